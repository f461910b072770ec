"""Where a duty falls on nobody: why that is, or of whom it is open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Presence
from sanctions_check.records.model import PLACES, TIES
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.rules.model import Addressee

from .answering import (
    NO_STATE,
    Roles,
    answers,
    leaves_nothing_open,
    may_be_deceived,
    may_stand_for,
    only_state,
    places_told,
    roles_named,
    state_of,
    was_deceived,
)
from .conduct import Conduct
from .legs import parties_towards
from .stopping_states import bars_entry_alone, of_a_stopping_state, passes_through, stops_the_act, stops_who_passes

__all__ = ["PerhapsSpared", "who_may_answer", "why_nobody_answers"]

_WITHIN = "within_dprk"
_OF_STATES = "international_organisation"
_WAYS_ACROSS = frozenset({"from_dprk", "to_dprk", "both", "transit_dprk"})
_SPARED = "whoever acted was deceived, is not a State, or stopped the act, and bears no duty for it"
_STOPPED = "the persons were stopped on their way, and nobody is told to have let them in"
_AT_HOME = (
    "all who acted are of the DPRK, nothing is told to have crossed its border, and the duty is that of other States"
)


class PerhapsSpared(NamedTuple):
    """A party of which it is open whether a duty falls on it, or on the State for which it stood, and the fact to ask for."""

    party: Thing
    asked: str


def why_nobody_answers(addressees: tuple[Addressee, ...], conduct: Conduct) -> str:
    """Why nobody bears the duty although the party on whom it falls first is named.

    Where the record does not name that party, somebody else may have acted as one, unless all that is told lies within the DPRK;
    but persons whom all who are told have stopped on their way came to no host.
    To be asked where no bearer was found, of the addressees that apply.
    """
    if bars_entry_alone(addressees, conduct.subject) and _let_in_by_nobody(conduct):
        return _STOPPED
    duties = [addressee.roles for addressee in addressees if addressee.roles]
    wanted = roles_named(addressees)
    acted = [(party, wanted & roles) for party, roles in parties_towards(conduct)]
    told = any(duties[0][0] in roles for _, roles in acted) if duties else False
    if not told:
        return _AT_HOME if _told_within_the_dprk(conduct) and _all_at_home(conduct) else ""
    if not any(answers(party, wanted) for party, roles in acted if roles):
        return _SPARED
    return _AT_HOME if _all_at_home(conduct) else ""


def _let_in_by_nobody(conduct: Conduct) -> bool:
    """Are the persons stopped, by each State to which they are told to have been on their way, if any is told?

    Where no stage is told, a State of passage or of the end of the way has to be told to have stopped them: that a State
    stops somebody does not tell that he was still on his way. Whoever came, or is there, was not stopped before.
    """
    hosts = (party for party in conduct.parties if party.tells("roles", "host"))
    told = [state_of(party) for party in hosts]
    places = (conduct.subject.cell("host"), conduct.case.act.cell("movement_destination"))
    told += [only_state(cell) for cell in places if cell.presence is not Presence.ABSENT]
    if conduct.how_far.stage is None:
        is_told = bool(told) or any(map(stops_who_passes, conduct.parties))
        on_their_way = is_told and not conduct.goods_may_be_meant
    else:
        on_their_way = conduct.persons_are_stopped
    return on_their_way and all(state is not None and stops_the_act(state, conduct) for state in told)


def who_may_answer(addressees: tuple[Addressee, ...], conduct: Conduct) -> tuple[PerhapsSpared, ...]:
    """The parties on whom a duty would fall, were it not open whether they are a non-State group or were deceived, or, of an
    international organisation, from which State it acted; those that were deceived, where it is open whether they stood for
    the State of the flag, the owner or the host; and those who may have let persons through who were stopped further on.

    To be asked where no bearer was found, of the addressees that apply.
    """
    wanted = roles_named(addressees)
    acted = [party for party, roles in parties_towards(conduct) if wanted & roles]
    open_of = ((party, _open_of(party)) for party in acted)
    found = [PerhapsSpared(party, asked) for party, asked in open_of if asked is not None]
    found += _perhaps_for_another(wanted, conduct)
    if bars_entry_alone(addressees, conduct.subject) and _let_in_by_nobody(conduct):
        found += _perhaps_let_through(wanted, conduct)
    return tuple(each for number, each in enumerate(found) if each not in found[:number])


def _open_of(party: Thing) -> str | None:
    """The name of the fact that leaves open whether a duty falls on the party; None if nothing does."""
    kind = party.cell("type")
    if NO_STATE in kind.values:
        return None if leaves_nothing_open(kind) else "type"
    if _OF_STATES in kind.values and state_of(party) is None:
        return "country"
    return "deceived" if may_be_deceived(party) and not was_deceived(party) else None


def _perhaps_for_another(wanted: Roles, conduct: Conduct) -> Iterator[PerhapsSpared]:
    for role, cell, _ in places_told(wanted, conduct):
        for party in conduct.parties:
            if was_deceived(party) and any(may_stand_for(party, role, str(state)) for state in cell.values):
                if role not in party.cell("roles").values:
                    yield PerhapsSpared(party, "roles")
                elif state_of(party) is None:
                    yield PerhapsSpared(party, "country")


def _perhaps_let_through(wanted: Roles, conduct: Conduct) -> Iterator[PerhapsSpared]:
    """Those of other States of whom it is open whether, or for whom, they let the persons pass before these were stopped."""
    for party in conduct.parties:
        if of_a_stopping_state(party) or DPRK in map(only_state, map(party.cell, TIES)):
            continue
        roles = party.cell("roles")
        passed = not wanted.isdisjoint(map(str, roles.values)) and passes_through(party)
        if roles.presence is Presence.UNKNOWN or (passed and not (roles.all_hold and roles.believed)):
            yield PerhapsSpared(party, "roles")
        elif passed and state_of(party) is None:
            yield PerhapsSpared(party, "country")


def _told_within_the_dprk(conduct: Conduct) -> bool:
    return conduct.case.act.cell("direction").values == (_WITHIN,) and bool(conduct.parties)


def _all_at_home(conduct: Conduct) -> bool:
    """Is all that the record tells of parties, persons, goods and places of the DPRK, and is nothing told to have left or
    entered it? One end of a way alone leaves the other open.
    """
    case, act = conduct.case, conduct.case.act
    told = [act.cell(f"movement_{name}") for name in ("flag", "owner", *PLACES)]
    told += [group.cell(name) for group in case.list_of("group").things for name in ("nationality", "host")]
    told += [item.cell("origin") for item in case.list_of("item").things]
    return (
        act.cell("movement_origin").presence is act.cell("movement_destination").presence
        and all(map(_is_of_the_dprk, conduct.parties))
        and all(cell.values == (DPRK,) for cell in told if cell.presence is not Presence.ABSENT)
        and _WAYS_ACROSS.isdisjoint((*act.cell("direction").values, *conduct.subject.cell("direction").values))
    )


def _is_of_the_dprk(party: Thing) -> bool:
    """Of the DPRK and of no other State, in whatever way it is told."""
    told = [cell for name in TIES if (cell := party.cell(name)).presence is not Presence.ABSENT]
    return bool(told) and all(cell.values == (DPRK,) for cell in told)
