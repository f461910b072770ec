"""Laws that hold of every documented event, however it is told: found by telling each otherwise and comparing."""

from __future__ import annotations

from typing import Any

import pytest
from tests.acceptance.retelling import (
    Outcome,
    Retelling,
    as_encoded,
    by_other_names,
    each_role_apart,
    events,
    hedged,
    in_another_order,
    judged,
    made_unknown,
    moved_before,
    renamed,
    with_a_claimed_exemption,
    with_a_source,
    without_each_source,
)

from sanctions_check.assess.results import Law, Standing

FIRMER = tuple(
    Standing(each) for each in ("unsupported", "asserted", "contested", "corroborated", "established", "admitted")
)
LESS_KNOWN = {
    Law.YES: {Law.YES, Law.UNKNOWN},
    Law.NO: {Law.NO, Law.UNKNOWN},
    Law.EXEMPT: {Law.EXEMPT, Law.UNKNOWN},
    Law.UNKNOWN: {Law.UNKNOWN},
}
PRESS: dict[str, Any] = {"kind": "press", "origins": [{"type": "investigation", "name": "one more"}]}


def rank(outcome: Outcome) -> int:
    return FIRMER.index(outcome.standing)


@pytest.mark.parametrize(
    "told_otherwise",
    [
        pytest.param(by_other_names, id="each State by another of its names"),
        pytest.param(in_another_order, id="the parts in another order"),
        pytest.param(each_role_apart, id="a party with two roles as two parties"),
        pytest.param(lambda told: with_a_source(told, kind="press", stance="unclear"), id="beside who knows nothing"),
        pytest.param(lambda told: {**told, "title": "another", "context": {"of": "arms"}}, id="under another title"),
        pytest.param(with_a_claimed_exemption, id="beside a party's bare claim of an exemption"),
    ],
)
def test_what_is_told_in_other_words_comes_out_alike(told_otherwise: Retelling) -> None:
    for event, told in events():
        assert judged(told_otherwise(told)) == as_encoded(event), event


def test_what_its_parts_are_called_decides_nothing() -> None:
    for event, told in events():
        anew, called = renamed(told)
        assert judged(anew, called) == as_encoded(event), event


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(PRESS, id="an investigation"),
        pytest.param({"kind": "official_statement", "country": "Uruguay"}, id="a State"),
        pytest.param({"kind": "un_panel"}, id="the Panel"),
    ],
)
def test_a_further_independent_source_in_support_changes_no_law_and_lowers_no_standing(source: dict[str, Any]) -> None:
    for event, told in events():
        before, after = as_encoded(event), judged(with_a_source(told, stance="supports", **source))
        assert {key: each.law for key, each in after.items()} == {key: each.law for key, each in before.items()}, event
        assert all(rank(after[key]) >= rank(before[key]) for key in before), event


def test_what_fewer_sources_support_is_shown_no_better() -> None:
    for event, told in events():
        before = as_encoded(event)
        for gone, fewer in without_each_source(told):
            after = judged(fewer)
            breaches = {key for key in before.keys() & after.keys() if after[key].law is Law.YES is before[key].law}
            assert all(rank(after[key]) <= rank(before[key]) for key in breaches), (event, gone)


def test_what_a_party_denies_lowers_nothing_that_others_show() -> None:
    for event, told in events():
        denied = with_a_source(told, kind="denial", by_party=True, stance="denies")
        assert judged(denied) == as_encoded(event), event


@pytest.mark.parametrize("day", ["2006-10-13", "2005"])
def test_what_was_done_before_the_first_measure_breaches_none(day: str) -> None:
    for event, told in events():
        found = judged(moved_before(told, day)).values()
        assert Law.YES not in {each.law for each in found}, event
        assert {each.verdict for each in found} <= {"not_a_violation", "out_of_scope"}, event


def test_a_fact_that_is_not_known_makes_no_breach_and_clears_none() -> None:
    for event, told in events():
        before = as_encoded(event)
        for fact, less in made_unknown(told):
            after = judged(less)
            assert all(after[key].law in LESS_KNOWN[before[key].law] for key in before.keys() & after.keys()), (
                event,
                fact,
            )
            assert Law.YES not in {after[key].law for key in after.keys() - before.keys()}, (event, fact)


def test_a_fact_that_is_only_suspected_makes_no_breach_and_nothing_firmer() -> None:
    for event, told in events():
        before = as_encoded(event)
        for fact, less in hedged(told):
            after = judged(less)
            both = before.keys() & after.keys()
            assert all(after[key].law in LESS_KNOWN[before[key].law] for key in both), (event, fact)
            breaches = {key for key in both if after[key].law is Law.YES}
            assert all(rank(after[key]) <= rank(before[key]) for key in breaches), (event, fact)
            assert Law.YES not in {after[key].law for key in after.keys() - before.keys()}, (event, fact)


def test_every_event_is_told_otherwise_in_each_way() -> None:
    ways: dict[str, Retelling] = {
        "names": by_other_names,
        "order": in_another_order,
        "roles": each_role_apart,
    }
    for way, retold in ways.items():
        changed = [event for event, told in events() if retold(told) != told]
        assert len(changed) > 20, way
