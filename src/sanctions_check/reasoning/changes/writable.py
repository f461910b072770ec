"""Where in a record the facts that rules read are written, and what may be written there."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from sanctions_check.records import model
from sanctions_check.records.layout import shapes_of
from sanctions_check.records.parts import IMPLIED
from sanctions_check.records.stated import Shape

from .ways import NEW

__all__ = ["Writable", "pointer_of", "writable"]


class Writable(Struct, frozen=True):
    """A field below the thing that it belongs to ("movement/flag"), and its shape; None where any text will do."""

    path: str
    shape: Shape | None


def writable(thing: str, cell: str) -> Writable | None:
    """Where the cell of a thing is written; None where it is worked out from others and written nowhere."""
    return _fields().get((thing, cell))


def pointer_of(thing_pointer: str, field: Writable) -> str:
    """The JSON pointer of a field. Things that a kind of act implies are written as the first entry of their list."""
    base = f"{thing_pointer}/0" if thing_pointer in IMPLIED else thing_pointer
    return f"{base}/{field.path}"


@cache
def _fields() -> dict[tuple[str, str], Writable]:
    found: dict[tuple[str, str], Writable] = {}
    for thing, part in model.PARTS_OF_THINGS.items():
        for name, shape in shapes_of(part).items():
            found[thing, name] = Writable(name, shape)
        found[thing, "time"] = found.get((thing, "date"), Writable("date", None))
    movement, country = shapes_of(model.Movement), shapes_of(model.Place)["country"]
    for name, shape in movement.items():
        found["act", f"movement_{name}"] = Writable(f"movement/{name}", shape)
    for name in model.ONE_PLACE:
        found["act", f"movement_{name}"] = Writable(f"movement/{name}/country", country)
    found["act", "movement_via"] = Writable(f"movement/via/{NEW}/country", country)
    found["act", "claimed_purpose"] = Writable("claimed_purpose", None)
    found["exemption", "authority"] = Writable("authority", None)
    found["exemption", "in_period"] = Writable("valid_until", shapes_of(model.Exemption)["valid_until"])
    found["determination", "judgement"] = Writable("judgement", None)
    return found
