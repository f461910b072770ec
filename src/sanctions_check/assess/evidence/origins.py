"""The identified origins behind a source: who found the facts, and not who relays them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from msgspec import Struct

from sanctions_check.logic.cell import Presence
from sanctions_check.records.facts.listing.un_list import key_of
from sanctions_check.records.model import Origin
from sanctions_check.records.stated import Stated, sole
from sanctions_check.records.vocabulary.sources import CLAIM_KINDS

from .source import Source, type_of
from .voices import code_named, is_nameless

__all__ = ["corroborate", "has_no_author", "independent_origins", "origins_of"]

_OUTLET_TYPES = ("outlet", "")
_WHAT_OF_THEIRS = re.compile(r"\s*(?:[,;:(\u2013\u2014]|\s-\s).*", re.DOTALL)
"""What follows a name: ", own interviews" in "Environmental Justice Foundation, own interviews"."""


class _Who(NamedTuple):
    """One origin of one source: a key such as "state US", and its kind."""

    name: str
    kind: str


_OUTLETS = _Who("outlets", "press")
_UNNAMED_STATE = _Who("a State that is not named", "state")
_SOMEBODY = _Who("somebody of an open kind", "")


class IndependentOrigin(Struct, frozen=True):
    """One who found the facts, the kinds that sources give to it, and the pointer of the first source that rests on it."""

    who: str
    kinds: frozenset[str]
    pointer: str


def independent_origins(sources: Iterable[Source]) -> list[IndependentOrigin]:
    """Each distinct origin once. `_SOMEBODY` is not counted: it may be any of the others."""
    found: dict[str, IndependentOrigin] = {}
    for source in sources:
        for origin in origins_of(source):
            if origin != _SOMEBODY:
                first = found.get(origin.name, IndependentOrigin(origin.name, frozenset(), source.pointer))
                found[origin.name] = IndependentOrigin(origin.name, first.kinds | {origin.kind}, first.pointer)
    return list(found.values())


def corroborate(origins: Sequence[IndependentOrigin]) -> bool:
    """True if there are two origins of different kinds, or two named States."""
    kinds = {origin.kinds for origin in origins}
    states = sum(1 for origin in origins if "state" in origin.kinds and origin.who != _UNNAMED_STATE.name)
    return states >= 2 or any(one.isdisjoint(other) for one, other in combinations(kinds, 2))


def has_no_author(source: Source) -> bool:
    """True if all its origins are anonymous, or its kind is one that nobody confirms (such as a leak)."""
    behind = source.evidence.origins
    unnamed = bool(behind) and all(type_of(origin).surely({"anonymous"}) for origin in behind or ())
    return unnamed or source.kind.surely(source.policy.unconfirmed)


def origins_of(source: Source) -> list[_Who]:
    """The origins behind a source; none if it is anonymous, leaked, or speaks for a party."""
    return _whichever([_origins_as(kind, source) for kind in source.kind.words], source.kind.hedged)


def _whichever(possible: Sequence[list[_Who]], hedged: bool) -> list[_Who]:
    """The origins of a source whose kind is open, from its origins under each kind.

    1. None if there are none under one kind.
    2. `_SOMEBODY` if they differ or the kind is hedged.
    3. Else those that are the same under every kind.
    """
    if not all(possible):
        return []
    depends = any(who != possible[0] for who in possible)
    return [_SOMEBODY] if depends or hedged else possible[0]


def _origins_as(kind: str, source: Source) -> list[_Who]:
    """The origins of a source if it is of this kind."""
    evidence = source.evidence
    if kind in source.policy.unconfirmed:
        return []
    if evidence.origins:
        return [who for origin in evidence.origins for who in _origins_of_type(origin, kind, source.pointer)]
    if kind in CLAIM_KINDS or kind in source.policy.no_evidence or source.by_party:
        return []
    if kind == "press":
        return [_OUTLETS]
    if evidence.country is not None and evidence.country.values and kind not in source.policy.of_no_state:
        return [_state(evidence.country)]
    if kind in ("official_statement", "intelligence_assessment"):
        return [_state_named(evidence.source) or _UNNAMED_STATE]
    return [_Who(_finder(evidence.source, f"{kind} {source.pointer}"), kind)]


def _origins_of_type(origin: Origin, source_kind: str, pointer: str) -> list[_Who]:
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
    return [_Who(who, source_kind if type_ == "investigation" else type_)]


def _finder(name: str | None, unnamed: str) -> str:
    """A key for the finder's name, the same for all its works; `unnamed` if there is no name."""
    key = key_of(_WHAT_OF_THEIRS.sub("", name)) or key_of(name) if name else ""
    return f"finder {key}" if key else unnamed


def _state(country: Stated[str]) -> _Who:
    """The State as an origin; `_UNNAMED_STATE` if the record leaves open which State it is."""
    code = sole(country)
    return _Who(f"state {code}", "state") if code is not None else _UNNAMED_STATE


def _state_named(body: str | None) -> _Who | None:
    code = code_named(body)
    return _Who(f"state {code}", "state") if code is not None else None


def _signatories(name: str | None) -> _Who | None:
    """An origin for several States under a name without a country, such as "signatories of a statement"."""
    return _Who(f"state {key_of(name)}", "state") if name and not is_nameless(name) else None
