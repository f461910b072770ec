"""How long an act lasted."""

from __future__ import annotations

from sanctions_check.logic.cell import Cell, unknown, worked_out
from sanctions_check.logic.timespan import spans_of
from sanctions_check.logic.truth import Truth

__all__ = ["lasts_over_a_year"]

_DAYS_OF_A_YEAR = 366


def lasts_over_a_year(time: Cell) -> Cell:
    """Does what has this time go on for more than a year, so that nobody knows how much of it fell into one?"""
    answers = {span.lasts(_DAYS_OF_A_YEAR) for span in spans_of(time)}
    if len(answers) != 1 or Truth.UNKNOWN in answers:
        return unknown(time.pointer, f"how long it lasted: {time}")
    return worked_out((Truth.YES in answers,), time.hedge, time.pointer, f"how long it lasted: {time}")
