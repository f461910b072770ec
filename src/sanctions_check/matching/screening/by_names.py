"""Facts from a name alone: a party or a vessel is on the Council's list, or a place lies in a country.

Both screens ask here, so that neither settles a record which the other would let pass.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from enum import Enum
from typing import Any

from sanctions_check.records.facts.listing.un_list import UnList
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.normalise.imo import parse_imo
from sanctions_check.records.normalise.places import place_country
from sanctions_check.records.stated import NONE_WORD, UNKNOWN_WORD, Stated

from .mentions import PARTY_LISTED, Mention

__all__ = ["lies_by_name", "lookup_of_names", "names_a_listed_party", "names_a_listed_vessel"]

NameLookup = Callable[[str, bool], bool]
"""Whether a party may be on the list, by its name and whether the record states its State."""


def lookup_of_names(mentions: Iterable[Mention], un_list: UnList) -> NameLookup | None:
    """The lookup of party names that the condition needs; None if it does not ask for listed parties.

    If the condition asks for parties of the DPRK as well, a party whose State is stated is looked up only among bodies that
    may be of another State: were it of the DPRK, its country would have let the record pass already.
    """
    asked = {each.field: each.expected for each in mentions if each.thing == "party"}
    if PARTY_LISTED not in asked or not un_list.bodies:
        return None
    if not all(DPRK in asked.get(field, ()) for field in ("country", "nationality")):
        return lambda name, has_state: un_list.has(name)
    return lambda name, has_state: un_list.may_have_elsewhere(name) if has_state else un_list.has(name)


def names_a_listed_party(parties: Iterable[Any] | None, is_listed: NameLookup) -> bool:
    """True if the name of a party may be on the list. The parties are of a record, or of a line that was read as a plain type."""
    if not parties:
        return False
    return any(
        party.name and is_listed(party.name, _states_a_country(party.country) or _states_a_country(party.nationality))
        for party in parties
    )


def names_a_listed_vessel(imo: object, name: Any, un_list: UnList) -> bool:
    """True if the IMO number or the name of a vessel is on the list.

    `imo` is a field of a record, or as it is written in a line. A number that is not valid may be meant for any vessel, and
    counts as listed.
    """
    try:
        numbers = _numbers_in(imo)
    except ValueError:
        return True
    return un_list.has_vessel(numbers, name or None)


def lies_by_name(stated: object, place: Any, countries: frozenset[object]) -> bool:
    """True if the name of a place lies in one of the countries. False if the record states a country itself."""
    return bool(not stated and place and not countries.isdisjoint(place_country(place)))


def _states_a_country(country: object) -> bool:
    """True if a field states a country. Plain types hold countries as members of an enumeration."""
    if isinstance(country, Enum):
        return country.value not in (UNKNOWN_WORD, NONE_WORD)
    return isinstance(country, Stated) and bool(country.values)


def _numbers_in(imo: Any) -> Collection[str]:
    """Raises ValueError for a number that is not valid."""
    if isinstance(imo, Stated):
        return imo.values
    return parse_imo(imo) if imo else ()
