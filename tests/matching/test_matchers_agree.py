"""Both engines give exactly what the reference evaluator proves, whatever the rules and the records."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import cases, conditions

from sanctions_check.logic.case import Case, Scope
from sanctions_check.logic.condition import All, Condition, Engaged
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.truth import Truth
from sanctions_check.matching import Matcher, MatchRule, default_matcher
from sanctions_check.matching.closures import compile_condition
from sanctions_check.matching.port import Activation, subjects_of

durable_only = pytest.mark.skipif(
    sys.version_info >= (3, 13), reason="durable_rules cannot be imported on Python 3.13 and newer"
)


@st.composite
def match_rules(draw: st.DrawFn) -> tuple[MatchRule, ...]:
    """Rules of which about half are gated by an engaged condition, as the rules of a pack are."""
    found = []
    for number in range(draw(st.integers(1, 4))):
        condition: Condition = draw(conditions)
        if draw(st.booleans()):
            condition = All((Engaged(draw(conditions)), condition))
        exception = draw(st.none() | conditions)
        found.append(MatchRule(f"rule {number}", draw(st.sampled_from(("act", "item", "group"))), condition, exception))
    return tuple(found)


def reference(rules: tuple[MatchRule, ...], case: Case) -> tuple[Activation, ...]:
    found = []
    for rule in rules:
        for subject in subjects_of(case, rule.judges):
            scope = Scope.of(case, subject)
            condition = prove(rule.condition, scope).result
            exception = Truth.NO if rule.exception is None else prove(rule.exception, scope).result
            if condition is not Truth.NO:
                found.append(Activation(rule.id, subject, condition, exception))
    return tuple(found)


def agrees(matcher: Matcher, rules: tuple[MatchRule, ...], case: Case) -> bool:
    return matcher.match(case) == reference(rules, case) and matcher.failures == 0


@settings(max_examples=150)
@given(conditions, cases(), st.booleans())
def test_a_compiled_condition_answers_what_the_reference_proves(
    condition: Condition, case: Case, reported_only: bool
) -> None:
    asked = Engaged(condition) if reported_only else condition
    answer = compile_condition(asked)
    for subject in (case.act, *case.listing("item").things, *case.listing("group").things):
        scope = Scope.of(case, subject)
        assert answer(scope) == prove(asked, scope).result


@settings(max_examples=80)
@given(match_rules(), st.lists(cases(), min_size=1, max_size=3))
def test_the_compiled_matcher_agrees_with_the_reference(rules: tuple[MatchRule, ...], records: list[Case]) -> None:
    matcher = default_matcher(rules, "compiled")
    assert all(agrees(matcher, rules, case) for case in records)


@durable_only
@settings(max_examples=80)
@given(match_rules(), st.lists(cases(), min_size=1, max_size=3))
def test_the_durable_matcher_agrees_with_the_reference(rules: tuple[MatchRule, ...], records: list[Case]) -> None:
    matcher = default_matcher(rules, "durable")
    assert all(agrees(matcher, rules, case) for case in records)
