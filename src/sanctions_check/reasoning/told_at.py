"""Where in a record what is missing would be told, as people find it there: (personnel/0/function)."""

from __future__ import annotations

from collections.abc import Sequence

from sanctions_check.assess.results import Missing
from sanctions_check.logic.condition import Test

from .changes.ways import NEW
from .changes.writable import pointer_of, writable
from .results import Fact

__all__ = ["facts_at", "told_at"]


def told_at(missing: Missing) -> str:
    """The places in brackets, with a space before; "" where what is missing has none."""
    return _in_brackets(missing.places or _place_of_leaf(missing))


def facts_at(facts: Sequence[Fact]) -> str:
    """The places of facts, in the same form."""
    return _in_brackets(tuple(dict.fromkeys(filter(None, (_place(fact.pointer) for fact in facts)))))


def _in_brackets(places: Sequence[str]) -> str:
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
    return pointer.partition(f"/{NEW}")[0].removeprefix("/")
