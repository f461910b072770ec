"""Who passes on a body that speaks for itself in the record says no more than the body does."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from .establishing import what_establishes
from .source import Source, type_of

__all__ = ["as_the_bodies_say"]


def as_the_bodies_say(sources: Sequence[Source]) -> list[Source]:
    """The sources about one thing. One that passes on a body which is among them, and has not concluded, rests on what that
    body's own word rests on; it is left out where that is the body alone. A paper that repeats a report is no conclusion of
    which the report knows nothing.
    """
    return [read for source in sources if (read := _as_its_body_says(source, sources)) is not None]


def _as_its_body_says(source: Source, sources: Sequence[Source]) -> Source | None:
    origins, bodies = source.evidence.origins or (), source.policy.concluding_bodies
    named = frozenset[str]().union(*(type_of(origin).words for origin in origins)) & bodies
    own_words = [other for other in sources if other is not source and other.kind.surely(named)] if named else []
    if not own_words or any(map(what_establishes, own_words)):
        return source
    others = tuple(origin for origin in origins if bodies.isdisjoint(type_of(origin).words))
    behind = (*others, *(own_words[0].evidence.origins or ()))
    return replace(source, evidence=source.evidence.model_copy(update={"origins": behind})) if behind else None
