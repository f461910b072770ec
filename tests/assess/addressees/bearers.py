"""Acts whose addressees are tested, who bears their findings, and a value with a hedge."""

from __future__ import annotations

from typing import Any

from sanctions_check.assess.results import Assessment, Finding

__all__ = ["JOURNEY", "LISTED", "VOYAGE", "all_bearers", "bearers", "hedged"]

VOYAGE: dict[str, Any] = {
    "kind": "transport_maritime",
    "direction": None,
    "date": "2022-05",
    "items": [],
    "parties": None,
}
JOURNEY: dict[str, Any] = {**VOYAGE, "kind": "transport_air", "date": "2012"}
LISTED: dict[str, Any] = {"nationality": "DPRK", "function": "official", "un_listed": True}


def all_bearers(assessment: Assessment) -> set[str]:
    return {bearer.country for finding in assessment.findings for bearer in finding.addressees}


def hedged(value: object, hedge: str) -> dict[str, object]:
    return {"value": value, "qualified": hedge}


def bearers(finding: Finding) -> dict[str, tuple[str, ...]]:
    """The States addressed, each with its parties."""
    return {bearer.country: bearer.parties for bearer in finding.addressees}
