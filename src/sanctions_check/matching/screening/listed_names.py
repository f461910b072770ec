"""How a screen looks up who is listed by name: both screens ask alike, so that what one settles the other stops."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sanctions_check.records.facts.listing.un_list import UnList
from sanctions_check.records.normalise.countries import DPRK

from .mentions import PARTY_LISTED, Mention

__all__ = ["lookup_of_names"]


def lookup_of_names(mentions: Iterable[Mention], un_list: UnList) -> Callable[[str, bool], bool] | None:
    """How the name of a party is looked up, with whether it is told of which State it is, where the condition asks who is listed;
    None where it does not.

    Where it asks for parties of the DPRK as well, of those whose State is told only bodies are left that may be of another State.
    """
    asked = {each.field: each.expected for each in mentions if each.thing == "party"}
    if PARTY_LISTED not in asked or not un_list.bodies:
        return None
    of_the_dprk = all(DPRK in asked.get(field, ()) for field in ("country", "nationality"))
    if not of_the_dprk:
        return lambda name, told: un_list.has(name)
    return lambda name, told: un_list.may_have_elsewhere(name) if told else un_list.has(name)
