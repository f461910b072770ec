"""The roles of parties towards one thing: on the return leg giver and taker change places, and a maker need not be the giver."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import PARTY_CLAIM
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, TAKING_ROLES

from .conduct import Conduct

__all__ = ["parties_towards", "roles_towards"]

_IN_RETURN = {**dict.fromkeys(GIVING_ROLES, "recipient"), **dict.fromkeys(TAKING_ROLES, "supplier")}
_MADE_IT = frozenset({"manufacturer"})
_GAVE_IT = frozenset({"supplier", "sender"})


def parties_towards(conduct: Conduct) -> Iterator[tuple[Thing, frozenset[str]]]:
    """The parties, each with its roles; who made an item gave it only where nobody else is told to have."""
    others_gave = conduct.subject.kind == "item" and any(map(_is_told_to_give, conduct.parties))
    for party in conduct.parties:
        without = _MADE_IT if others_gave and party.cell("roles").tags else frozenset[str]()
        yield party, roles_towards(party, conduct.subject, without)


def _is_told_to_give(party: Thing) -> bool:
    """By more than a party's word."""
    roles = party.cell("roles")
    return roles.tags and roles.qualifier != PARTY_CLAIM and not _GAVE_IT.isdisjoint(map(str, roles.values))


def roles_towards(party: Thing, subject: Thing, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """The roles of a party as far as this subject is concerned."""
    roles = [role for role in map(str, party.cell("roles").values) if role not in without]
    if subject.cell("leg").values == ("return",):
        return frozenset([_IN_RETURN.get(role, role) for role in roles])
    return frozenset(roles)
