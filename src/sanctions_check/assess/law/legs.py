"""Who stands where: the return leg, on which giver and taker change places."""

from __future__ import annotations

from sanctions_check.logic.case import Thing
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, TAKING_ROLES

__all__ = ["roles_towards"]

_IN_RETURN = {**dict.fromkeys(GIVING_ROLES, "recipient"), **dict.fromkeys(TAKING_ROLES, "supplier")}


def roles_towards(party: Thing, subject: Thing) -> frozenset[str]:
    """The roles of a party as far as this subject is concerned."""
    roles = map(str, party.cell("roles").values)
    if subject.cell("leg").values == ("return",):
        return frozenset([_IN_RETURN.get(role, role) for role in roles])
    return frozenset(roles)
