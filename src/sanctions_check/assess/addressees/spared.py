"""Why a duty falls on nobody, or which parties may bear it after all."""

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
    is_certain,
    may_be_deceived,
    may_stand_for,
    only_state,
    places_recorded,
    roles_named,
    state_answers_for,
    state_of,
    was_deceived,
)
from .conduct import Conduct
from .legs import parties_towards
from .stopping_states import bars_entry_alone, of_a_stopping_state, passes_through, stops_the_act, stops_who_passes

__all__ = ["PossibleBearer", "parties_that_may_answer", "why_nobody_answers"]

_WITHIN = "within_dprk"
_OF_STATES = "international_organisation"
_WAYS_ACROSS = frozenset({"from_dprk", "to_dprk", "both", "transit_dprk"})
_SPARED = "whoever acted was deceived, is not a State, or stopped the act, and bears no duty for it"
_STOPPED = "the persons were stopped on their way, and nobody is recorded as having let them in"
_ALL_OF_THE_DPRK = (
    "all who acted are of the DPRK, nothing is recorded as having crossed its border, "
    "and the duty is that of other States"
)


class PossibleBearer(NamedTuple):
    """A party that may bear a duty, and the fact that would settle it: "type", "country", "deceived" or "roles"."""

    party: Thing
    asked: str


def why_nobody_answers(addressees: tuple[Addressee, ...], conduct: Conduct) -> str:
    """Why nobody bears the duties, in one sentence; "" if that is not shown.

    To be asked of the addressees that apply, if no bearer was found. The reasons, in order:

    1. The duties only bar entry, and the persons were stopped before it.
    2. The party on which the duty falls first is recorded, but no State answers for whoever acted.
    3. All who acted, and all that is recorded, is of the DPRK. If the party on which the duty falls first is not recorded,
       somebody else may have acted, unless the direction of the act is within the DPRK.
    """
    if bars_entry_alone(addressees, conduct.subject) and _stopped_before_entry(conduct):
        return _STOPPED
    duties = [addressee.roles for addressee in addressees if addressee.roles]
    wanted = roles_named(addressees)
    acted = [(party, wanted & roles) for party, roles in parties_towards(conduct)]
    told = any(duties[0][0] in roles for _, roles in acted) if duties else False
    if not told:
        return _ALL_OF_THE_DPRK if _is_within_the_dprk(conduct) and _all_is_of_the_dprk(conduct) else ""
    if not any(state_answers_for(party, wanted) for party, roles in acted if roles):
        return _SPARED
    return _ALL_OF_THE_DPRK if _all_is_of_the_dprk(conduct) else ""


def _stopped_before_entry(conduct: Conduct) -> bool:
    """True if the persons were stopped on their way, by each State that is recorded as their destination or host.

    If no stage is recorded, such a State or a State of passage must have stopped them: that some State stopped them does not
    show that they were still on their way.
    """
    hosts = (party for party in conduct.parties if party.has_value("roles", "host"))
    told = [state_of(party) for party in hosts]
    places = (conduct.subject.cell("host"), conduct.case.act.cell("movement_destination"))
    told += [only_state(cell) for cell in places if cell.presence is not Presence.ABSENT]
    if conduct.how_far.stage is None:
        is_told = bool(told) or any(map(stops_who_passes, conduct.parties))
        on_their_way = is_told and not conduct.stage_may_be_of_goods
    else:
        on_their_way = conduct.persons_are_stopped
    return on_their_way and all(state is not None and stops_the_act(state, conduct) for state in told)


def parties_that_may_answer(addressees: tuple[Addressee, ...], conduct: Conduct) -> tuple[PossibleBearer, ...]:
    """Parties that may bear a duty, each with the fact that would settle it.

    To be asked of the addressees that apply, if no bearer was found. Three cases:

    1. It is open whether a party that acted is a non-State group or was deceived, or from which State an international
       organisation acted.
    2. It is open whether a deceived party acted for the State of the flag, the owner or the host.
    3. A party may have let persons pass who were stopped further on.
    """
    wanted = roles_named(addressees)
    acted = [party for party, roles in parties_towards(conduct) if wanted & roles]
    open_of = ((party, _open_fact_of(party)) for party in acted)
    found = [PossibleBearer(party, asked) for party, asked in open_of if asked is not None]
    found += _deceived_on_behalf_of_a_place(wanted, conduct)
    if bars_entry_alone(addressees, conduct.subject) and _stopped_before_entry(conduct):
        found += _that_may_have_let_pass(wanted, conduct)
    return tuple(each for number, each in enumerate(found) if each not in found[:number])


def _open_fact_of(party: Thing) -> str | None:
    """The fact that leaves open whether a duty falls on the party; None if nothing does."""
    kind = party.cell("type")
    if NO_STATE in kind.values:
        return None if is_certain(kind) else "type"
    if _OF_STATES in kind.values and state_of(party) is None:
        return "country"
    return "deceived" if may_be_deceived(party) and not was_deceived(party) else None


def _deceived_on_behalf_of_a_place(wanted: Roles, conduct: Conduct) -> Iterator[PossibleBearer]:
    for role, cell, _ in places_recorded(wanted, conduct):
        for party in conduct.parties:
            if was_deceived(party) and any(may_stand_for(party, role, state) for state in cell.words):
                if role not in party.cell("roles").values:
                    yield PossibleBearer(party, "roles")
                elif state_of(party) is None:
                    yield PossibleBearer(party, "country")


def _that_may_have_let_pass(wanted: Roles, conduct: Conduct) -> Iterator[PossibleBearer]:
    """Parties that may have let the persons pass: their role as a State of passage, or their State, is open."""
    for party in conduct.parties:
        if of_a_stopping_state(party) or DPRK in map(only_state, map(party.cell, TIES)):
            continue
        roles = party.cell("roles")
        passed = not wanted.isdisjoint(roles.words) and passes_through(party)
        if roles.presence is Presence.UNKNOWN or (passed and not (roles.all_hold and roles.believed)):
            yield PossibleBearer(party, "roles")
        elif passed and state_of(party) is None:
            yield PossibleBearer(party, "country")


def _is_within_the_dprk(conduct: Conduct) -> bool:
    return conduct.case.act.cell("direction").values == (_WITHIN,) and bool(conduct.parties)


def _all_is_of_the_dprk(conduct: Conduct) -> bool:
    """True if all recorded parties, persons, goods and places are of the DPRK, and nothing is recorded to cross its border.

    If only one end of a movement is recorded, the other is open.
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
    """True if every recorded tie of the party is to the DPRK alone."""
    told = [cell for name in TIES if (cell := party.cell(name)).presence is not Presence.ABSENT]
    return bool(told) and all(cell.values == (DPRK,) for cell in told)
