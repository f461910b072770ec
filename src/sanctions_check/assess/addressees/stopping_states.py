"""What a State does not answer for because the act, or persons on their way to it, were stopped."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.logic.case import Thing
from sanctions_check.records.vocabulary.parties import LEARNING_FUNCTIONS, SENDING_ROLES, TAKING_ROLES, TEACHING_ROLES
from sanctions_check.rules.model import Addressee

from .answering import Roles, is_certain, state_of
from .conduct import Conduct

__all__ = [
    "are_learners",
    "bars_entry_alone",
    "of_a_stopping_state",
    "passes_through",
    "roles_of_a_host_teaching",
    "stops_passage",
    "stops_the_act",
    "stops_who_passes",
]

_PASSAGE: Roles = frozenset({"transit_state", "port_state"})
_LETTING_IN: Roles = TAKING_ROLES | _PASSAGE | {"trainer"}


def bars_entry_alone(addressees: Iterable[Addressee], subject: Thing) -> bool:
    """True if the duties fall only on whoever lets persons in or through, or teaches them.

    If one of the duties names trainers, the sending roles count as teaching.
    """
    addressees = tuple(addressees)
    teaches = subject.kind == "group" and any("trainer" in each.roles for each in addressees)
    letting_in = _LETTING_IN | SENDING_ROLES if teaches else _LETTING_IN
    return all(
        letting_in.issuperset((*each.roles, *each.or_else)) and not (each.dprk or each.nationals) for each in addressees
    )


def are_learners(subject: Thing) -> bool:
    """True if the persons certainly come to learn."""
    told = subject.cell("function")
    return is_certain(told) and LEARNING_FUNCTIONS.issuperset(told.words)


def roles_of_a_host_teaching(subject: Thing, state: str) -> Roles:
    """The roles in which a State expects these persons in order to teach them: learners, or nationals of another State."""
    if are_learners(subject):
        return TEACHING_ROLES
    of = subject.cell("nationality")
    comes = subject.kind == "group" and is_certain(of) and state not in of.words
    return frozenset({"trainer"} if comes else ())


def of_a_stopping_state(party: Thing) -> bool:
    """True if the party is of a State that stops the act."""
    return party.cell("of_a_stopping_state").values == (True,)


def stops_passage(party: Thing, roles: Roles) -> bool:
    """True if the party's State stops the act and the duty (`roles`) only binds States of passage: nothing passed."""
    return roles <= _PASSAGE and of_a_stopping_state(party)


def stops_who_passes(party: Thing) -> bool:
    """True if the party is of a State that stops the act, and has a role of passage."""
    return of_a_stopping_state(party) and passes_through(party)


def passes_through(party: Thing) -> bool:
    """True if the party has a role of passage, perhaps as one alternative."""
    return not _PASSAGE.isdisjoint(party.cell("roles").words)


def stops_the_act(state: str, conduct: Conduct) -> bool:
    """True if a party of that State stops the act."""
    return state in map(state_of, filter(of_a_stopping_state, conduct.parties))
