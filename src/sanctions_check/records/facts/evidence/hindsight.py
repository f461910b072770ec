"""What was known by a day: whoever judges as of that day is told of nothing later."""

from __future__ import annotations

from datetime import date

from sanctions_check.logic.timespan import Timespan

from ...model import Evidence
from ...stated import Stated

__all__ = ["known_by", "last_day", "said_before"]


def last_day(stated: Stated[Timespan] | None) -> date | None:
    """The last possible day of what is dated; None where it is not."""
    return max((span.end_high for span in stated.values), default=None) if stated is not None else None


def said_before(source: Evidence, day: date | None) -> bool:
    """Is its last possible day before that one? No where either is not told."""
    last = last_day(source.date)
    return day is not None and last is not None and last < day


def known_by(as_of: date | None, dated: Stated[Timespan] | None, *, undated: bool) -> bool:
    """Was it there by the end of that day (None: at any time)? `undated` is the answer for what has no date."""
    if as_of is None:
        return True
    last = last_day(dated)
    return undated if last is None else last <= as_of
