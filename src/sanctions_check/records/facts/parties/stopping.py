"""Who only stopped the act, and which parties are of a State that stops it: two bodies of one State are the usual case."""

from __future__ import annotations

from collections.abc import Sequence, Set

from msgspec.structs import replace

from sanctions_check.logic.case import Thing, ThingList
from sanctions_check.logic.cell import Cell, Presence, unknown, worked_out

__all__ = ["STOPS", "are_of_stopping_alone", "with_stopping_states"]

STOPS = "interdictor"
_WHERE_IT_IS_STOPPED = frozenset({"flag_state", "port_state", "transit_state"})
_FACT = "of_a_stopping_state"


def are_of_stopping_alone(roles: Set[str]) -> bool:
    """Did one with these roles do nothing but stop the act, wherever that was: under its flag, in its port, in transit?"""
    return STOPS in roles and roles - {STOPS} <= _WHERE_IT_IS_STOPPED


def with_stopping_states(parties: ThingList) -> ThingList:
    """The parties, each with whether its State is one that stops the act; not stated where nobody is named as stopping it."""
    stopping = [party for party in parties.things if party.has_value("roles", STOPS)]
    if not stopping:
        return parties
    things = tuple(party.with_cell(_FACT, _answer(party, stopping)) for party in parties.things)
    return replace(parties, things=things)


def _answer(party: Thing, stopping: Sequence[Thing]) -> Cell:
    if _surely_stops(party):
        return Cell(Presence.KNOWN, (True,), pointer=f"{party.pointer}/roles")
    answers = {_is_one_of(party, other) for other in stopping}
    where, why = f"{party.pointer}/country", "the States of the parties that stop it"
    if True not in answers and None in answers:
        return unknown(where, why)
    return worked_out((True in answers,), None, where, why)


def _surely_stops(party: Thing) -> bool:
    """Did the party surely stop the act: is that its role, alone or beside others, and not by a party's word alone?"""
    roles = party.cell("roles")
    return party.has_value("roles", STOPS) and roles.believed and roles.unambiguous


def _is_one_of(party: Thing, stopping: Thing) -> bool | None:
    """Is the party of the State of this other party, which stops the act? None where that is open."""
    if party is stopping:
        return None
    alike = _of_one_state(party.cell("country"), stopping.cell("country"))
    return None if alike and not _surely_stops(stopping) else alike


def _of_one_state(one: Cell, other: Cell) -> bool | None:
    if not one.believed or not other.believed:
        return None
    if not set(one.values) & set(other.values):
        return False
    return True if len(one.values) == len(other.values) == 1 else None
