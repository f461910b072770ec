"""To whom a finding is addressed: the State whose nationals, territory, flag or bodies acted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence
from sanctions_check.records.normalise.countries import DPRK, country_name
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, TAKING_ROLES
from sanctions_check.rules.model import Addressee

from ..results import Bearer, HowFar, Progress
from .answering import (
    Roles,
    answers,
    applicable,
    hedged,
    may_be_deceived,
    may_stand_for,
    only_state,
    places_told,
    roles_named,
    state_of,
)
from .legs import parties_towards, roles_towards
from .stopping_states import (
    are_learners,
    bars_entry_alone,
    goods_may_be_meant,
    of_a_stopping_state,
    persons_are_stopped,
    stops_passage,
    stops_the_act,
    teaches_who_comes,
)

__all__ = ["as_far_as_they_came", "bearers_of"]

_NO_ROLE: Roles = frozenset()
_SUPPLIER = "supplier"
_HOST: Roles = frozenset({"host"})
_DEALING = GIVING_ROLES | TAKING_ROLES | {"broker", "financier", "insurer", "signatory"}
"""Whoever makes a deal, which a contract completes."""


class _Answering(NamedTuple):
    """A State, the roles in which it acted, and who it is that answers for it."""

    state: str
    acted_as: Roles
    said: str


def bearers_of(addressees: tuple[Addressee, ...], case: Case, subject: Thing, how_far: HowFar) -> tuple[Bearer, ...]:
    """One bearer for each State and duty. A party that is, or may be, non-State or deceived makes its State bear nothing, and
    one that only stopped the act makes it bear only duties that name interdictors.
    """
    found: dict[tuple[str, str], Bearer] = {}
    addressees = applicable(addressees, case, subject)
    named = roles_named(addressees)
    acted = ((party, roles) for party, roles in parties_towards(case, subject) if answers(party, named))
    parties = [(party, roles) for party, roles in acted if _surely_acted(party, roles, named)]
    stopped = persons_are_stopped(case, subject, how_far)
    for addressee in addressees:
        if addressee.dprk:
            come_to_it = stopped and are_learners(subject)
            _add(found, DPRK, addressee.duty, Progress.ATTEMPTED if come_to_it else how_far.progress, "")
        first = list(_answering_first(addressee, parties, case, subject, how_far, stopped=stopped))
        taken = _states_that_may_answer(first, addressee, subject)
        others = _who_else(addressee, case, subject)
        others_told = (
            *_by_party(others, parties, subject, stopped=stopped),
            *_told_elsewhere(others, case, subject, stopped=stopped),
        )
        then = (each for each in others_told if not taken or each.state in taken)
        spared = _spared_by(addressee, case, subject)
        for each in (*first, *then):
            if each.state not in spared:
                _add(found, each.state, addressee.duty, _act_of(each, subject, how_far, stopped=stopped), each.said)
    return tuple(found.values())


def as_far_as_they_came(
    how_far: HowFar, bearers: Sequence[Bearer], addressees: Iterable[Addressee], case: Case, subject: Thing
) -> HowFar:
    """How far the act had come for those who bear its duties: attempted, where it was for each of them, and where nobody is
    told to have let in persons who were stopped on their way.
    """
    if bearers:
        short = all(bearer.act is Progress.ATTEMPTED for bearer in bearers)
    else:
        short = persons_are_stopped(case, subject, how_far) and bars_entry_alone(addressees, subject)
    return how_far._replace(progress=Progress.ATTEMPTED) if short else how_far


def _answering_first(
    addressee: Addressee,
    parties: Sequence[tuple[Thing, Roles]],
    case: Case,
    subject: Thing,
    how_far: HowFar,
    *,
    stopped: bool,
) -> Iterator[_Answering]:
    """The States on which a duty falls before those that bear it only where nobody else is told to."""
    wanted = frozenset(addressee.roles)
    yield from _by_party(wanted, parties, subject, stopped=stopped)
    yield from _told_elsewhere(wanted, case, subject, stopped=stopped)
    if addressee.voyage_ends:
        yield from _ends_of_the_voyage(case, how_far)
    if addressee.nationals:
        yield from _of_cell(subject.cell("nationality"), "nationality")
    if addressee.journey_ends:
        yield from _end_of_the_journey(case, subject, how_far)


def _who_else(addressee: Addressee, case: Case, subject: Thing) -> Roles:
    """The roles in `or_else`. If a supplier is told, whoever sends or trains gave nothing, and is left out."""
    others = frozenset(addressee.or_else)
    parties = (each for each in case.listing("party").things if each.cell("roles").qualifier != PARTY_CLAIM)
    if _SUPPLIER in addressee.roles and any(_SUPPLIER in roles_towards(party, subject) for party in parties):
        return others - GIVING_ROLES
    return others


def _spared_by(addressee: Addressee, case: Case, subject: Thing) -> set[str]:
    """The States on which a duty does not fall whatever they did."""
    spared = {DPRK} if addressee.other_states_only else set[str]()
    return spared | _state_of_all_travellers(case, subject) if addressee.spares_own_nationals else spared


def _state_of_all_travellers(case: Case, subject: Thing) -> set[str]:
    """The State whose nationals they surely are: the group, or each listed visitor who is named as a party."""
    if subject.kind == "group":
        told = [subject.cell("nationality")]
    else:
        visitors = [party for party in case.listing("party").things if party.tells("roles", "visitor")]
        listed = [party for party in visitors if True in party.cell("un_listed").values]
        told = [party.cell("nationality" if "nationality" in party.cells else "country") for party in listed]
    states = {None if cell.qualifier else only_state(cell) for cell in told}
    return {state for state in states if state is not None} if len(states) == 1 else set()


def _by_party(
    wanted: Roles, parties: Sequence[tuple[Thing, Roles]], subject: Thing, *, stopped: bool
) -> Iterator[_Answering]:
    """The States whose parties acted in a role that the duty names, as what, and who. `stopped`: persons were, on the way."""
    for party, roles in parties:
        acted_as = wanted & roles
        stopping = stopped and of_a_stopping_state(party)
        for country, said in state_of(party) if acted_as else ():
            kept_out = stopping and acted_as <= _HOST | teaches_who_comes(subject, country)
            if not (kept_out or stops_passage(party, wanted)):
                yield _Answering(country, acted_as, said)


def _told_elsewhere(wanted: Roles, case: Case, subject: Thing, *, stopped: bool) -> Iterator[_Answering]:
    """The States of the flag, of the owner and of the host of the persons, which a duty reaches though no party stands for
    them. A State is left out if its party in that role was, or may have been, deceived, and a host that stopped the persons
    on their way.
    """
    for role, cell, called in places_told(wanted, case, subject):
        said = called and hedged(called, cell)
        acted_as = frozenset({role}) if stopped or role != "host" else _NO_ROLE
        for state in map(str, cell.values):
            kept_out = stopped and role == "host" and stops_the_act(state, case)
            if not kept_out and not _may_be_deceived_as(role, state, case):
                yield _Answering(state, acted_as, said)


def _may_be_deceived_as(role: str, state: str, case: Case) -> bool:
    """May the party of a State in a role have been deceived, where nobody else of that State has it?"""
    parties = case.listing("party").things
    others = [party for party in parties if not may_be_deceived(party) and role in party.cell("roles").values]
    if any(state == other for party in others for other, _ in state_of(party)):
        return False
    return any(may_be_deceived(party) and may_stand_for(party, role, state) for party in parties)


def _states_that_may_answer(first: Iterable[_Answering], addressee: Addressee, subject: Thing) -> set[str]:
    """The States that are told to bear a duty first, and those of which one is told to host the persons."""
    hosts = subject.cell("host").values if "host" in addressee.roles else ()
    may = {*(each.state for each in first), *map(str, hosts)}
    return may - {DPRK} if addressee.other_states_only else may


def _ends_of_the_voyage(case: Case, how_far: HowFar) -> Iterator[_Answering]:
    """The States of the ports that a voyage by sea left and reached: none where nobody tells that it got there."""
    act = case.act
    if (
        act.cell("kind").values != ("transport_maritime",)
        or True in act.cell("movement_ship_to_ship").values
        or how_far.stage == "intercepted"
        or any(party.tells("roles", "interdictor") for party in case.listing("party").things)
    ):
        return
    for end in ("origin", "destination"):
        yield from _of_cell(act.cell(f"movement_{end}"), end)


def _end_of_the_journey(case: Case, subject: Thing, how_far: HowFar) -> Iterator[_Answering]:
    """The State to which persons travelled: none where their host is told, where somebody stopped them on the way, or where
    it stops them itself and nobody tells how far they came.
    """
    told = subject.cell("host").presence is not Presence.ABSENT
    hosted = told or any(party.tells("roles", "host") for party in case.listing("party").things)
    may_be_stopped = how_far.stage is None and not goods_may_be_meant(case, subject)
    if not hosted and how_far.stage != "intercepted":
        for end in _of_cell(case.act.cell("movement_destination"), "destination"):
            if not (may_be_stopped and stops_the_act(end.state, case)):
                yield end


def _of_cell(told: Cell, called: str) -> Iterator[_Answering]:
    """The State that a fact tells, where it leaves none open."""
    state = only_state(told)
    if state is not None:
        yield _Answering(state, _NO_ROLE, hedged(called, told))


def _surely_acted(party: Thing, roles: Roles, named: Roles) -> bool:
    """Did the party surely act as a duty names it: by more than a claim, and in whichever of its alternative roles it was?"""
    cell = party.cell("roles")
    return cell.qualifier != PARTY_CLAIM and (cell.tags or roles <= named)


def _act_of(answering: _Answering, subject: Thing, how_far: HowFar, *, stopped: bool) -> Progress:
    """Stopped in transit: complete for whoever sent it, attempted for whoever was to receive it. A contract completes the
    deal, and is no carriage or passage yet.
    """
    acted_as = answering.acted_as
    receiving = TAKING_ROLES | teaches_who_comes(subject, answering.state) if stopped else TAKING_ROLES
    stopped_before = how_far.stage == "intercepted" and acted_as and acted_as <= receiving
    not_moved = how_far.stage == "contracted" and acted_as and _DEALING.isdisjoint(acted_as)
    return Progress.ATTEMPTED if stopped_before or not_moved else how_far.progress


def _add(found: dict[tuple[str, str], Bearer], country: str, duty: str, act: Progress, party: str) -> None:
    """One more that acted for a State: of its acts, the one that came furthest counts."""
    key = (country, duty)
    if key not in found:
        found[key] = Bearer(country, country_name(country), duty, act, ())
    known = found[key]
    parties = (*known.parties, party) if party and party not in known.parties else known.parties
    furthest = act if known.act is Progress.ATTEMPTED else known.act
    found[key] = replace(known, act=furthest, parties=parties)
