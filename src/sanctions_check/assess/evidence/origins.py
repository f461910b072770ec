"""Who found it: the identified origins behind a source. Who relays is not who found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from msgspec import Struct

from sanctions_check.logic.cell import Presence
from sanctions_check.records.facts.listing.un_list import key_of
from sanctions_check.records.model import Origin
from sanctions_check.records.stated import Stated, sole
from sanctions_check.records.vocabulary.sources import CLAIM_KINDS

from .source import Source, type_of
from .voices import code_named, is_nameless

__all__ = ["IndependentOrigin", "corroborate", "has_no_author", "independent_origins", "origins_of"]

_OUTLET_TYPES = ("outlet", "")
_WHAT_OF_THEIRS = re.compile(r"\s*(?:[,;:(\u2013\u2014]|\s-\s).*", re.DOTALL)
"""What stands behind a name: "Environmental Justice Foundation, own interviews"."""
_Who = tuple[str, str]
_OUTLETS: _Who = ("outlets", "press")
_UNNAMED_STATE: _Who = ("a State that is not named", "state")
_SOMEBODY: _Who = ("somebody of an open kind", "")


class IndependentOrigin(Struct, frozen=True):
    """Somebody who found it, of what kinds as the sources have it, and the pointer of the first that rests on it."""

    who: str
    kinds: frozenset[str]
    pointer: str


def independent_origins(sources: Iterable[Source]) -> list[IndependentOrigin]:
    """Each distinct origin once. One of whom it is open who it is may be any of the others, and is not counted."""
    found: dict[str, IndependentOrigin] = {}
    for source in sources:
        for who, kind in origins_of(source):
            if (who, kind) != _SOMEBODY:
                first = found.get(who, IndependentOrigin(who, frozenset(), source.pointer))
                found[who] = IndependentOrigin(who, first.kinds | {kind}, first.pointer)
    return list(found.values())


def corroborate(origins: Sequence[IndependentOrigin]) -> bool:
    """Are there two of different kinds, or two States? One that is not named may be any of those that are."""
    kinds = {origin.kinds for origin in origins}
    states = sum(1 for origin in origins if "state" in origin.kinds and origin.who != _UNNAMED_STATE[0])
    return states >= 2 or any(one.isdisjoint(other) for one, other in combinations(kinds, 2))


def has_no_author(source: Source) -> bool:
    """Is it surely said by nobody: passed on from the unnamed, or in papers that nobody confirms?"""
    behind = source.evidence.origins
    unnamed = bool(behind) and all(type_of(origin).surely({"anonymous"}) for origin in behind or ())
    return unnamed or source.kind.surely(source.policy.unconfirmed)


def origins_of(source: Source) -> list[_Who]:
    """Origins as (who, kind); nobody for anonymous origins, leaks and what parties say."""
    return _whichever([_origins_as(kind, source) for kind in source.kind.words], source.kind.hedged)


def _whichever(possible: Sequence[list[_Who]], hedged: bool) -> list[_Who]:
    """Who it is in every case; somebody where it depends, or is hedged; nobody where it may be nobody."""
    if not all(possible):
        return []
    depends = any(who != possible[0] for who in possible)
    return [_SOMEBODY] if depends or hedged else possible[0]


def _origins_as(kind: str, source: Source) -> list[_Who]:
    """The origins of a source of this kind."""
    evidence = source.evidence
    if kind in source.policy.unconfirmed:
        return []
    if evidence.origins:
        return [who for origin in evidence.origins for who in _behind(origin, kind, source.pointer)]
    if kind in CLAIM_KINDS or kind in source.policy.no_evidence or source.by_party:
        return []
    if kind == "press":
        return [_OUTLETS]
    if evidence.country is not None and evidence.country.values and kind not in source.policy.of_no_state:
        return [_state(evidence.country)]
    if kind in ("official_statement", "intelligence_assessment"):
        return [_state_named(evidence.source) or _UNNAMED_STATE]
    return [(_finder(evidence.source, f"{kind} {source.pointer}"), kind)]


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
        return [_state_named(origin.name) or _signatories(origin.name) or _UNNAMED_STATE]
    country = sole(origin.country)
    who = _finder(origin.name, f"{type_} {country or pointer}")
    return [(who, source_kind if type_ == "investigation" else type_)]


def _finder(name: str | None, unnamed: str) -> str:
    """Who found it: the same for one name, whatever of theirs it is and whoever passes it on."""
    key = key_of(_WHAT_OF_THEIRS.sub("", name)) or key_of(name) if name else ""
    return f"finder {key}" if key else unnamed


def _state(country: Stated[str]) -> _Who:
    """The State; one of which the record leaves open which it is, is not named."""
    code = sole(country)
    return (f"state {code}", "state") if code is not None else _UNNAMED_STATE


def _state_named(body: str | None) -> _Who | None:
    code = code_named(body)
    return (f"state {code}", "state") if code is not None else None


def _signatories(name: str | None) -> _Who | None:
    """Who speaks under a name that tells no country, as the signatories of a statement do, is none of the States that are."""
    return (f"state {key_of(name)}", "state") if name and not is_nameless(name) else None
