"""The cells of a part: one for each stated field, with its place in the record."""

from __future__ import annotations

from functools import cache

from sanctions_check.logic.cell import ABSENT, Cell, Presence, unknown

from ..base import Part
from ..layout import shapes_of
from ..stated import UNKNOWN_WORD, Stated

__all__ = ["cell_fields", "cells_of", "text_cell"]

_WORKED_OUT = "date"
"""The one field that no rule reads as stated: `act_time` works out the time of the act from it."""


@cache
def cell_fields(part: type[Part]) -> tuple[str, ...]:
    """The names of the fields of a kind of part that rules read as stated."""
    return tuple(name for name in shapes_of(part) if name != _WORKED_OUT)


def cells_of(part: Part, pointer: str) -> dict[str, Cell]:
    """A cell for each stated field of the part that rules read as stated. `pointer`: the place of the part."""
    found: dict[str, Cell] = {}
    for name in cell_fields(type(part)):
        value: Stated[object] | None = getattr(part, name)
        if value is not None:
            found[name] = value.cell(f"{pointer}/{name}")
    return found


def text_cell(value: str | None, pointer: str) -> Cell:
    """A cell for free text. As in every other field, "unknown" means stated unknown."""
    if value is None:
        return ABSENT
    if value == UNKNOWN_WORD:
        return unknown(pointer)
    return Cell(Presence.KNOWN, (value,), pointer=pointer)
