"""Where in a record the facts that rules read are written, and of what shape they are."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from sanctions_check.records import model
from sanctions_check.records.facts.paths import known_paths
from sanctions_check.records.layout import list_fields, shape_of, shapes_of
from sanctions_check.records.parts import MAIN_LIST
from sanctions_check.records.stated import Shape

from ..results import NEW

__all__ = ["entry_of", "pointer_of", "writable"]

_WRITTEN_AS = {
    "item.quantity_in_all": "item.quantity",
    "item.value_each": "item.value",
    "exemption.in_period": "exemption.valid_until",
    "exemption.covers_it": "exemption.about",
}
"""Facts that are worked out, each with the field that is changed to change it."""


class Writable(Struct, frozen=True):
    """The path of a field below its thing ("movement/flag"), and its shape; None for plain text."""

    path: str
    shape: Shape | None


def writable(thing: str, cell: str) -> Writable | None:
    """Where the cell of a thing is written; None if it is worked out from other facts."""
    return _fields().get((thing, cell))


def pointer_of(thing_pointer: str, field: Writable) -> str:
    """The JSON pointer of a field."""
    return f"{entry_of(thing_pointer)}/{field.path}"


def entry_of(thing_pointer: str) -> str:
    """Where a thing is written ("" for the act). One that stands at its whole list is written as the first entry of that."""
    return f"{thing_pointer}/0" if thing_pointer in MAIN_LIST.values() else thing_pointer


@cache
def _fields() -> dict[tuple[str, str], Writable]:
    """Every fact that a rule may name and a record may state, by its thing and cell."""
    found: dict[tuple[str, str], Writable] = {}
    for path, fact in known_paths().items():
        thing, _, name = _WRITTEN_AS.get(path, path).partition(".")
        part = model.Movement if thing == "movement" else model.PARTS_OF_THINGS[thing]
        where = f"movement/{name}" if part is model.Movement else name
        if part is model.Movement and name in model.PLACES:
            place = f"{where}/{NEW}" if name in list_fields(part) else where
            found[fact.thing, fact.cell] = Writable(f"{place}/country", shapes_of(model.Place)["country"])
        elif name in part.model_fields and name not in list_fields(part):
            found[fact.thing, fact.cell] = Writable(where, shape_of(part.model_fields[name]))
    return found
