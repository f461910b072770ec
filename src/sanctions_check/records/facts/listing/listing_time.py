"""Whether a party or a vessel was listed by the United Nations when the act took place."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sanctions_check.logic.cell import Cell, Presence, unknown, weakest_hedge, worked_out
from sanctions_check.logic.timespan import FIRST_DAY, Timespan, spans_of
from sanctions_check.logic.truth import Truth

if TYPE_CHECKING:
    from ...stated import Stated

__all__ = ["listed_between", "listed_then"]

_ONLY_SINCE = " (the act began before, and only what fell on or after that day counts)"


def listed_then(listed: Cell, since: Stated[Timespan] | None, act: Cell) -> Cell:
    """The stated listing as of the time of the act.

    - No where the act lies before the day of the listing.
    - Unknown where the days leave that open.
    - As stated where no day of the listing is stated.
    """
    if since is None or since.presence is Presence.NONE or listed.values != (True,):
        return listed
    days = {day.start_low for day in since.values} | {day.end_high for day in since.values}
    answers = {span.touches(day) for span in spans_of(act) for day in days}
    hedge = weakest_hedge(since.hedge, act.hedge)
    then = _in_time(listed, answers, hedge, "the day of the listing and that of the act")
    return replace(then, since=max(days)) if then is listed and _began_before(act, max(days)) else then


def listed_between(listed: Cell, first: date, last: date | None, act: Cell) -> Cell:
    """The listing as of the time of the act, from its `first` day to its `last` (None for one that still stands)."""
    answers = {span.touches(first, last) for span in spans_of(act)}
    then = _in_time(listed, answers, weakest_hedge(listed.hedge, act.hedge), listed.derived_from)
    if then is not listed or not _began_before(act, first):
        return then
    return replace(
        then, derived_from=listed.derived_from + _ONLY_SINCE, looked_up=listed.looked_up + _ONLY_SINCE, since=first
    )


def _began_before(act: Cell, day: date) -> bool:
    return all(span.start_low > FIRST_DAY and span.start_high < day for span in spans_of(act))


def _in_time(listed: Cell, answers: Collection[Truth], hedge: str | None, derived: str) -> Cell:
    if answers == {Truth.YES}:
        return listed
    if answers == {Truth.NO}:
        return worked_out((False,), hedge, listed.pointer, derived)
    return unknown(listed.pointer, derived)
