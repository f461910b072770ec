"""Sources that only repeat a body (such as the Panel) which speaks for itself in the record."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from .establishing import what_establishes
from .source import Source, type_of

__all__ = ["relays_no_firmer_than_bodies"]


def relays_no_firmer_than_bodies(sources: Sequence[Source]) -> list[Source]:
    """The sources about one thing, with relays of a body weighed no higher than the body's own word.

    If the body is among the sources and has not concluded, its relay rests on the origins that the body names. Without such
    origins, and without others of its own, the relay is left out.
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
