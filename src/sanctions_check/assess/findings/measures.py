"""Measures of the catalogue as a finding shows them."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.rules.model import ChainLink, Measure, Related

from ..results import ChainNote, CitedMeasure, Finding, MeasureRole, RelatedMeasure

__all__ = ["chain_notes", "cited_measure", "related_measures"]


def cited_measure(measure: Measure, role: MeasureRole, *, certain: bool = True, named: str = "") -> CitedMeasure:
    """The measure with its role in a finding."""
    return CitedMeasure(
        id=measure.id,
        paragraph=measure.paragraph,
        resolution=measure.resolution,
        title=measure.title,
        force=measure.force,
        in_force_from=measure.in_force_from,
        in_force_until=measure.in_force_until,
        verified=measure.verified,
        number_check=measure.number_check,
        role=role,
        certain=certain,
        named=named,
    )


def chain_notes(links: Iterable[ChainLink], cited: Iterable[CitedMeasure]) -> tuple[ChainNote, ...]:
    """The links of the chain of amendment to a cited measure, one for each paragraph."""
    here, found = {measure.id for measure in cited}, dict[str, ChainNote]()
    for link in links:
        if link.of in here:
            measure, since = link.measure, link.measure.in_force_from.isoformat()
            note = ChainNote(measure.id, measure.resolution, measure.paragraph, link.relation, link.of, since)
            found.setdefault(measure.id, note)
    return tuple(found.values())


def related_measures(beside: Iterable[Related], findings: Iterable[Finding]) -> tuple[RelatedMeasure, ...]:
    """The related measures that no finding cites, each once."""
    cited = {measure.id for finding in findings for measure in finding.measures}
    found: dict[str, RelatedMeasure] = {}
    for entry in beside:
        for measure in entry.measures:
            if measure.id not in cited:
                found.setdefault(
                    measure.id, RelatedMeasure(cited_measure(measure, MeasureRole.LOOK_AT_ALSO), entry.why)
                )
    return tuple(found.values())
