"""Types of parties: which are their State, and which are no part of it."""

from __future__ import annotations

from sanctions_check import RulePack
from sanctions_check.records.vocabulary.nouns import UNNAMED_PARTIES
from sanctions_check.records.vocabulary.parties import ORGANS_OF_STATES, PARTY_TYPES, PRIVATE_TYPES

OF_NEITHER = {"vessel", "international_organisation"}


def test_every_type_is_an_organ_of_a_state_or_private_or_of_neither() -> None:
    assert PARTY_TYPES.keys() == ORGANS_OF_STATES | PRIVATE_TYPES | OF_NEITHER
    assert ORGANS_OF_STATES.isdisjoint(PRIVATE_TYPES)


def test_who_is_private_is_not_called_by_its_state() -> None:
    assert UNNAMED_PARTIES.keys() == PRIVATE_TYPES


def test_a_denial_by_an_organ_of_a_state_is_that_of_the_state() -> None:
    assert RulePack.load().standing.organs_of_states == ORGANS_OF_STATES
