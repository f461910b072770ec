"""To whom a finding is addressed: the State whose nationals, territory, flag or bodies acted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.truth import Truth
from sanctions_check.records.model import PLACES
from sanctions_check.records.normalise.countries import DPRK, country_name
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, TAKING_ROLES
from sanctions_check.rules.model import Addressee

from ..results import Bearer, HowFar, Progress
from .legs import roles_towards

__all__ = ["PerhapsSpared", "bearers_of", "who_may_answer", "why_nobody_answers"]

_Roles = frozenset[str]
_NO_ROLE: _Roles = frozenset()
_SUPPLIER = "supplier"
_PASSAGE = frozenset({"transit_state"})
"""What a duty names that bars passage alone: a State that stops what passes has not let it pass."""
_FLAG_ROLES = frozenset({"carrier", "flag_state", "operator", "shipowner"})
_TIES = ("acts_for", "country", "nationality")
_NO_STATE = "non_state_group"
_WITHIN = "within_dprk"
_OWNING, _HOSTING = frozenset({"shipowner"}), frozenset({"host"})
_WAYS_ACROSS = frozenset({"from_dprk", "to_dprk", "both", "transit_dprk"})
_SPARED = "whoever acted was deceived, is not a State, or stopped the act, and bears no duty for it"
_AT_HOME = (
    "all who acted are of the DPRK, nothing is told to have crossed its border, and the duty is that of other States"
)


class _Answering(NamedTuple):
    """A State, the roles in which it acted, and who it is that answers for it."""

    state: str
    acted_as: _Roles
    said: str


class PerhapsSpared(NamedTuple):
    """A party of which it is open whether a duty falls on it, or on the State for which it stood, and the fact to ask for."""

    party: Thing
    asked: str


def bearers_of(addressees: tuple[Addressee, ...], case: Case, subject: Thing, how_far: HowFar) -> tuple[Bearer, ...]:
    """One bearer for each State and duty; none for parties that are, or may be, non-State or deceived, and for interdictors
    what names them.
    """
    found: dict[tuple[str, str], Bearer] = {}
    addressees = _falling(addressees, case, subject)
    named = _named(addressees)
    acted = ((party, roles_towards(party, subject)) for party in case.listing("party").things if _answers(party, named))
    parties = [(party, roles) for party, roles in acted if _surely_acted(party, roles, named)]
    for addressee in addressees:
        if addressee.dprk:
            _add(found, DPRK, addressee.duty, _act_of(_NO_ROLE, how_far), "")
        first = list(_answering_first(addressee, parties, case, subject, how_far))
        taken = _states_that_may_answer(first, addressee, subject)
        others = _who_else(addressee, case, subject)
        others_told = (*_by_party(others, parties), *_told_elsewhere(others, case, subject))
        then = (each for each in others_told if not taken or each.state in taken)
        spared = _spared_by(addressee, case, subject)
        for each in (*first, *then):
            if each.state not in spared:
                _add(found, each.state, addressee.duty, _act_of(each.acted_as, how_far), each.said)
    return tuple(found.values())


def _falling(addressees: tuple[Addressee, ...], case: Case, subject: Thing) -> tuple[Addressee, ...]:
    """Those whose duty is of what is judged: where that is open, the record leaves an alternative, and it falls on nobody."""
    scope = Scope.of(case, subject)
    return tuple(each for each in addressees if each.where is None or prove(each.where, scope).result is Truth.YES)


def _answering_first(
    addressee: Addressee, parties: Sequence[tuple[Thing, _Roles]], case: Case, subject: Thing, how_far: HowFar
) -> Iterator[_Answering]:
    """The States on which a duty falls before those that bear it only where nobody else is told to."""
    wanted = frozenset(addressee.roles)
    yield from _by_party(wanted, parties)
    yield from _told_elsewhere(wanted, case, subject)
    if addressee.voyage_ends:
        yield from _ends_of_the_voyage(case, how_far)
    if addressee.nationals:
        yield from _of_cell(subject.cell("nationality"), "nationality")
    if addressee.journey_ends:
        yield from _end_of_the_journey(case, subject, how_far)


def _who_else(addressee: Addressee, case: Case, subject: Thing) -> _Roles:
    """The roles that bear a duty where nobody else is told to; who sends or trains gave nothing that a supplier is told to."""
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
    states = {str(cell.values[0]) if _leaves_nothing_open(cell) and not cell.qualifier else "" for cell in told}
    return states - {""} if len(states) == 1 else set()


def _by_party(wanted: _Roles, parties: Sequence[tuple[Thing, _Roles]]) -> Iterator[_Answering]:
    """The States whose parties acted in a role that the duty names, as what, and who."""
    for party, roles in parties:
        acted_as = wanted & roles
        if acted_as and not (wanted == _PASSAGE and party.cell("of_a_stopping_state").values == (True,)):
            yield from (_Answering(country, acted_as, said) for country, said in _state_of(party))


def _told_elsewhere(wanted: _Roles, case: Case, subject: Thing) -> Iterator[_Answering]:
    """The States that a duty reaches though no party stands for them, and none in that role was, or may have been, deceived:
    of the flag, the owner, and the host of the persons.
    """
    for role, cell, called in _places_told(wanted, case, subject):
        said = called and _hedged(called, cell)
        told = (str(state) for state in cell.values)
        yield from (_Answering(state, _NO_ROLE, said) for state in told if not _may_be_deceived_as(role, state, case))


def _places_told(wanted: _Roles, case: Case, subject: Thing) -> Iterator[tuple[str, Cell, str]]:
    """The role of whoever stands for each State of these, what tells it, and what it is called."""
    told = (
        (_FLAG_ROLES, "flag_state", case.act.cell("movement_flag"), "flag"),
        (_OWNING, "shipowner", case.act.cell("movement_owner"), "owner"),
        *((_HOSTING, "host", cell, "") for cell in _hosts_told(case, subject)),
    )
    for reached, role, cell, called in told:
        if not wanted.isdisjoint(reached) and _leaves_nothing_open(cell):
            yield role, cell, called


def _hosts_told(case: Case, subject: Thing) -> tuple[Cell, ...]:
    """Where the persons are; of an act as a whole, where all its persons are, if no party is told to be their host."""
    if subject.kind != "act":
        return (subject.cell("host"),)
    if any(party.tells("roles", "host") for party in case.listing("party").things):
        return ()
    told = [
        cell for group in case.listing("group").things if (cell := group.cell("host")).presence is not Presence.ABSENT
    ]
    return tuple(told) if len({cell.values for cell in told}) == 1 else ()


def _may_be_deceived_as(role: str, state: str, case: Case) -> bool:
    """May the party of a State in a role have been deceived, where nobody else of that State has it?"""
    parties = case.listing("party").things
    others = [party for party in parties if not _may_be_deceived(party) and role in party.cell("roles").values]
    if any(state == other for party in others for other, _ in _state_of(party)):
        return False
    return any(_may_be_deceived(party) and _may_stand_for(party, role, state) for party in parties)


def _may_stand_for(party: Thing, role: str, state: str) -> bool:
    roles, told = party.cell("roles"), {value for name in _TIES for value in party.cell(name).values}
    return (role in roles.values or roles.presence is Presence.UNKNOWN) and (not told or state in told)


def _named(addressees: tuple[Addressee, ...]) -> _Roles:
    return frozenset(role for addressee in addressees for role in (*addressee.roles, *addressee.or_else))


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
    """The State to which persons travelled: none where their host is told, or somebody stopped them on the way."""
    told = subject.cell("host").presence is not Presence.ABSENT
    hosted = told or any(party.tells("roles", "host") for party in case.listing("party").things)
    if not hosted and how_far.stage != "intercepted":
        yield from _of_cell(case.act.cell("movement_destination"), "destination")


def _of_cell(told: Cell, called: str) -> Iterator[_Answering]:
    """The State that a fact tells, where it leaves none open."""
    if _leaves_nothing_open(told):
        yield _Answering(str(told.values[0]), _NO_ROLE, _hedged(called, told))


def why_nobody_answers(addressees: tuple[Addressee, ...], case: Case, subject: Thing) -> str:
    """Why nobody bears the duty although the party on whom it falls first is named.

    Where the record does not name that party, somebody else may have acted as one, unless all that is told lies within the DPRK.
    To be asked where no bearer was found.
    """
    addressees = _falling(addressees, case, subject)
    duties = [addressee.roles for addressee in addressees if addressee.roles]
    wanted = _named(addressees)
    acted = [(party, wanted & roles_towards(party, subject)) for party in case.listing("party").things]
    told = any(duties[0][0] in roles for _, roles in acted) if duties else False
    if not told:
        return _AT_HOME if _told_within_the_dprk(case) and _all_at_home(case, subject) else ""
    if not any(_answers(party, wanted) for party, roles in acted if roles):
        return _SPARED
    return _AT_HOME if _all_at_home(case, subject) else ""


def who_may_answer(addressees: tuple[Addressee, ...], case: Case, subject: Thing) -> tuple[PerhapsSpared, ...]:
    """The parties on whom a duty would fall, were it not open whether they are a non-State group or were deceived; and those
    that were, where it is open whether they stood for the State of the flag, the owner or the host.

    To be asked where no bearer was found.
    """
    wanted = _named(_falling(addressees, case, subject))
    acted = [party for party in case.listing("party").things if wanted & roles_towards(party, subject)]
    open_of = ((party, _open_of(party)) for party in acted)
    found = [PerhapsSpared(party, asked) for party, asked in open_of if asked is not None]
    found += _perhaps_for_another(wanted, case, subject)
    return tuple(each for number, each in enumerate(found) if each not in found[:number])


def _open_of(party: Thing) -> str | None:
    """The fact that leaves open whether a duty falls on it."""
    kind = party.cell("type")
    if _NO_STATE in kind.values:
        return None if _leaves_nothing_open(kind) else "type"
    return "deceived" if _may_be_deceived(party) and not _was_deceived(party) else None


def _perhaps_for_another(wanted: _Roles, case: Case, subject: Thing) -> Iterator[PerhapsSpared]:
    for role, cell, _ in _places_told(wanted, case, subject):
        for party in case.listing("party").things:
            if _was_deceived(party) and any(_may_stand_for(party, role, str(state)) for state in cell.values):
                if role not in party.cell("roles").values:
                    yield PerhapsSpared(party, "roles")
                elif not any(_state_of(party)):
                    yield PerhapsSpared(party, "country")


def _told_within_the_dprk(case: Case) -> bool:
    return case.act.cell("direction").values == (_WITHIN,) and bool(case.listing("party").things)


def _all_at_home(case: Case, subject: Thing) -> bool:
    """Is all that the record tells of parties, persons, goods and places of the DPRK, and is nothing told to have left or
    entered it? One end of a way alone leaves the other open.
    """
    act = case.act
    told = [act.cell(f"movement_{name}") for name in ("flag", "owner", *PLACES)]
    told += [group.cell(name) for group in case.listing("group").things for name in ("nationality", "host")]
    told += [item.cell("origin") for item in case.listing("item").things]
    return (
        act.cell("movement_origin").presence is act.cell("movement_destination").presence
        and all(_is_of_the_dprk(party) for party in case.listing("party").things)
        and all(cell.values == (DPRK,) for cell in told if cell.presence is not Presence.ABSENT)
        and _WAYS_ACROSS.isdisjoint((*act.cell("direction").values, *subject.cell("direction").values))
    )


def _is_of_the_dprk(party: Thing) -> bool:
    """Of the DPRK and of no other State, in whatever way it is told."""
    told = [cell for name in _TIES if (cell := party.cell(name)).presence is not Presence.ABSENT]
    return bool(told) and all(cell.values == (DPRK,) for cell in told)


def _answers(party: Thing, named: _Roles) -> bool:
    roles = {str(role) for role in party.cell("roles").values}
    if (roles == {"interdictor"} and "interdictor" not in named) or _may_be_deceived(party):
        return False
    return _NO_STATE not in party.cell("type").values


def _was_deceived(party: Thing) -> bool:
    deceived = party.cell("deceived")
    return deceived.believed and deceived.values == (True,)


def _may_be_deceived(party: Thing) -> bool:
    """Told to have been, if only by a party or as one of several, or stated not to be known."""
    deceived = party.cell("deceived")
    return True in deceived.values or deceived.presence is Presence.UNKNOWN


def _surely_acted(party: Thing, roles: _Roles, named: _Roles) -> bool:
    """Does a duty of the rule name every role that may be the party's, and is none a mere claim?"""
    cell = party.cell("roles")
    return cell.qualifier != PARTY_CLAIM and (cell.tags or roles <= named)


def _state_of(party: Thing) -> Iterator[tuple[str, str]]:
    """The State behind a party, and the party with the hedge on what makes it answer; nothing where that is left open."""
    tie = next((cell for cell in map(party.cell, _TIES) if _leaves_nothing_open(cell)), None)
    if tie is not None:
        hedging = tie if tie.qualifier else party.cell("roles")
        yield str(tie.values[0]), _hedged(party.label, hedging)


def _leaves_nothing_open(cell: Cell) -> bool:
    """Known without alternatives, and not by a party's word alone."""
    return cell.believed and (cell.tags or len(cell.values) == 1)


def _hedged(label: str, cell: Cell) -> str:
    return f"{label} ({cell.qualifier})" if cell.qualifier else label


def _act_of(acted_as: _Roles, how_far: HowFar) -> Progress:
    """Stopped in transit: complete for whoever sent it, attempted for whoever was to receive it."""
    if how_far.stage == "intercepted" and acted_as and acted_as <= TAKING_ROLES:
        return Progress.ATTEMPTED
    return how_far.progress


def _add(found: dict[tuple[str, str], Bearer], country: str, duty: str, act: Progress, party: str) -> None:
    key = (country, duty)
    if key not in found:
        found[key] = Bearer(country, country_name(country), duty, act, ())
    known = found[key].parties
    if party and party not in known:
        found[key] = replace(found[key], parties=(*known, party))
