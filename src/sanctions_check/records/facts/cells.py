"""From the fields of a record to cells: what is stated, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sanctions_check.logic.cell import ABSENT, Cell, Presence

from ..stated import UNKNOWN_WORD, Stated

__all__ = ["absent", "cell_fields", "cells_of", "text_cell"]

_NO_CELLS = frozenset({"date", "id", "description", "designation", "location", "visa", "name"})
"""Fields that rules do not read as they are stated."""


def cells_of(part: object, pointer: str, names: Sequence[str]) -> dict[str, Cell]:
    """The cells of those fields of a part that are stated."""
    found: dict[str, Cell] = {}
    for name in names:
        value = getattr(part, name)
        if isinstance(value, Stated):
            found[name] = value.cell(f"{pointer}/{name}")
    return found


def cell_fields(part: object) -> tuple[str, ...]:
    """The fields of a part that are cells."""
    fields: Mapping[str, object] = type(part).model_fields  # type: ignore[attr-defined]
    return tuple(name for name in fields if name not in _NO_CELLS)


def text_cell(value: str | None, pointer: str) -> Cell:
    """A text as stated; the word for what is not known leaves it unknown."""
    if value is None:
        return ABSENT
    return (
        Cell(Presence.UNKNOWN, pointer=pointer)
        if value == UNKNOWN_WORD
        else Cell(Presence.KNOWN, (value,), pointer=pointer)
    )


def absent(pointer: str) -> Cell:
    return Cell(Presence.ABSENT, pointer=pointer)
