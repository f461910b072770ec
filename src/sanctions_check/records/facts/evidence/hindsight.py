"""What was known by a day. A judgement as of that day uses nothing later."""

from __future__ import annotations

from datetime import date

from sanctions_check.logic.timespan import Timespan

from ...model import Evidence
from ...stated import Stated

__all__ = ["known_by", "last_day", "said_before"]


def last_day(stated: Stated[Timespan] | None) -> date | None:
    """The last possible day of a date; None if there is none."""
    return max((span.end_high for span in stated.values), default=None) if stated is not None else None


def said_before(source: Evidence, day: date | None) -> bool:
    """True if the last possible day of the source is before `day`. False if either is missing."""
    last = last_day(source.date)
    return day is not None and last is not None and last < day


def known_by(as_of: date | None, dated: Stated[Timespan] | None, *, undated: bool) -> bool:
    """True if it existed by the end of that day (None: at any time). `undated`: the answer for what has no date."""
    if as_of is None:
        return True
    last = last_day(dated)
    return undated if last is None else last <= as_of
