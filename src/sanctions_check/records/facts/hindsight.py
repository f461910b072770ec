"""What was known by a day: whoever judges as of that day is told of nothing later."""

from __future__ import annotations

from datetime import date

from sanctions_check.logic.timespan import Timespan

from ..stated import Stated

__all__ = ["known_by", "last_day"]


def last_day(stated: Stated[Timespan] | None) -> date | None:
    """The last possible day of what is dated; None where it is not."""
    return max((span.end_high for span in stated.values), default=None) if stated is not None else None


def known_by(as_of: date | None, dated: Stated[Timespan] | None, *, undated: bool) -> bool:
    """Was it there by the end of that day (None: whenever)? `undated` answers for what is not dated."""
    if as_of is None:
        return True
    last = last_day(dated)
    return undated if last is None else last <= as_of
