"""Who bears the findings of an assessment, and a value with a hedge."""

from __future__ import annotations

from sanctions_check.assess.results import Assessment

__all__ = ["all_bearers", "hedged"]


def all_bearers(assessment: Assessment) -> set[str]:
    return {bearer.country for finding in assessment.findings for bearer in finding.addressees}


def hedged(value: object, hedge: str) -> dict[str, object]:
    return {"value": value, "qualified": hedge}
