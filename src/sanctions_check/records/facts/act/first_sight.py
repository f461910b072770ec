"""When the type of an item was first seen. No item of the type can have moved before that day."""

from __future__ import annotations

from sanctions_check.logic.cell import Cell, absent, worked_out

from ...model import Item
from ...normalise.weapon_types import weapon_type

__all__ = ["first_sight"]

_A_THING = "goods"
_MADE_WITH = frozenset({"arms_parts", "missile_component", "missile_technology"})
"""Categories of things from which a type is made. They may have moved before the type was seen."""


def first_sight(item: Item, pointer: str) -> Cell:
    """When the type was first seen: as the record states, else by the table of types for its designation."""
    where = f"{pointer}/type_first_appeared"
    if item.type_first_appeared is not None:
        return item.type_first_appeared.cell(where)
    known = weapon_type(item.designation) if item.designation and _may_only_be_the_type_itself(item) else None
    if known is None:
        return absent(where)
    told_by = f"the type {known.name}, first seen {known.written}"
    return worked_out((known.first_seen,), None, f"{pointer}/designation", told_by)


def _may_only_be_the_type_itself(item: Item) -> bool:
    natures = item.nature.values if item.nature is not None else ()
    categories = item.category.values if item.category is not None else ()
    return all(nature == _A_THING for nature in natures) and _MADE_WITH.isdisjoint(categories)
