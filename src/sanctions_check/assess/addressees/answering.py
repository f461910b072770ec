"""Who can answer for an act: the State behind a party that was not deceived, and those of the flag, the owner and the host."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sanctions_check.logic.case import Scope, Thing
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.truth import Truth
from sanctions_check.records.facts.parties.stopping import STOPS, are_of_stopping_alone
from sanctions_check.records.model import TIES
from sanctions_check.rules.model import Addressee

from .conduct import Conduct

__all__ = [
    "NO_STATE",
    "Roles",
    "answerer_of",
    "answers",
    "applicable",
    "leaves_nothing_open",
    "may_be_deceived",
    "may_stand_for",
    "only_state",
    "places_told",
    "roles_named",
    "state_of",
    "was_deceived",
]

Roles = frozenset[str]
NO_STATE = "non_state_group"
_FLAG_ROLES = frozenset({"carrier", "flag_state", "operator", "shipowner"})
_OWNING, _HOSTING = frozenset({"shipowner"}), frozenset({"host"})


def applicable(addressees: tuple[Addressee, ...], conduct: Conduct) -> tuple[Addressee, ...]:
    """The addressees whose duty surely applies to what is judged, by the condition in `where`, if there is one."""
    scope = Scope.of(conduct.case, conduct.subject)
    return tuple(each for each in addressees if each.where is None or prove(each.where, scope).result is Truth.YES)


def roles_named(addressees: tuple[Addressee, ...]) -> Roles:
    """Every role on which one of these duties may fall."""
    return frozenset(role for addressee in addressees for role in (*addressee.roles, *addressee.or_else))


def answers(party: Thing, named: Roles) -> bool:
    """Does its State answer for the party? Not if the party is a non-State group, may have been deceived, or only stopped the
    act (unless a duty names interdictors).
    """
    if (_only_stopped_it(party) and STOPS not in named) or may_be_deceived(party):
        return False
    return NO_STATE not in party.cell("type").values


def _only_stopped_it(party: Thing) -> bool:
    return are_of_stopping_alone(frozenset(map(str, party.cell("roles").values)))


def was_deceived(party: Thing) -> bool:
    """Is it surely told to have been deceived, and not by a party alone?"""
    deceived = party.cell("deceived")
    return deceived.believed and deceived.values == (True,)


def may_be_deceived(party: Thing) -> bool:
    """Is it told to have been deceived, perhaps by a party alone or as one alternative, or is that stated unknown?"""
    deceived = party.cell("deceived")
    return True in deceived.values or deceived.presence is Presence.UNKNOWN


class Answerer(NamedTuple):
    """The State that answers for a party, the hedge on what makes it answer, and the party's label with that hedge."""

    state: str
    hedge: str | None
    said: str


def answerer_of(party: Thing) -> Answerer | None:
    """None if the State behind the party is open."""
    tie = _tie_to_a_state(party)
    if tie is None:
        return None
    hedging = tie if tie.hedge else party.cell("roles")
    return Answerer(str(tie.values[0]), hedging.hedge, hedging.hedge_behind(party.label))


def state_of(party: Thing) -> str | None:
    """The State behind a party; None if it is open."""
    tie = _tie_to_a_state(party)
    return None if tie is None else str(tie.values[0])


def _tie_to_a_state(party: Thing) -> Cell | None:
    return next((cell for cell in map(party.cell, TIES) if leaves_nothing_open(cell)), None)


def places_told(wanted: Roles, conduct: Conduct) -> Iterator[tuple[str, Cell, str]]:
    """The places where a record tells a State without a party, if they answer for one of the wanted roles.

    Each is the role of a party that would stand for the State, the fact that tells it, and what to call it: the flag or the
    owner; "" for the host. Not the flag of a State that did nothing but stop the act.
    """
    act = conduct.case.act
    stopped = {code for party in conduct.parties if _only_stopped_it(party) for code in party.cell("country").values}
    told = (
        (_FLAG_ROLES, "flag_state", act.cell("movement_flag"), "flag"),
        (_OWNING, "shipowner", act.cell("movement_owner"), "owner"),
        *((_HOSTING, "host", cell, "") for cell in _hosts_told(conduct)),
    )
    for reached, role, cell, called in told:
        if role == "flag_state" and not stopped.isdisjoint(cell.values):
            continue
        if not wanted.isdisjoint(reached) and leaves_nothing_open(cell):
            yield role, cell, called


def _hosts_told(conduct: Conduct) -> tuple[Cell, ...]:
    """Where the persons are; of an act as a whole, where all its persons are, if no party is told to be their host."""
    if conduct.subject.kind != "act":
        return (conduct.subject.cell("host"),)
    if conduct.has_party_as("host"):
        return ()
    hosts = (group.cell("host") for group in conduct.case.list_of("group").things)
    told = [cell for cell in hosts if cell.presence is not Presence.ABSENT]
    return tuple(told) if len({cell.values for cell in told}) == 1 else ()


def may_stand_for(party: Thing, role: str, state: str) -> bool:
    """May the party be the one of that State in that role, as far as the record tells its State and its role?"""
    roles, told = party.cell("roles"), {value for name in TIES for value in party.cell(name).values}
    return (role in roles.values or roles.presence is Presence.UNKNOWN) and (not told or state in told)


def leaves_nothing_open(cell: Cell) -> bool:
    """Known without alternatives, and not by a party's word alone."""
    return cell.believed and cell.unambiguous


def only_state(cell: Cell) -> str | None:
    """The State that a fact tells; None where it leaves that open."""
    return str(cell.values[0]) if leaves_nothing_open(cell) else None
