"""Over how many years of the calendar an act went on."""

from __future__ import annotations

from sanctions_check.logic.cell import Cell, worked_out
from sanctions_check.logic.interval import Interval
from sanctions_check.logic.timespan import LAST_DAY, spans_of

__all__ = ["calendar_years"]


def calendar_years(time: Cell) -> Cell:
    """In how many years of the calendar what has this time was done; where its end is open, in how many at least."""
    years = [(*span.calendar_years, span.end_high == LAST_DAY) for span in spans_of(time)]
    counted = tuple(dict.fromkeys(Interval(least, None if is_open else most) for least, most, is_open in years))
    return worked_out(counted, time.hedge, time.pointer, f"the time {time}")
