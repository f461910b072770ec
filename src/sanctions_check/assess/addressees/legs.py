"""The roles of parties towards one thing.

Supplier and recipient change places for a thing that goes the other way. The manufacturer of a thing need not have supplied it.
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
    """The parties, each with its roles towards the subject; a manufacturer counts only if nobody else supplied the item."""
    others_gave = conduct.subject.kind == "item" and any(map(_is_told_to_give, conduct.parties))
    in_return = goes_the_other_way(conduct.case, conduct.subject)
    for party in conduct.parties:
        without = _MADE_IT if others_gave and party.cell("roles").all_hold else frozenset[str]()
        yield party, roles_towards(party, without, in_return=in_return)


def goes_the_other_way(case: Case, subject: Thing) -> bool:
    """True if the subject goes from the takers of the act to its givers, by its own direction or as given in return."""
    against = _against_the_parties(case, subject)
    return subject.given_in_return if against is None else against


def _against_the_parties(case: Case, subject: Thing) -> bool | None:
    """True if its own direction goes against the parties; None if it states none or the States of one side are open."""
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
    """True if one side is the DPRK alone and the other consists of other States."""
    return here == {DPRK} and bool(there) and there.isdisjoint({DPRK, None})


def _states_of(parties: Iterable[Thing], roles: frozenset[str]) -> set[str | None]:
    """The States of the parties with one of these roles; None stands for a State that is open."""
    return {state_of(party) for party in parties if not roles.isdisjoint(party.cell("roles").words)}


def _is_told_to_give(party: Thing) -> bool:
    """True if the party is recorded as a sending one by more than a party's word."""
    roles = party.cell("roles")
    return roles.all_hold and roles.hedge != PARTY_CLAIM and not SENDING_ROLES.isdisjoint(roles.words)


def roles_towards(party: Thing, without: frozenset[str] = frozenset(), *, in_return: bool) -> frozenset[str]:
    """The roles of a party towards a subject, with giver and taker exchanged if it goes the other way (`in_return`)."""
    roles = [role for role in party.cell("roles").words if role not in without]
    return frozenset([_IN_RETURN.get(role, role) for role in roles] if in_return else roles)
