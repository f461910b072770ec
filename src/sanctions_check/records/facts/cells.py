"""From the fields of a record to cells: what is stated, and where."""

from __future__ import annotations

from functools import cache

from sanctions_check.logic.cell import ABSENT, Cell, Presence, unknown

from ..base import Part
from ..layout import shapes_of
from ..stated import UNKNOWN_WORD, Stated

__all__ = ["cell_fields", "cells_of", "text_cell"]

_WORKED_OUT = "date"
"""The one field that no rule reads as it is stated: `act_time` makes the time of the act from it."""


@cache
def cell_fields(part: type[Part]) -> tuple[str, ...]:
    """The names of the fields of a kind of part that rules read as they are stated."""
    return tuple(name for name in shapes_of(part) if name != _WORKED_OUT)


def cells_of(part: Part, pointer: str) -> dict[str, Cell]:
    """A cell for each field of the part that is stated and that rules read as it is. `pointer` is where the part stands."""
    found: dict[str, Cell] = {}
    for name in cell_fields(type(part)):
        value: Stated[object] | None = getattr(part, name)
        if value is not None:
            found[name] = value.cell(f"{pointer}/{name}")
    return found


def text_cell(value: str | None, pointer: str) -> Cell:
    """A cell for free text. "unknown" is stated unknown, as in every other field."""
    if value is None:
        return ABSENT
    if value == UNKNOWN_WORD:
        return unknown(pointer)
    return Cell(Presence.KNOWN, (value,), pointer=pointer)
