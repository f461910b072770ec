"""The number of years over which an act went on: calendar years, and years that begin on another day."""

from __future__ import annotations

from sanctions_check.logic.cell import Cell, worked_out
from sanctions_check.logic.interval import Interval
from sanctions_check.logic.timespan import LAST_DAY, spans_of

__all__ = ["YEARS", "years_of"]

YEARS = {"calendar_years": (1, 1), "years_from_22_december": (12, 22)}
"""The names of the facts, with the month and the day on which such a year begins."""


def years_of(time: Cell) -> dict[str, Cell]:
    """The number of years of each kind in which the act went on. If its end is open, there is only a least number."""
    return {name: _counted(time, *begins) for name, begins in YEARS.items()}


def _counted(time: Cell, month: int, day: int) -> Cell:
    counted = ((*span.years(month, day), span.end_high == LAST_DAY) for span in spans_of(time))
    intervals = tuple(dict.fromkeys(Interval(least, None if is_open else most) for least, most, is_open in counted))
    return worked_out(intervals, time.hedge, time.pointer, f"the time {time}")
