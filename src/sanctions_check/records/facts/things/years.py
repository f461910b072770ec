"""Over how many years an act went on: those of the calendar, and those that begin on another day."""

from __future__ import annotations

from sanctions_check.logic.cell import Cell, worked_out
from sanctions_check.logic.interval import Interval
from sanctions_check.logic.timespan import LAST_DAY, spans_of

__all__ = ["YEARS", "years_of"]

YEARS = {"calendar_years": (1, 1), "years_from_22_december": (12, 22)}
"""The names of the facts, with the month and the day on which such a year begins."""


def years_of(time: Cell) -> dict[str, Cell]:
    """In how many of such years what has this time was done; where its end is open, in how many at least."""
    return {name: _counted(time, *begins) for name, begins in YEARS.items()}


def _counted(time: Cell, month: int, day: int) -> Cell:
    counted = ((*span.years(month, day), span.end_high == LAST_DAY) for span in spans_of(time))
    intervals = tuple(dict.fromkeys(Interval(least, None if is_open else most) for least, most, is_open in counted))
    return worked_out(intervals, time.hedge, time.pointer, f"the time {time}")
