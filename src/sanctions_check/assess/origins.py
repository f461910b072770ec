"""Who found it: the identified origins behind a source. Who relays is not who found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from sanctions_check.logic.cell import Presence
from sanctions_check.records.model import Evidence, Origin
from sanctions_check.records.stated import Stated

__all__ = [
    "CLAIM_KINDS",
    "IndependentOrigin",
    "Source",
    "corroborate",
    "independent_origins",
    "is_true",
    "origins_of",
    "type_of",
]

CLAIM_KINDS = frozenset({"party_statement", "denial"})
_OUTLETS = ("outlet", "")
_UNNAMED_STATE = ("a State that is not named", "state")
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


class Source(Struct, frozen=True):
    """One entry of the evidence: its kind, and whether it is at least fairly reliable."""

    pointer: str
    evidence: Evidence
    kind: str
    reliable: bool

    @property
    def name(self) -> str:
        return self.evidence.source or self.kind.replace("_", " ") or "a source"

    @property
    def by_party(self) -> bool:
        return is_true(self.evidence.by_party)


class IndependentOrigin(Struct, frozen=True):
    """Somebody who found it, of what kind, and the pointer of the first source that rests on it."""

    who: str
    kind: str
    pointer: str


def independent_origins(sources: Iterable[Source]) -> list[IndependentOrigin]:
    """Each distinct origin once."""
    found: dict[str, IndependentOrigin] = {}
    for source in sources:
        for who, kind in origins_of(source):
            found.setdefault(who, IndependentOrigin(who, kind, source.pointer))
    return list(found.values())


def corroborate(origins: Sequence[IndependentOrigin]) -> bool:
    """Are there two of different kinds, or two States? One that is not named may be any of those that are."""
    kinds = {origin.kind for origin in origins}
    states = sum(1 for origin in origins if origin.kind == "state" and origin.who != _UNNAMED_STATE[0])
    return len(origins) >= 2 and (len(kinds) >= 2 or states >= 2)


def origins_of(source: Source) -> list[tuple[str, str]]:
    """Origins as (who, kind); nobody for anonymous origins, leaks and what parties say."""
    evidence = source.evidence
    if evidence.origins:
        named = [_origin(origin, source) for origin in evidence.origins]
        return [origin for origin in named if origin is not None]
    if source.kind in ("document_leak", *CLAIM_KINDS) or source.by_party:
        return []
    if source.kind == "press":
        return [("outlets", "press")]
    if evidence.country is not None and evidence.country.values:
        return [(f"state {country}", "state") for country in evidence.country.values[:1]]
    if source.kind in ("official_statement", "intelligence_assessment"):
        return [(f"state named in {source.pointer}", "state")]
    return [(f"{source.kind} {evidence.source or source.pointer}", source.kind)]


def type_of(origin: Origin) -> str:
    return str(origin.type.values[0]) if origin.type and origin.type.values else ""


def is_true(stated: Stated[bool] | None) -> bool:
    """Is it stated, and not as a claim or an alternative?"""
    return stated is not None and stated.values == (True,)


def _origin(origin: Origin, source: Source) -> tuple[str, str] | None:
    kind = type_of(origin)
    if kind == "anonymous" or (origin.type is not None and origin.type.presence is Presence.UNKNOWN):
        return None
    if kind in _OUTLETS:
        return ("outlets", "press")
    country = str(origin.country.values[0]) if origin.country and origin.country.values else ""
    if kind == "state":
        return (f"state {country or origin.name}", "state") if country or _names_a_state(origin) else _UNNAMED_STATE
    return (f"{kind} {origin.name or country or source.pointer}", source.kind if kind == "investigation" else kind)


def _names_a_state(origin: Origin) -> bool:
    """A name that says that there is none, "an unnamed Member State", is none."""
    name = (origin.name or "").casefold()
    return bool(name) and not any(word in name for word in _NAMELESS)
