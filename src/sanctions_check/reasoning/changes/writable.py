"""Where a record states the facts that rules read, and in what shape."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from sanctions_check.records import model
from sanctions_check.records.facts.paths import known_paths
from sanctions_check.records.layout import list_fields, shape_of, shapes_of
from sanctions_check.records.parts import MAIN_LIST
from sanctions_check.records.stated import Shape

from ..results import NEW

__all__ = ["entry_of", "pointer_of", "writable_field"]

_WRITTEN_AS = {
    "item.quantity_in_all": "item.quantity",
    "item.value_each": "item.value",
    "exemption.in_period": "exemption.valid_until",
    "exemption.covers_it": "exemption.about",
}
"""Facts that are worked out, each with the field of a record on which it depends."""


class WritableField(Struct, frozen=True):
    """The path of a field below its thing ("movement/flag"), and its shape (None for plain text)."""

    path: str
    shape: Shape | None


def writable_field(thing: str, cell: str) -> WritableField | None:
    """The field that states a cell of a thing; None if the cell is worked out from other facts."""
    return _fields().get((thing, cell))


def pointer_of(thing_pointer: str, field: WritableField) -> str:
    """The JSON pointer of a field."""
    return f"{entry_of(thing_pointer)}/{field.path}"


def entry_of(thing_pointer: str) -> str:
    """The pointer of the entry that states a thing ("" for the act). A thing at a whole list is stated by the first entry."""
    return f"{thing_pointer}/0" if thing_pointer in MAIN_LIST.values() else thing_pointer


@cache
def _fields() -> dict[tuple[str, str], WritableField]:
    """Every fact that a rule may name and a record may state, by thing and cell."""
    found: dict[tuple[str, str], WritableField] = {}
    for path, fact in known_paths().items():
        thing, _, name = _WRITTEN_AS.get(path, path).partition(".")
        part = model.Movement if thing == "movement" else model.PARTS_OF_THINGS[thing]
        where = f"movement/{name}" if part is model.Movement else name
        if part is model.Movement and name in model.PLACES:
            place = f"{where}/{NEW}" if name in list_fields(part) else where
            found[fact.thing, fact.cell] = WritableField(f"{place}/country", shapes_of(model.Place)["country"])
        elif name in part.model_fields and name not in list_fields(part):
            found[fact.thing, fact.cell] = WritableField(where, shape_of(part.model_fields[name]))
    return found
