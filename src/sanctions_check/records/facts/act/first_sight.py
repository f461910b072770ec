"""When the type of an item was first seen anywhere: before that day none of it can have moved."""

from __future__ import annotations

from sanctions_check.logic.cell import Cell, Presence

from ...model import Item
from ...normalise.weapon_types import weapon_type
from ..cells import absent

__all__ = ["first_sight"]


def first_sight(item: Item, pointer: str) -> Cell:
    """As the record states it, else as the table has it of the type that the record names."""
    where = f"{pointer}/type_first_appeared"
    if item.type_first_appeared is not None:
        return item.type_first_appeared.cell(where)
    known = weapon_type(item.designation) if item.designation else None
    if known is None:
        return absent(where)
    told_by = f"the type {known.name}, first seen {known.written}"
    return Cell(Presence.KNOWN, (known.first_seen,), pointer=f"{pointer}/designation", derived_from=told_by)
