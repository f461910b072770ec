"""Who stands where: the places of a sentence, and the return leg, on which giver and taker change them."""

from __future__ import annotations

from sanctions_check.logic.case import Thing
from sanctions_check.records.vocabulary import GIVING_ROLES, TAKING_ROLES

__all__ = ["SLOTS", "roles_towards"]

SLOTS = {
    "supplier": ("supplier",),
    "recipient": ("recipient", "buyer", "end_user"),
    "host": ("host",),
    "sender": ("sender",),
    "employer": ("employer",),
}
"""Whom a rule's sentence names: the roles of the parties that stand in each of its places."""
_IN_RETURN = {**dict.fromkeys(GIVING_ROLES, "recipient"), **dict.fromkeys(TAKING_ROLES, "supplier")}


def roles_towards(party: Thing, subject: Thing) -> frozenset[str]:
    """The roles of a party as far as this subject is concerned."""
    roles = map(str, party.cell("roles").values)
    if subject.cell("leg").values == ("return",):
        return frozenset([_IN_RETURN.get(role, role) for role in roles])
    return frozenset(roles)
