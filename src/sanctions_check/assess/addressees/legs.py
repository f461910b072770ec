"""The roles of parties towards one thing: where it goes the other way giver and taker change places, and a maker need not be the
giver.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import PARTY_CLAIM
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, RECEIVING_ROLES, SENDING_ROLES, TAKING_ROLES

from .answering import state_of
from .conduct import Conduct

__all__ = ["goes_the_other_way", "parties_towards", "roles_towards"]

_IN_RETURN = {**dict.fromkeys(GIVING_ROLES, "recipient"), **dict.fromkeys(TAKING_ROLES, "supplier")}
_MADE_IT = frozenset({"manufacturer"})
_FROM, _TO = ("from_dprk",), ("to_dprk",)


def parties_towards(conduct: Conduct) -> Iterator[tuple[Thing, frozenset[str]]]:
    """The parties, each with its roles; who made an item gave it only where nobody else is told to have."""
    others_gave = conduct.subject.kind == "item" and any(map(_is_told_to_give, conduct.parties))
    in_return = goes_the_other_way(conduct.case, conduct.subject)
    for party in conduct.parties:
        without = _MADE_IT if others_gave and party.cell("roles").all_hold else frozenset[str]()
        yield party, roles_towards(party, without, in_return=in_return)


def goes_the_other_way(case: Case, subject: Thing) -> bool:
    """Does it go from those who get what the act is about to those who give it: by its own direction, or as given in return?"""
    against = _against_the_parties(case, subject)
    return subject.given_in_return if against is None else against


def _against_the_parties(case: Case, subject: Thing) -> bool | None:
    """Is it itself told to go against them? None where it states no direction, or the States on one side are open."""
    way = subject.cell("direction")
    if subject.kind != "item" or not subject.states_itself("direction") or way.values not in (_FROM, _TO):
        return None
    parties = case.list_of("party").things
    sides = _states_of(parties, SENDING_ROLES), _states_of(parties, RECEIVING_ROLES)
    here, there = sides if way.values == _FROM else sides[::-1]
    if _are_here_and_there(here, there):
        return False
    return True if _are_here_and_there(there, here) else None


def _are_here_and_there(here: set[str | None], there: set[str | None]) -> bool:
    """Is the one side the DPRK alone, and the other made of other States?"""
    return here == {DPRK} and bool(there) and there.isdisjoint({DPRK, None})


def _states_of(parties: Iterable[Thing], roles: frozenset[str]) -> set[str | None]:
    """The States behind those with one of the roles; None among them where that of one is open."""
    return {state_of(party) for party in parties if not roles.isdisjoint(map(str, party.cell("roles").values))}


def _is_told_to_give(party: Thing) -> bool:
    """By more than a party's word."""
    roles = party.cell("roles")
    return roles.all_hold and roles.hedge != PARTY_CLAIM and not SENDING_ROLES.isdisjoint(map(str, roles.values))


def roles_towards(party: Thing, without: frozenset[str] = frozenset(), *, in_return: bool) -> frozenset[str]:
    """The roles of a party as far as this subject is concerned, which may go the other way (`in_return`)."""
    roles = [role for role in map(str, party.cell("roles").values) if role not in without]
    return frozenset([_IN_RETURN.get(role, role) for role in roles] if in_return else roles)
