"""A measure of the catalogue as a finding shows it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from sanctions_check.rules.model import ChainLink, Measure, Related

from .results import ChainNote, CitedMeasure, Finding, RelatedMeasure

__all__ = ["chain_note", "cited_measure", "related_measures"]


MOST_KEPT = 10_000
"""Measures of a pack come again and again: they are kept as they are shown."""


def cited_measure(measure: Measure, role: str) -> CitedMeasure:
    """The measure with its part in a finding: primary basis, further basis, restates, see also ..."""
    return _cited(
        measure.id,
        measure.resolution,
        measure.paragraph,
        measure.title,
        measure.force,
        role,
        (measure.in_force_from, measure.in_force_until),
        measure.verified,
        measure.number_check,
    )


@lru_cache(MOST_KEPT)
def _cited(
    name: str,
    resolution: str,
    paragraph: str,
    title: str,
    force: str,
    role: str,
    in_force: tuple[date, date | None],
    verified: str,
    number_check: str,
) -> CitedMeasure:
    first, last = in_force
    dates = f"from {first}{f' to {last}' if last else ''}"
    return CitedMeasure(name, resolution, paragraph, title, force, role, dates, verified, number_check)


def chain_note(link: ChainLink) -> ChainNote:
    """A link of the chain of amendment."""
    measure = link.measure
    return _linked(measure.id, measure.resolution, measure.paragraph, link.relation, link.of, measure.in_force_from)


@lru_cache(MOST_KEPT)
def _linked(name: str, resolution: str, paragraph: str, relation: str, of: str, since: date) -> ChainNote:
    return ChainNote(name, resolution, paragraph, relation, of, since.isoformat())


def related_measures(beside: Iterable[Related], findings: Iterable[Finding]) -> tuple[RelatedMeasure, ...]:
    """The measures that stand beside the act and that no finding cites, each once."""
    cited = {measure.id for finding in findings for measure in finding.measures}
    found: dict[str, RelatedMeasure] = {}
    for entry in beside:
        for measure in entry.measures:
            if measure.id not in cited:
                found.setdefault(measure.id, RelatedMeasure(cited_measure(measure, "look at also"), entry.why))
    return tuple(found.values())
