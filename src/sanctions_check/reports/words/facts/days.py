"""The days that the record states for a part, after what happened on them."""

from __future__ import annotations

from sanctions_check.logic.timespan import Timespan
from sanctions_check.records.stated import Stated

from ..sentences.dates import days_in_words
from ..sentences.stated import hedge_on

__all__ = ["days_after"]


def days_after(what: str, stated: Stated[Timespan] | None, *, hedged: str | None = None) -> str:
    """`given 3 May 2018`; "" if the days are not stated or not known. `hedged`: a hedge that is not repeated."""
    days = days_in_words(stated.values) if stated is not None else ""
    return f"{what} {days}{hedge_on(stated, hedged)}" if days else ""
