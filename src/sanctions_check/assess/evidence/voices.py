"""Which States speak in a source, themselves or through whoever passes on their word."""

from __future__ import annotations

from sanctions_check.records.model import Evidence
from sanctions_check.records.normalise.countries import country_of_body
from sanctions_check.records.stated import Stated, sole
from sanctions_check.records.vocabulary.sources import CLAIM_KINDS

from .source import Source, type_of

__all__ = ["VOICES_OF_STATES", "code_named", "is_nameless", "speakers_of", "states_behind"]

VOICES_OF_STATES = CLAIM_KINDS | {"official_statement"}
"""Kinds of source in which a State named by its body speaks, if no country is stated."""
_NAMELESS = (
    "unnamed",
    "unidentified",
    "undisclosed",
    "unknown",
    "not named",
    "member state",
    "another state",
    "one state",
)


def speakers_of(evidence: Evidence) -> frozenset[str] | None:
    """The States that speak in a source; None if somebody else may, or a State is open."""
    behind = evidence.origins
    if behind and not all(type_of(origin).surely({"state"}) for origin in behind):
        return None
    told = [(origin.country, origin.name) for origin in behind] if behind else [(evidence.country, evidence.source)]
    codes = [sole(country) if country is not None else code_named(body) for country, body in told]
    return frozenset(code for code in codes if code is not None) if None not in codes else None


def states_behind(source: Source) -> frozenset[str]:
    """The States that speak, or may speak, in a source: those whose word it passes on, else its own."""
    evidence = source.evidence
    if not evidence.origins:
        if source.kind.surely(source.policy.of_no_state | source.policy.unconfirmed):
            return frozenset()
        named = evidence.source if source.kind.perhaps(VOICES_OF_STATES) else None
        return _codes(evidence.country, named)
    behind = (origin for origin in evidence.origins if type_of(origin).perhaps({"state"}))
    return frozenset(code for origin in behind for code in _codes(origin.country, origin.name))


def _codes(country: Stated[str] | None, body: str | None) -> frozenset[str]:
    if country is not None and country.values:
        return frozenset(country.values)
    code = code_named(body)
    return frozenset() if code is None else frozenset((code,))


def code_named(body: str | None) -> str | None:
    """The State of a body by its name: "US Treasury" is US; None if the name is none or tells no State."""
    return country_of_body(body) if body and not is_nameless(body) else None


def is_nameless(body: str) -> bool:
    """True if the words say that there is no name: "an unnamed Member State near Japan" is not Japan."""
    return any(word in body.casefold() for word in _NAMELESS)
