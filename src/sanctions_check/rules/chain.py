"""The chain of amendment: what came before and after the paragraphs that a rule cites."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .model import ChainLink, Citation, Measure

__all__ = ["Links", "chain_of", "links_of"]

_LATER, _EARLIER = "extends, restates or replaces", "is extended, restated or replaced by"
"""The catalogue tells that one paragraph takes up another, and not in which of these ways."""

Links = Mapping[str, tuple[ChainLink, ...]]
"""What amends each measure and what it amends, by its id."""


def links_of(measures: Mapping[str, Measure]) -> Links:
    """The links of a whole catalogue, in its order."""
    relations: dict[str, dict[str, str]] = {name: {} for name in measures}
    for name, measure in measures.items():
        for later in measures.keys() & measure.amended_by:
            relations[name][later] = _LATER
            relations[later].setdefault(name, _EARLIER)
    place = {name: number for number, name in enumerate(measures)}
    return {
        name: tuple(
            ChainLink(measures[other], related[other], name) for other in sorted(related, key=place.__getitem__)
        )
        for name, related in relations.items()
    }


def chain_of(citations: Sequence[Citation], links: Links) -> tuple[ChainLink, ...]:
    """What is linked to the paragraphs that lay the duty down and is not cited itself, for each of them in turn."""
    cited = {citation.measure.id for citation in citations}
    laid_down = [citation.measure.id for citation in citations if not citation.restates]
    return tuple(link for name in laid_down for link in links[name] if link.measure.id not in cited)
