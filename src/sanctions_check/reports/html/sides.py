"""Who gave, sent or went to whom, as far as the roles and the direction of an act say it."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.records.model import Party, Record
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, TAKING_ROLES
from sanctions_check.reports.json_report.serialise import Json
from sanctions_check.reports.outline import states_of

__all__ = ["Side", "sides_of"]

GIVING = frozenset({*GIVING_ROLES, "visitor"})
TAKING = frozenset(TAKING_ROLES)
LONGEST_NAME = 200


class Side(Struct, frozen=True):
    """A party, the States that it may belong to or act for, and whether it gives or takes. Unnamed: `name` is empty."""

    name: str
    type: str
    states: tuple[str, ...]
    roles: tuple[str, ...]
    gives: bool
    takes: bool

    def as_json(self) -> Json:
        side = "both" if self.gives and self.takes else "gives" if self.gives else "takes" if self.takes else ""
        return {
            "name": self.name,
            "type": self.type,
            "states": list(self.states),
            "roles": list(self.roles),
            "side": side,
        }


def sides_of(record: Record) -> tuple[Side, ...]:
    """The parties of a record; the DPRK is added on the side where the direction puts it, if nobody is named there."""
    sides = [_side(party) for party in record.parties or ()]
    directions = set(record.direction.values) if record.direction else set()
    if directions == {"from_dprk"} and not any(side.gives for side in sides):
        sides.append(Side("", "", (DPRK,), (), gives=True, takes=False))
    if directions == {"to_dprk"} and not any(side.takes for side in sides):
        sides.append(Side("", "", (DPRK,), (), gives=False, takes=True))
    return tuple(sides)


def _side(party: Party) -> Side:
    roles = tuple(map(str, party.roles.values)) if party.roles else ()
    return Side(
        (party.name or "")[:LONGEST_NAME],
        str(party.type.values[0]) if party.type and party.type.values else "",
        states_of(party),
        roles,
        gives=not GIVING.isdisjoint(roles),
        takes=not TAKING.isdisjoint(roles),
    )
