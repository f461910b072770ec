"""Who gave and who received, judged by roles, direction, persons and journey."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from msgspec import Struct

from sanctions_check.records.model import Party, Place, Record
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.stated import Stated
from sanctions_check.records.vocabulary.acts import may_be_of_persons
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, TAKING_ROLES

from ..outline import states_of

__all__ = ["Side", "sides_of"]

GIVING = GIVING_ROLES | {"visitor"}
LONGEST_NAME = 200
SideWord = Literal["", "gives", "takes", "both"]
_SIDES_OF_THE_DPRK: tuple[tuple[str, SideWord], ...] = (("from_dprk", "gives"), ("to_dprk", "takes"))


class Side(Struct, frozen=True):
    """A party, or a State that another fact puts on a side.

    `name`: may be empty. `states`: the codes of the States that it acts for or belongs to. `side`: empty if the roles do not
    show it.
    """

    name: str
    type: str
    states: tuple[str, ...]
    roles: tuple[str, ...]
    side: SideWord


def sides_of(record: Record) -> tuple[Side, ...]:
    """The parties of a record, each with its side. If a side has no party, other facts fill it, in this order:

    1. Direction: the DPRK.
    2. Persons, if the act may concern persons: the States of their nationality give, and the host States take.
    3. Journey, if one side is known: the State of origin gives, and the State of destination takes.
    """
    sides = [_side(party) for party in record.parties or ()]
    for told in (_by_direction, _by_persons, _by_movement):
        sides += [each for each in told(record, sides) if not _stands(sides, each.side)]
    return tuple(sides)


def _stands(sides: Sequence[Side], side: SideWord) -> bool:
    return any(each.side in (side, "both") for each in sides)


def _by_direction(record: Record, _: Sequence[Side]) -> list[Side]:
    directions = set(record.direction.values) if record.direction else set()
    return [_state((DPRK,), side) for direction, side in _SIDES_OF_THE_DPRK if directions == {direction}]


def _by_persons(record: Record, _: Sequence[Side]) -> list[Side]:
    if record.kind is None or not may_be_of_persons(record.kind.values):
        return []
    groups = record.personnel or ()
    nationals = dict.fromkeys(states for each in groups if (states := _codes(each.nationality)))
    hosts = dict.fromkeys(states for each in groups if (states := _codes(each.host)))
    return [*(_state(states, "gives") for states in nationals), *(_state(states, "takes") for states in hosts)]


def _by_movement(record: Record, sides: Sequence[Side]) -> list[Side]:
    if record.movement is None or not (_stands(sides, "gives") or _stands(sides, "takes")):
        return []
    ends: tuple[tuple[Place | None, SideWord], ...] = (
        (record.movement.origin, "gives"),
        (record.movement.destination, "takes"),
    )
    return [_state(states, side) for place, side in ends if place and (states := _codes(place.country))]


def _codes(stated: Stated[Any] | None) -> tuple[str, ...]:
    return tuple(map(str, stated.values)) if stated else ()


def _state(states: tuple[str, ...], side: SideWord) -> Side:
    return Side("", "", states, (), side)


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
