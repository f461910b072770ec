"""What a State does not answer for where it stops the act, or others stop persons on their way to it: it let nothing in."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.logic.case import Case, Thing
from sanctions_check.records.facts.implied import KINDS_WITH_PERSONS
from sanctions_check.records.vocabulary.parties import TAKING_ROLES
from sanctions_check.rules.model import Addressee

from ..results import HowFar
from .answering import Roles, leaves_nothing_open, state_of

__all__ = [
    "are_learners",
    "bars_entry_alone",
    "goods_may_be_meant",
    "of_a_stopping_state",
    "persons_are_stopped",
    "stops_passage",
    "stops_the_act",
    "stops_who_passes",
    "teaches_who_comes",
]

_PASSAGE: Roles = frozenset({"transit_state", "port_state"})
_LETTING_IN: Roles = TAKING_ROLES | _PASSAGE | {"trainer"}
_TEACHING: Roles = frozenset({"supplier", "sender"})
"""Beside trainers and hosts: whoever gives a course, or sends those who give it."""
_LEARNERS = frozenset({"student", "trainee"})


def bars_entry_alone(addressees: Iterable[Addressee], subject: Thing) -> bool:
    """Do the duties fall on nobody but whoever lets persons in or through, or teaches them, and not on who sends them?"""
    addressees = tuple(addressees)
    teaches = subject.kind == "group" and any("trainer" in each.roles for each in addressees)
    letting_in = _LETTING_IN | _TEACHING if teaches else _LETTING_IN
    return all(
        letting_in.issuperset((*each.roles, *each.or_else)) and not (each.dprk or each.nationals) for each in addressees
    )


def persons_are_stopped(case: Case, subject: Thing, how_far: HowFar) -> bool:
    """Were these persons stopped on their way?"""
    return how_far.stage == "intercepted" and not goods_may_be_meant(case, subject)


def goods_may_be_meant(case: Case, subject: Thing) -> bool:
    """Is it persons beside the goods of an act that is not of persons alone? That such an act is stopped tells nothing of
    them but by a stage of their own.
    """
    own_stage = subject.cell("stage").pointer.startswith(f"{subject.pointer}/")
    of_persons = KINDS_WITH_PERSONS.issuperset(map(str, case.act.cell("kind").values))
    return subject.kind == "group" and bool(case.listing("item").things) and not (own_stage or of_persons)


def are_learners(subject: Thing) -> bool:
    """Are they surely persons who come to learn?"""
    told = subject.cell("function")
    return leaves_nothing_open(told) and _LEARNERS.issuperset(map(str, told.values))


def teaches_who_comes(subject: Thing, state: str) -> Roles:
    """The roles in which a State waits for these persons to teach them: learners, or nationals of another State."""
    if are_learners(subject):
        return frozenset({"trainer", "supplier"})
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
    return of_a_stopping_state(party) and not _PASSAGE.isdisjoint(map(str, party.cell("roles").values))


def stops_the_act(state: str, case: Case) -> bool:
    """Is it surely one of the States that stop the act?"""
    stopping = filter(of_a_stopping_state, case.listing("party").things)
    return any(state == of for party in stopping for of, _ in state_of(party))
