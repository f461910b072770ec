"""The States on which one duty of a rule falls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence
from sanctions_check.records.facts.parties.stopping import STOPS
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.vocabulary.parties import GIVING_ROLES
from sanctions_check.rules.model import Addressee

from .answering import Roles, answerer_of, may_be_deceived, may_stand_for, only_state, places_recorded, state_of
from .conduct import Conduct
from .legs import parties_towards
from .stopping_states import of_a_stopping_state, roles_of_a_host_teaching, stops_passage, stops_the_act

__all__ = ["Answering", "states_that_answer"]

_NO_ROLE: Roles = frozenset()
_SUPPLIER = "supplier"
_HOST: Roles = frozenset({"host"})
_END_OF = {"supplier": "movement_origin", "recipient": "movement_destination", "buyer": "movement_destination"}
"""The end of a voyage where a trader is taken to be, unless the record names a port of another State."""


class Answering(NamedTuple):
    """A State on which a duty falls, the roles in which it acted, the label of its party, and the hedge on what makes it answer.

    `said` names a place where there is no party: "flag", "destination"; "" for a host.
    """

    state: str
    acted_as: Roles
    said: str
    hedge: str | None


def states_that_answer(
    addressee: Addressee, parties: Sequence[tuple[Thing, Roles]], conduct: Conduct
) -> Iterator[Answering]:
    """The States on which the duty falls, once for each way in which a State acted.

    `parties` are those that certainly acted, with their roles. Roles in `or_else` count only if no State bears the duty first,
    or if their State is one that does.
    """
    first = list(_first_bearers(addressee, parties, conduct))
    taken = _states_that_may_answer(first, addressee, conduct.subject)
    fallback = _fallback_roles(addressee, conduct)
    others = (*_by_party(fallback, parties, conduct), *_by_place(fallback, conduct))
    then = (each for each in others if not taken or each.state in taken)
    spared = _spared_by(addressee, conduct)
    yield from (each for each in (*first, *then) if each.state not in spared)


def _first_bearers(
    addressee: Addressee, parties: Sequence[tuple[Thing, Roles]], conduct: Conduct
) -> Iterator[Answering]:
    """The States on which a duty falls without its fallback roles."""
    wanted = frozenset(addressee.roles)
    for each in _by_party(wanted, parties, conduct):
        if not (addressee.voyage_ends and _only_trades(each, conduct.case.act)):
            yield each
    yield from _by_place(wanted, conduct)
    if addressee.voyage_ends:
        yield from _ends_of_the_voyage(conduct)
    if addressee.nationals:
        yield from _of_cell(conduct.subject.cell("nationality"), "nationality")
    if addressee.journey_ends:
        yield from _end_of_the_journey(conduct)


def _fallback_roles(addressee: Addressee, conduct: Conduct) -> Roles:
    """The roles in `or_else`; without giving roles if the duty falls on suppliers and one is recorded."""
    others = frozenset(addressee.or_else)
    if others and _SUPPLIER in addressee.roles:
        acted = ((party.cell("roles"), roles) for party, roles in parties_towards(conduct))
        if any(_SUPPLIER in roles and told.hedge != PARTY_CLAIM for told, roles in acted):
            return others - GIVING_ROLES
    return others


def _states_that_may_answer(first: Iterable[Answering], addressee: Addressee, subject: Thing) -> set[str]:
    """The States that bear a duty first, and those that may host the persons."""
    hosts = subject.cell("host").values if "host" in addressee.roles else ()
    may = {*(each.state for each in first), *map(str, hosts)}
    return may if addressee.any_state else may - {DPRK}


def _spared_by(addressee: Addressee, conduct: Conduct) -> set[str]:
    """The States on which a duty does not fall, whatever they did."""
    spared = set[str]() if addressee.any_state else {DPRK}
    return spared | _state_of_all_travellers(conduct) if addressee.spares_own_nationals else spared


def _state_of_all_travellers(conduct: Conduct) -> set[str]:
    """The one State of all travellers, or none: of the group, or of the listed visitors among the parties."""
    if conduct.subject.kind == "group":
        told = [conduct.subject.cell("nationality")]
    else:
        visitors = [party for party in conduct.parties if party.has_value("roles", "visitor")]
        listed = [party for party in visitors if True in party.cell("un_listed").values]
        told = [party.cell("nationality" if "nationality" in party.cells else "country") for party in listed]
    states = {None if cell.hedge else only_state(cell) for cell in told}
    return {state for state in states if state is not None} if len(states) == 1 else set()


def _by_party(wanted: Roles, parties: Sequence[tuple[Thing, Roles]], conduct: Conduct) -> Iterator[Answering]:
    """The States of parties that acted in one of the wanted roles."""
    for party, roles in parties:
        acted_as = wanted & roles
        stopping = conduct.persons_are_stopped and of_a_stopping_state(party)
        answerer = answerer_of(party) if acted_as else None
        if answerer is not None:
            kept_out = stopping and acted_as <= _HOST | roles_of_a_host_teaching(conduct.subject, answerer.state)
            if not (kept_out or stops_passage(party, wanted)):
                yield Answering(answerer.state, acted_as, answerer.said, answerer.hedge)


def _by_place(wanted: Roles, conduct: Conduct) -> Iterator[Answering]:
    """The States of the flag, the owner and the host, which a duty reaches without a party.

    Left out are a State whose party in that role may have been deceived, and a host that stopped the persons on their way.
    """
    stopped = conduct.persons_are_stopped
    for role, cell, called in places_recorded(wanted, conduct):
        said = cell.hedge_behind(called or role) if called or cell.hedge else ""
        acted_as = frozenset({role}) if stopped or role != "host" else _NO_ROLE
        for state in cell.words:
            kept_out = stopped and role == "host" and stops_the_act(state, conduct)
            if not kept_out and not _may_be_deceived_as(role, state, conduct.parties):
                yield Answering(state, acted_as, said, cell.hedge)


def _may_be_deceived_as(role: str, state: str, parties: Sequence[Thing]) -> bool:
    """True if a party of the State in that role may have been deceived and no other party of the State has the role."""
    others = [party for party in parties if not may_be_deceived(party) and role in party.cell("roles").values]
    if state in map(state_of, others):
        return False
    return any(may_be_deceived(party) and may_stand_for(party, role, state) for party in parties)


def _only_trades(answering: Answering, act: Thing) -> bool:
    """True if its State only traded, and the port where the goods were loaded or landed is of another State."""
    ports = [only_state(act.cell(_END_OF[role])) if role in _END_OF else None for role in answering.acted_as]
    return all(port is not None and port != answering.state for port in ports)


def _ends_of_the_voyage(conduct: Conduct) -> Iterator[Answering]:
    """The States of the ports of departure and arrival; none if the voyage was stopped or ended in a transfer at sea."""
    act = conduct.case.act
    if (
        True in act.cell("movement_ship_to_ship").values
        or conduct.how_far.stage == "intercepted"
        or conduct.has_party_as(STOPS)
    ):
        return
    for end in ("origin", "destination"):
        yield from _of_cell(act.cell(f"movement_{end}"), end)


def _end_of_the_journey(conduct: Conduct) -> Iterator[Answering]:
    """The State to which persons travelled. None in three cases:

    1. their host is recorded;
    2. they were stopped on the way;
    3. the State stops them itself, and their stage is not recorded.
    """
    told = conduct.subject.cell("host").presence is not Presence.ABSENT
    hosted = told or conduct.has_party_as("host")
    may_be_stopped = conduct.how_far.stage is None and not conduct.stage_may_be_of_goods
    if not hosted and conduct.how_far.stage != "intercepted":
        for end in _of_cell(conduct.case.act.cell("movement_destination"), "destination"):
            if not (may_be_stopped and stops_the_act(end.state, conduct)):
                yield end


def _of_cell(told: Cell, called: str) -> Iterator[Answering]:
    """The State that a fact names for certain, if any."""
    state = only_state(told)
    if state is not None:
        yield Answering(state, _NO_ROLE, told.hedge_behind(called), told.hedge)
