"""What a State does not answer for where it stops the act, or others stop persons on their way to it: it let nothing in."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.logic.case import Thing
from sanctions_check.records.vocabulary.parties import LEARNING_FUNCTIONS, SENDING_ROLES, TAKING_ROLES, TEACHING_ROLES
from sanctions_check.rules.model import Addressee

from .answering import Roles, leaves_nothing_open, state_of
from .conduct import Conduct

__all__ = [
    "are_learners",
    "bars_entry_alone",
    "of_a_stopping_state",
    "passes_through",
    "stops_passage",
    "stops_the_act",
    "stops_who_passes",
    "teaches_who_comes",
]

_PASSAGE: Roles = frozenset({"transit_state", "port_state"})
_LETTING_IN: Roles = TAKING_ROLES | _PASSAGE | {"trainer"}


def bars_entry_alone(addressees: Iterable[Addressee], subject: Thing) -> bool:
    """Do the duties fall on nobody but whoever lets persons in or through, or teaches them, and not on who sends them?

    Beside trainers and hosts, those teach who give a course or send those who give it.
    """
    addressees = tuple(addressees)
    teaches = subject.kind == "group" and any("trainer" in each.roles for each in addressees)
    letting_in = _LETTING_IN | SENDING_ROLES if teaches else _LETTING_IN
    return all(
        letting_in.issuperset((*each.roles, *each.or_else)) and not (each.dprk or each.nationals) for each in addressees
    )


def are_learners(subject: Thing) -> bool:
    """Are they surely persons who come to learn?"""
    told = subject.cell("function")
    return leaves_nothing_open(told) and LEARNING_FUNCTIONS.issuperset(map(str, told.values))


def teaches_who_comes(subject: Thing, state: str) -> Roles:
    """The roles in which a State waits for these persons to teach them: learners, or nationals of another State."""
    if are_learners(subject):
        return TEACHING_ROLES
    of = subject.cell("nationality")
    comes = subject.kind == "group" and leaves_nothing_open(of) and state not in map(str, of.values)
    return frozenset({"trainer"} if comes else ())


def of_a_stopping_state(party: Thing) -> bool:
    """Is it surely the party of a State that stops the act?"""
    return party.cell("of_a_stopping_state").values == (True,)


def stops_passage(party: Thing, roles: Roles) -> bool:
    """Is it of a State that stops the act, under a duty that names only roles of passage? Then it has let nothing pass."""
    return roles <= _PASSAGE and of_a_stopping_state(party)


def stops_who_passes(party: Thing) -> bool:
    """Is it of a State that stops the act, and named as a State of passage?"""
    return of_a_stopping_state(party) and passes_through(party)


def passes_through(party: Thing) -> bool:
    """Is it named as a State of passage, perhaps as one alternative?"""
    return not _PASSAGE.isdisjoint(map(str, party.cell("roles").values))


def stops_the_act(state: str, conduct: Conduct) -> bool:
    """Is it surely one of the States that stop the act?"""
    return state in map(state_of, filter(of_a_stopping_state, conduct.parties))
