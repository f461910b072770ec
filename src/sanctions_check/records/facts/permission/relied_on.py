"""Answers that are worked out from facts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sanctions_check.logic.cell import Cell, unknown, weakest_hedge, worked_out
from sanctions_check.logic.truth import Truth

from ...stated import Stated

__all__ = ["answer_from"]


def answer_from(held: Truth, pointer: str, derived: str, relied_on: Iterable[Cell | Stated[Any]]) -> Cell:
    """The cell for an answer of yes or no. It has the weakest hedge of the facts that it was worked out from."""
    if held is Truth.UNKNOWN:
        return unknown(pointer, derived)
    hedge = weakest_hedge(*(fact.hedge for fact in relied_on))
    return worked_out((held is Truth.YES,), hedge, pointer, derived)
