"""Where in a record to write what is missing, as people find the place there: personnel/0/function."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sanctions_check.assess.results import Missing
from sanctions_check.logic.condition import Test

from .changes.writable import pointer_of, writable_field
from .results import NEW, Fact

__all__ = ["in_brackets", "places_of_facts", "places_to_write"]


def places_to_write(missing: Missing) -> tuple[str, ...]:
    """The places where what is missing can be written; none if no field of a record states it."""
    return missing.places or _place_of_leaf(missing)


def places_of_facts(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The places of facts, each once."""
    return tuple(dict.fromkeys(filter(None, (_place(fact.pointer) for fact in facts))))


def in_brackets(places: Sequence[str]) -> str:
    """The places in brackets, with a space before; "" for no places."""
    return f" ({'; '.join(places)})" if places else ""


def _place_of_leaf(missing: Missing) -> tuple[str, ...]:
    leaf = missing.leaf
    if leaf is None or not isinstance(leaf.asked, Test):
        return ()
    field = writable_field(leaf.asked.thing, leaf.asked.field)
    if field is None or (not leaf.thing and leaf.asked.thing != "act"):
        return ()
    return (_place(pointer_of(leaf.thing, field)),)


def _place(pointer: str) -> str:
    """The place of a pointer without the first slash; for a new entry of a list, the place of the list."""
    return pointer.partition(f"/{NEW}")[0].removeprefix("/")
