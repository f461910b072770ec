"""A measure of the catalogue as a finding shows it."""

from __future__ import annotations

from sanctions_check.rules.model import Measure

from .results import CitedMeasure

__all__ = ["cited_measure"]


def cited_measure(measure: Measure, role: str) -> CitedMeasure:
    """The measure with its part in a finding: primary basis, further basis, restates, see also ..."""
    until = f" to {measure.in_force_until}" if measure.in_force_until else ""
    return CitedMeasure(
        id=measure.id,
        paragraph=measure.paragraph,
        resolution=measure.resolution,
        title=measure.title,
        force=measure.force,
        role=role,
        in_force=f"from {measure.in_force_from}{until}",
        verified=measure.verified,
        number_check=measure.number_check,
    )
