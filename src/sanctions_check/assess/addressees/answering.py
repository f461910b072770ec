"""Which State answers for a party, and which for the flag, the owner and the host."""

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
    "applicable",
    "is_certain",
    "may_be_deceived",
    "may_stand_for",
    "only_state",
    "places_recorded",
    "roles_named",
    "state_answers_for",
    "state_of",
    "was_deceived",
]

Roles = frozenset[str]
NO_STATE = "non_state_group"
_FLAG_ROLES = frozenset({"carrier", "flag_state", "operator", "shipowner"})
_OWNING, _HOSTING = frozenset({"shipowner"}), frozenset({"host"})


def applicable(addressees: tuple[Addressee, ...], conduct: Conduct) -> tuple[Addressee, ...]:
    """The addressees whose duty certainly applies to the subject; a condition in `where` must hold."""
    scope = Scope.of(conduct.case, conduct.subject)
    return tuple(each for each in addressees if each.where is None or prove(each.where, scope).result is Truth.YES)


def roles_named(addressees: tuple[Addressee, ...]) -> Roles:
    """Every role that one of these duties names."""
    return frozenset(role for addressee in addressees for role in (*addressee.roles, *addressee.or_else))


def state_answers_for(party: Thing, named: Roles) -> bool:
    """True if the State of a party answers for it.

    Not for a non-State group, a party that may have been deceived, or one that only stopped the act (unless a duty names
    interdictors).
    """
    if (_only_stopped_it(party) and STOPS not in named) or may_be_deceived(party):
        return False
    return NO_STATE not in party.cell("type").values


def _only_stopped_it(party: Thing) -> bool:
    return are_of_stopping_alone(frozenset(party.cell("roles").words))


def was_deceived(party: Thing) -> bool:
    """True if the record states for certain that the party was deceived."""
    deceived = party.cell("deceived")
    return deceived.believed and deceived.values == (True,)


def may_be_deceived(party: Thing) -> bool:
    """True if the party was, or may have been, deceived: on a party's word, as an alternative, or stated unknown."""
    deceived = party.cell("deceived")
    return True in deceived.values or deceived.presence is Presence.UNKNOWN


class Answerer(NamedTuple):
    """The State that answers for a party, the hedge on its State or role, and the label of the party with that hedge."""

    state: str
    hedge: str | None
    said: str


def answerer_of(party: Thing) -> Answerer | None:
    """The State that answers for a party; None if that State is open."""
    tie = _tie_to_a_state(party)
    if tie is None:
        return None
    hedging = tie if tie.hedge else party.cell("roles")
    return Answerer(str(tie.values[0]), hedging.hedge, hedging.hedge_behind(party.label))


def state_of(party: Thing) -> str | None:
    """The State of a party; None if it is open."""
    tie = _tie_to_a_state(party)
    return None if tie is None else tie.words[0]


def _tie_to_a_state(party: Thing) -> Cell | None:
    return next((cell for cell in map(party.cell, TIES) if is_certain(cell)), None)


def places_recorded(wanted: Roles, conduct: Conduct) -> Iterator[tuple[str, Cell, str]]:
    """The States that a record names without a party, if they answer for one of the wanted roles: flag, owner and host.

    Each comes with the role that a party of the State would have, the fact that names the State, and its name in sentences
    ("flag", "owner"; "" for the host). The flag of a State that only stopped the act is left out.
    """
    act = conduct.case.act
    stopped = {code for party in conduct.parties if _only_stopped_it(party) for code in party.cell("country").values}
    told = (
        (_FLAG_ROLES, "flag_state", act.cell("movement_flag"), "flag"),
        (_OWNING, "shipowner", act.cell("movement_owner"), "owner"),
        *((_HOSTING, "host", cell, "") for cell in _hosts(conduct)),
    )
    for reached, role, cell, called in told:
        if role == "flag_state" and not stopped.isdisjoint(cell.values):
            continue
        if not wanted.isdisjoint(reached) and is_certain(cell):
            yield role, cell, called


def _hosts(conduct: Conduct) -> tuple[Cell, ...]:
    """The host of the group; for an act as a whole the one host of all its groups, if no party is a host."""
    if conduct.subject.kind != "act":
        return (conduct.subject.cell("host"),)
    if conduct.has_party_as("host"):
        return ()
    hosts = (group.cell("host") for group in conduct.case.list_of("group").things)
    told = [cell for cell in hosts if cell.presence is not Presence.ABSENT]
    return tuple(told) if len({cell.values for cell in told}) == 1 else ()


def may_stand_for(party: Thing, role: str, state: str) -> bool:
    """True if nothing on record excludes that the party acted for that State in that role."""
    roles, told = party.cell("roles"), {value for name in TIES for value in party.cell(name).values}
    return (role in roles.values or roles.presence is Presence.UNKNOWN) and (not told or state in told)


def is_certain(cell: Cell) -> bool:
    """True if a fact is known without alternatives and not by a party's word alone."""
    return cell.believed and cell.unambiguous


def only_state(cell: Cell) -> str | None:
    """The State that a fact names for certain; else None."""
    return cell.words[0] if is_certain(cell) else None
