"""What a record tells by a name alone: that a party is on the list of the Council, or that a place lies in a country.

Both screens ask here, so that one never settles a record which the other would let pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sanctions_check.records.facts.listing.un_list import UnList
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.normalise.places import place_country

from .mentions import PARTY_LISTED, Mention

__all__ = ["lies_by_name", "lookup_of_names"]


def lookup_of_names(mentions: Iterable[Mention], un_list: UnList) -> Callable[[str, bool], bool] | None:
    """A function that says whether a party may be on the list; None where the condition does not ask for listed parties.

    The function takes the name of the party, and whether the record tells of which State the party is. If the condition asks for
    parties of the DPRK as well, a party whose State is told is looked up only among bodies that may be of another State: were it
    of the DPRK, its country would have let the record pass already.
    """
    asked = {each.field: each.expected for each in mentions if each.thing == "party"}
    if PARTY_LISTED not in asked or not un_list.bodies:
        return None
    if not all(DPRK in asked.get(field, ()) for field in ("country", "nationality")):
        return lambda name, told: un_list.has(name)
    return lambda name, told: un_list.may_have_elsewhere(name) if told else un_list.has(name)


def lies_by_name(stated: object, place: Any, countries: frozenset[object]) -> bool:
    """Does the name of a place say that it lies in one of the countries? No where the record states a country itself."""
    return bool(not stated and place and not countries.isdisjoint(place_country(place)))
