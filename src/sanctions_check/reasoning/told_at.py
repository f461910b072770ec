"""Where in a record what is missing would be told, as people find it there: (personnel/0/function)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sanctions_check.assess.results import Missing
from sanctions_check.logic.condition import Test

from .changes.writable import pointer_of, writable
from .results import NEW, Fact

__all__ = ["facts_at", "in_brackets", "told_at"]


def told_at(missing: Missing) -> tuple[str, ...]:
    """The places; none where what is missing has none."""
    return missing.places or _place_of_leaf(missing)


def facts_at(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The places of facts, each once."""
    return tuple(dict.fromkeys(filter(None, (_place(fact.pointer) for fact in facts))))


def in_brackets(places: Sequence[str]) -> str:
    """The places in brackets, with a space before; "" for none."""
    return f" ({'; '.join(places)})" if places else ""


def _place_of_leaf(missing: Missing) -> tuple[str, ...]:
    leaf = missing.leaf
    if leaf is None or not isinstance(leaf.asked, Test):
        return ()
    field = writable(leaf.asked.thing, leaf.asked.field)
    if field is None or (not leaf.thing and leaf.asked.thing != "act"):
        return ()
    return (_place(pointer_of(leaf.thing, field)),)


def _place(pointer: str) -> str:
    """The list, where it would be told of a new entry."""
    return pointer.partition(f"/{NEW}")[0].removeprefix("/")
