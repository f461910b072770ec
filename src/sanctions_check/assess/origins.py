"""Who found it: the identified origins behind a source. Who relays is not who found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from sanctions_check.logic.cell import Presence
from sanctions_check.records.model import Evidence, Origin
from sanctions_check.records.stated import Stated, sole
from sanctions_check.records.vocabulary import CLAIM_KINDS

from .one_of import OneOf, is_true, one_of

__all__ = [
    "IndependentOrigin",
    "Source",
    "corroborate",
    "independent_origins",
    "origins_of",
    "type_of",
]

_NOBODYS_KINDS = CLAIM_KINDS | {"document_leak", "no_response"}
_OUTLET_TYPES = ("outlet", "")
_Who = tuple[str, str]
_OUTLETS: _Who = ("outlets", "press")
_UNNAMED_STATE: _Who = ("a State that is not named", "state")
_SOMEBODY: _Who = ("somebody of an open kind", "")
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
    """One entry of the evidence: its kind, and whether it is at least fairly reliable, surely or in one of its kinds."""

    pointer: str
    evidence: Evidence
    kind: OneOf
    reliable: bool
    perhaps_reliable: bool

    @property
    def name(self) -> str:
        return self.evidence.source or str(self.kind) or "a source"

    @property
    def by_party(self) -> bool:
        return is_true(self.evidence.by_party)


class IndependentOrigin(Struct, frozen=True):
    """Somebody who found it, of what kind, and the pointer of the first source that rests on it."""

    who: str
    kind: str
    pointer: str


def independent_origins(sources: Iterable[Source]) -> list[IndependentOrigin]:
    """Each distinct origin once. Somebody of whom it is open who he is may be any of the others, and is none."""
    found: dict[str, IndependentOrigin] = {}
    for source in sources:
        for who, kind in origins_of(source):
            if (who, kind) != _SOMEBODY:
                found.setdefault(who, IndependentOrigin(who, kind, source.pointer))
    return list(found.values())


def corroborate(origins: Sequence[IndependentOrigin]) -> bool:
    """Are there two of different kinds, or two States? One that is not named may be any of those that are."""
    kinds = {origin.kind for origin in origins}
    states = sum(1 for origin in origins if origin.kind == "state" and origin.who != _UNNAMED_STATE[0])
    return len(origins) >= 2 and (len(kinds) >= 2 or states >= 2)


def origins_of(source: Source) -> list[_Who]:
    """Origins as (who, kind); nobody for anonymous origins, leaks and what parties say."""
    return _whichever([_origins_as(kind, source) for kind in source.kind.words], source.kind.hedged)


def type_of(origin: Origin) -> OneOf:
    return one_of(origin.type)


def _whichever(possible: Sequence[list[_Who]], hedged: bool) -> list[_Who]:
    """Who it is in every case; somebody where it depends, or is hedged; nobody where it may be nobody."""
    if not all(possible):
        return []
    depends = any(who != possible[0] for who in possible)
    return [_SOMEBODY] if depends or hedged else possible[0]


def _origins_as(kind: str, source: Source) -> list[_Who]:
    """The origins of a source of this kind."""
    evidence = source.evidence
    if evidence.origins:
        return [who for origin in evidence.origins for who in _behind(origin, kind, source.pointer)]
    if kind in _NOBODYS_KINDS or source.by_party:
        return []
    if kind == "press":
        return [_OUTLETS]
    if evidence.country is not None and evidence.country.values:
        return [_state(evidence.country)]
    if kind in ("official_statement", "intelligence_assessment"):
        return [(f"state named in {source.pointer}", "state")]
    return [(f"{kind} {evidence.source or source.pointer}", kind)]


def _behind(origin: Origin, source_kind: str, pointer: str) -> list[_Who]:
    if origin.type is not None and origin.type.presence is Presence.UNKNOWN:
        return []
    type_ = type_of(origin)
    return _whichever([_origin_as(word, origin, source_kind, pointer) for word in type_.words], type_.hedged)


def _origin_as(type_: str, origin: Origin, source_kind: str, pointer: str) -> list[_Who]:
    if type_ == "anonymous":
        return []
    if type_ in _OUTLET_TYPES:
        return [_OUTLETS]
    if type_ == "state":
        if origin.country is not None and origin.country.values:
            return [_state(origin.country)]
        return [(f"state {origin.name}", "state") if _names_a_state(origin) else _UNNAMED_STATE]
    named = origin.name or sole(origin.country) or pointer
    return [(f"{type_} {named}", source_kind if type_ == "investigation" else type_)]


def _state(country: Stated[str]) -> _Who:
    """The State; one of which the record leaves open which it is, is not named."""
    code = sole(country)
    return (f"state {code}", "state") if code is not None else _UNNAMED_STATE


def _names_a_state(origin: Origin) -> bool:
    """A name that says that there is none, "an unnamed Member State", is none."""
    name = (origin.name or "").casefold()
    return bool(name) and not any(word in name for word in _NAMELESS)
