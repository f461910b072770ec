"""The route of goods or persons: places, means, vessel, flag and transponder."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.english import country_in_words, joined, with_details
from sanctions_check.logic.cell import Presence
from sanctions_check.records.base import UnknownList
from sanctions_check.records.model import Movement, Place
from sanctions_check.records.stated import UNKNOWN_WORD, Stated
from sanctions_check.records.vocabulary.acts import AIS_STATES, DIRECTIONS, MODES

from ..sentences.stated import stated_in_words

__all__ = ["bare_country", "direction_in_words", "way_in_words"]


def direction_in_words(direction: Stated[str] | None, hedged: str | None = None) -> str:
    """`from the DPRK to others`; "" if it is not stated. `hedged`: a hedge that is not repeated."""
    if direction is not None and direction.presence is Presence.NONE:
        return DIRECTIONS["none"]
    return stated_in_words(direction, DIRECTIONS.__getitem__, hedged=hedged)


def way_in_words(movement: Movement) -> Iterator[str]:
    """The route, the vessel, and the status of its transponder; "" for each that is not recorded."""
    yield " ".join([*_route(movement), stated_in_words(movement.mode, MODES.__getitem__)]).strip()
    imo = f"IMO {stated_in_words(movement.imo)}" if movement.imo else ""
    flag = f"flag: {stated_in_words(movement.flag, bare_country)}" if movement.flag else ""
    yield with_details(f"vessel {movement.vessel}", imo, flag) if movement.vessel else joined(filter(None, (imo, flag)))
    yield f"transponder: {stated_in_words(movement.ais, AIS_STATES.__getitem__)}" if movement.ais else ""


def _route(movement: Movement) -> Iterator[str]:
    for word, place in (("from", movement.origin), ("to", movement.destination)):
        if place:
            yield f"{word} {_place(place)}"
    if isinstance(movement.via, UnknownList):
        yield "the way not known"
    elif movement.via:
        yield f"via {joined(map(_place, movement.via))}"
    if movement.declared_destination is not None:
        yield f"(declared: {_place(movement.declared_destination)})"


def bare_country(code: str) -> str:
    """The name of a State without an article."""
    return country_in_words(code).removeprefix("the ")


def _place(place: Place) -> str:
    country = stated_in_words(place.country, country_in_words) if place.country and place.country.values else ""
    if not place.place or place.place == UNKNOWN_WORD:
        return country or f"a place not {'known' if place.place else 'stated'}"
    bare = country.removeprefix("the ")
    return f"{place.place} ({bare})" if country and bare not in place.place else place.place
