"""The roles of parties towards one thing: where it goes the other way giver and taker change places, and a maker need not be the
giver.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import PARTY_CLAIM
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, TAKING_ROLES

from .conduct import Conduct

__all__ = ["goes_the_other_way", "parties_towards", "roles_towards"]

_IN_RETURN = {**dict.fromkeys(GIVING_ROLES, "recipient"), **dict.fromkeys(TAKING_ROLES, "supplier")}
_MADE_IT = frozenset({"manufacturer"})
_GAVE_IT = frozenset({"supplier", "sender"})
_GOT_IT = frozenset({"recipient", "buyer", "end_user"})
_FROM, _TO = ("from_dprk",), ("to_dprk",)


def parties_towards(conduct: Conduct) -> Iterator[tuple[Thing, frozenset[str]]]:
    """The parties, each with its roles; who made an item gave it only where nobody else is told to have."""
    others_gave = conduct.subject.kind == "item" and any(map(_is_told_to_give, conduct.parties))
    in_return = goes_the_other_way(conduct.case, conduct.subject)
    for party in conduct.parties:
        without = _MADE_IT if others_gave and party.cell("roles").tags else frozenset[str]()
        yield party, roles_towards(party, without, in_return=in_return)


def goes_the_other_way(case: Case, subject: Thing) -> bool:
    """Is it given in return, or itself told to go from those who get what the act is about to those who give it?"""
    if subject.cell("leg").values == ("return",):
        return True
    way = subject.cell("direction")
    if way.pointer != f"{subject.pointer}/direction" or subject.kind != "item" or way.values not in (_FROM, _TO):
        return False
    parties = case.listing("party").things
    givers, takers = _with(parties, _GAVE_IT), _with(parties, _GOT_IT)
    told_to_give, told_to_get = (takers, givers) if way.values == _FROM else (givers, takers)
    return all(
        told and all((party.cell("country").values == (DPRK,)) is of_the_dprk for party in told)
        for told, of_the_dprk in ((told_to_give, True), (told_to_get, False))
    )


def _with(parties: Iterable[Thing], roles: frozenset[str]) -> list[Thing]:
    return [party for party in parties if not roles.isdisjoint(map(str, party.cell("roles").values))]


def _is_told_to_give(party: Thing) -> bool:
    """By more than a party's word."""
    roles = party.cell("roles")
    return roles.tags and roles.qualifier != PARTY_CLAIM and not _GAVE_IT.isdisjoint(map(str, roles.values))


def roles_towards(party: Thing, without: frozenset[str] = frozenset(), *, in_return: bool) -> frozenset[str]:
    """The roles of a party as far as this subject is concerned, which may go the other way (`in_return`)."""
    roles = [role for role in map(str, party.cell("roles").values) if role not in without]
    return frozenset([_IN_RETURN.get(role, role) for role in roles] if in_return else roles)
