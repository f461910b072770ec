"""A "no" about some parts of an act answers for these alone."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.case import Case, Scope
from sanctions_check.logic.cell import Presence

PERSONS = [
    {"id": "d", "nationality": "DPRK", "function": "diplomat"},
    {"id": "e", "nationality": "DPRK", "function": "executive"},
    {"id": "f", "nationality": "Malaysia", "function": "guard"},
]


def case(*determinations: dict[str, Any], **record: Any) -> Case:
    made = [{"judgement": "acts_for_listed", "by": "Malaysia", **each} for each in determinations]
    parties = [{"roles": ["host"], "country": "Malaysia"}]
    return facts(**{"parties": parties, "personnel": PERSONS, **record}, determinations=made)


def outcomes(of: Case, *, person: int | None = None) -> list[object]:
    """What the determinations that count for the act, or for one group of persons, answer; "open" for no answer."""
    subject = None if person is None else of.list_of("group").things[person]
    made = [each for each in Scope.of(of, subject).counted("determination") if each.cell("judgement").known]
    cells = [each.cell("outcome") for each in made]
    return [cell.values[0] if cell.known else "open" for cell in cells]


def test_a_no_about_one_of_two_leaves_the_act_open_and_answers_for_the_one() -> None:
    found = case({"outcome": False, "about": ["d"]})
    assert outcomes(found) == ["open"]
    assert outcomes(found, person=0) == [False]
    assert outcomes(found, person=1) == []
    (made,) = found.list_of("determination").things
    assert made.cell("outcome").presence is Presence.UNKNOWN
    assert "of some alone" in made.cell("outcome").derived_from


@pytest.mark.parametrize(
    "determinations",
    [
        [{"outcome": False}],
        [{"outcome": False, "about": ["d", "e"]}],
        [{"outcome": False, "about": ["d"]}, {"outcome": False, "about": ["e"]}],
    ],
)
def test_a_no_about_all_who_may_be_meant_answers_for_the_act(determinations: list[dict[str, Any]]) -> None:
    assert set(outcomes(case(*determinations))) == {False}


def test_a_yes_about_another_answers_for_the_act() -> None:
    assert outcomes(case({"outcome": False, "about": ["d"]}, {"outcome": True, "about": ["e"]})) == [True]


def test_a_no_of_a_state_that_is_not_asked_clears_nobody() -> None:
    found = case({"outcome": False, "about": ["d"]}, {"outcome": False, "about": ["e"], "by": "Peru"})
    assert outcomes(found) == ["open", "open"]


def test_of_parties_those_in_the_same_role_are_meant() -> None:
    visitors = [{"id": each, "roles": ["visitor"], "country": "DPRK", "name": each} for each in ("choir", "ministry")]
    host = {"id": "host", "roles": ["host"], "country": "Malaysia"}
    no = {"outcome": False, "about": ["choir"]}
    assert outcomes(case(no, parties=[host, *visitors])) == ["open"]
    assert outcomes(case(no, parties=[host, visitors[0]])) == [False]
    assert outcomes(case(no, parties=[host, visitors[0]]), person=0) == [False]
