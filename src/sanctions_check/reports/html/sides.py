"""Who gave and who received, as far as roles and direction tell."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from sanctions_check.records.model import Party, Record
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, TAKING_ROLES

from ..outline import states_of

__all__ = ["Side", "sides_of"]

GIVING = GIVING_ROLES | {"visitor"}
LONGEST_NAME = 200
SideWord = Literal["", "gives", "takes", "both"]
_SIDES_OF_THE_DPRK: tuple[tuple[str, SideWord], ...] = (("from_dprk", "gives"), ("to_dprk", "takes"))


class Side(Struct, frozen=True):
    """A party. `name` may be empty. `states`: codes of those that it acts for or belongs to.

    `side`: empty if its roles do not tell.
    """

    name: str
    type: str
    states: tuple[str, ...]
    roles: tuple[str, ...]
    side: SideWord


def sides_of(record: Record) -> tuple[Side, ...]:
    """The parties of a record; the DPRK is added on the side that the direction gives it, if no party is on that side."""
    sides = [_side(party) for party in record.parties or ()]
    directions = set(record.direction.values) if record.direction else set()
    for direction, side in _SIDES_OF_THE_DPRK:
        if directions == {direction} and not any(each.side in (side, "both") for each in sides):
            sides.append(Side("", "", (DPRK,), (), side))
    return tuple(sides)


def _side(party: Party) -> Side:
    roles = tuple(map(str, party.roles.values)) if party.roles else ()
    gives, takes = not GIVING.isdisjoint(roles), not TAKING_ROLES.isdisjoint(roles)
    return Side(
        (party.name or "")[:LONGEST_NAME],
        str(party.type.values[0]) if party.type and party.type.values else "",
        states_of(party),
        roles,
        "both" if gives and takes else "gives" if gives else "takes" if takes else "",
    )
