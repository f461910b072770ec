"""What a State that stops the act does not answer for: it has let nothing in or through."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.logic.case import Case, Thing
from sanctions_check.records.vocabulary.parties import TAKING_ROLES
from sanctions_check.rules.model import Addressee

from .answering import Roles, state_of

__all__ = ["bars_entry_alone", "of_a_stopping_state", "stops_passage", "stops_the_act"]

_PASSAGE: Roles = frozenset({"transit_state", "port_state"})
_LETTING_IN: Roles = TAKING_ROLES | _PASSAGE | {"trainer"}


def bars_entry_alone(addressees: Iterable[Addressee]) -> bool:
    """Do the duties fall on nobody but whoever lets persons in or through, and not on who sends them?"""
    return all(
        _LETTING_IN.issuperset((*each.roles, *each.or_else)) and not (each.dprk or each.nationals)
        for each in addressees
    )


def of_a_stopping_state(party: Thing) -> bool:
    """Is it surely the party of a State that stops the act?"""
    return party.cell("of_a_stopping_state").values == (True,)


def stops_passage(party: Thing, roles: Roles) -> bool:
    """Is it of a State that stops the act, under a duty that names only roles of passage? Then it has let nothing pass."""
    return roles <= _PASSAGE and of_a_stopping_state(party)


def stops_the_act(state: str, case: Case) -> bool:
    """Is it surely one of the States that stop the act?"""
    stopping = filter(of_a_stopping_state, case.listing("party").things)
    return any(state == of for party in stopping for of, _ in state_of(party))
