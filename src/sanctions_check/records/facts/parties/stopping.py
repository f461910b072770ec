"""Parties that only stopped the act, and parties of a State that stopped it, such as two bodies of one State."""

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
    """True if a party with these roles only stopped the act: under its flag, in its port or in transit."""
    return STOPS in roles and roles - {STOPS} <= _WHERE_IT_IS_STOPPED


def with_stopping_states(parties: ThingList) -> ThingList:
    """The parties, each with whether its State stopped the act; not stated if no party is recorded as stopping it."""
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
    """True if stopping the act is one of its roles, without alternatives and not by a party's claim alone."""
    roles = party.cell("roles")
    return party.has_value("roles", STOPS) and roles.believed and roles.unambiguous


def _is_one_of(party: Thing, stopping: Thing) -> bool | None:
    """True if the party is of the State of this other party, which stopped the act. None if that is open."""
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
