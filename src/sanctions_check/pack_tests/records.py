"""The records of tests. A field that a test states wins over the same field that is `given` to several tests."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from sanctions_check.records.lists import JUDGED_LISTS
from sanctions_check.records.model import Record
from sanctions_check.records.readers import ReadRecord, validate
from sanctions_check.sources.document import Entry
from sanctions_check.sources.positions import Position

__all__ = ["NOTHING_GIVEN", "Given", "read_judged", "read_record", "record_at"]

_PART = re.compile(rf"({'|'.join(JUDGED_LISTS)})\[([0-9]+)\]")


class Given(Struct, frozen=True):
    """Fields that tests share: those of the file, then those of an entry in it. The last layer that states a field wins."""

    layers: tuple[Entry, ...] = ()

    def under(self, entry: Entry) -> Given:
        """The same with the `given` of an entry as the last layer."""
        if not entry.has("given"):
            return self
        stated = entry.at("given")
        if not isinstance(stated.value, dict):
            stated.fault("shape", "a mapping of fields of a record is expected here")
            return self
        return Given((*self.layers, stated))

    @property
    def fields(self) -> Mapping[str, object]:
        """The values of all layers, by field."""
        return _Layered(self.layers).fields


NOTHING_GIVEN = Given()


def read_record(identifier: str, entry: Entry, given: Given) -> Record | None:
    """The record of a test, with what is given; None after a fault in either."""
    if not entry.has("record"):
        entry.fault("missing-key", '"record" is missing')
        return None
    return record_at(entry.at("record"), identifier, given)


def record_at(stated: Entry, identifier: str, given: Given) -> Record | None:
    """The record that an entry states, with what is given; None after a fault in either."""
    if not isinstance(stated.value, dict):
        stated.fault("shape", "a mapping of fields of a record is expected here")
        return None
    places = _Layered((*given.layers, stated))
    read = validate({"id": identifier, **places.fields}, places)
    if isinstance(read, ReadRecord):
        return read.record
    for fault in read.faults:
        stated.faults.append(replace(fault, pointer=places.pointer_of(fault.pointer), record=None))
    return None


def read_judged(entry: Entry) -> str | None:
    """The JSON pointer of what the key `of` names (`compensation[0]`); None without the key, or after a fault."""
    if not entry.has("of"):
        return None
    named = _PART.fullmatch(entry.text("of"))
    if named is None:
        entry.fault(
            "value", "which item or group is judged is written items[1], compensation[0] or personnel[0]", key="of"
        )
        return None
    return f"/{named[1]}/{named[2]}"


class _Layered(Struct, frozen=True):
    """Where the fields of a record are written. Each comes from the last layer that states it."""

    layers: tuple[Entry, ...]

    @property
    def fields(self) -> Mapping[str, object]:
        return {
            name: value for layer in self.layers if isinstance(layer.value, dict) for name, value in layer.value.items()
        }

    @property
    def file(self) -> str:
        return self.layers[-1].places.file

    def position_of(self, pointer: str) -> Position:
        return self.layers[-1].places.position_of(self.pointer_of(pointer))

    def pointer_of(self, pointer: str) -> str:
        """The pointer in the file of tests, for a pointer in the record."""
        field = pointer.split("/")[1] if pointer else ""
        stating = next((layer for layer in reversed(self.layers) if layer.has(field)), self.layers[-1])
        return f"{stating.pointer}{pointer}"
