"""Who does what on the return leg: for what is given in return, giver and taker change places."""

from __future__ import annotations

from sanctions_check.logic.case import Thing

__all__ = ["roles_towards"]

_IN_RETURN = {
    "supplier": "recipient",
    "manufacturer": "recipient",
    "sender": "recipient",
    "trainer": "recipient",
    "recipient": "supplier",
    "buyer": "supplier",
    "end_user": "supplier",
    "host": "supplier",
    "employer": "supplier",
    "trainee": "supplier",
}


def roles_towards(party: Thing, subject: Thing) -> frozenset[str]:
    """The roles of a party as far as this subject is concerned."""
    roles = map(str, party.cell("roles").values)
    if subject.cell("leg").values == ("return",):
        return frozenset([_IN_RETURN.get(role, role) for role in roles])
    return frozenset(roles)
