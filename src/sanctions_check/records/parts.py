"""The parts of a record by their JSON pointers, such as /items/0."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .lists import ALL_LISTS, LISTS_OF, NAMED_LISTS
from .model import Compensation, Determination, Evidence, Exemption, Group, Item, Party, Record
from .vocabulary.items import are_of_service_alone

__all__ = [
    "MAIN_LIST",
    "evidence_at",
    "hedged_entries",
    "is_return",
    "is_service",
    "names_at",
    "names_of_returns",
    "part_at",
    "parts_in",
    "place_at",
]

MAIN_LIST = {kind: f"/{lists[0]}" for kind, lists in LISTS_OF.items()}
"""The pointer of the main list of each kind of thing."""

_RETURNED = "/compensation"


def part_at(
    record: Record, pointer: str
) -> Party | Item | Group | Compensation | Exemption | Determination | Evidence | None:
    """The entry of a list at a pointer; None if the pointer leads to anything else, or nowhere."""
    _, _, path = pointer.partition("/")
    name, _, number = path.partition("/")
    if name not in ALL_LISTS or not number.isdigit():
        return None
    entries = getattr(record, name) or ()
    return entries[int(number)] if int(number) < len(entries) else None


def parts_in(record: Record, lists: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """The entries of these lists, each with its pointer, in the order of the record."""
    for name in lists:
        for number, part in enumerate(getattr(record, name) or ()):
            yield f"/{name}/{number}", part


def evidence_at(record: Record, pointer: str) -> Evidence | None:
    """The evidence at a pointer; None if there is none."""
    part = part_at(record, pointer)
    return part if isinstance(part, Evidence) else None


def is_service(record: Record, pointer: str) -> bool:
    """True if the item at a pointer is a service."""
    part = part_at(record, pointer)
    return isinstance(part, Item) and part.nature is not None and are_of_service_alone(part.nature.values)


def is_return(pointer: str) -> bool:
    """True if the pointer leads to a thing that was given in return."""
    return pointer.startswith(_RETURNED)


def names_at(record: Record, pointer: str) -> tuple[str, ...]:
    """The names of the part at a pointer: its place and its id. The act as a whole has none."""
    if not pointer:
        return ()
    part = part_at(record, pointer)
    if part is None:
        return (pointer,)
    return (place_at(pointer), *([part.id] if part.id is not None else []))


def names_of_returns(record: Record) -> frozenset[str]:
    """The names of all things that were given in return."""
    return frozenset(name for place, _ in parts_in(record, ("compensation",)) for name in names_at(record, place))


def hedged_entries(record: Record) -> dict[str, str]:
    """The hedges of entries that the record hedges as a whole, by pointer."""
    return {pointer: part.qualified for pointer, part in parts_in(record, NAMED_LISTS) if part.qualified is not None}


def place_at(pointer: str) -> str:
    """The place of an entry in the notation of `about`: "items[0]" for "/items/0"."""
    _, name, number = pointer.split("/")
    return f"{name}[{number}]"
