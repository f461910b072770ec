"""The chain of amendment: the paragraphs before and after those that a rule cites."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .model import ChainLink, Citation, Measure

__all__ = ["Links", "chain_of", "links_of"]

_LATER, _EARLIER = "extends, restates or replaces", "is extended, restated or replaced by"
"""The catalogue records that a paragraph takes up another, but not in which of these ways."""

Links = Mapping[str, tuple[ChainLink, ...]]
"""For each measure, by id: the measures that amend it and that it amends."""


def links_of(measures: Mapping[str, Measure]) -> Links:
    """The links of all measures, in the order of the catalogue."""
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
    """The paragraphs linked to those that lay the duty down, without paragraphs that are cited themselves."""
    cited = {citation.measure.id for citation in citations}
    laid_down = [citation.measure.id for citation in citations if not citation.restates]
    return tuple(link for name in laid_down for link in links[name] if link.measure.id not in cited)
