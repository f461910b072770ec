"""Both engines give exactly what the reference evaluator proves, whatever the rules and the records."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.matching.agreement import agrees, match_rules
from tests.strategies import cases, conditions

from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.condition import Condition, Engaged, FactName
from sanctions_check.logic.condition import Test as Ask
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.truth import Truth
from sanctions_check.matching import MatchRule, default_matcher
from sanctions_check.matching.conditions.compiler import ConditionCompiler
from sanctions_check.matching.conditions.view import View

durable_only = pytest.mark.skipif(
    sys.version_info >= (3, 13), reason="durable_rules cannot be imported on Python 3.13 and newer"
)


@settings(max_examples=150)
@given(conditions, cases(), st.booleans())
def test_a_compiled_condition_answers_what_the_reference_proves(
    condition: Condition, case: Case, reported_only: bool
) -> None:
    asked = Engaged(condition) if reported_only else condition
    compiled = ConditionCompiler().compile(asked)
    for subject in (case.act, *case.list_of("item").things, *case.list_of("group").things):
        scope = Scope.of(case, subject)
        assert compiled(View(scope.case, scope.things, {})) == prove(asked, scope).result


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


@pytest.mark.parametrize("engine", ["compiled", pytest.param("durable", marks=durable_only)])
@pytest.mark.parametrize(
    ("other", "answers"),
    [
        (Cell(Presence.KNOWN, ("CN",)), [Truth.YES]),
        (Cell(Presence.KNOWN, ("RU",)), []),
        (Cell(Presence.KNOWN, ("CN", "RU")), [Truth.UNKNOWN]),
        (Cell(Presence.UNKNOWN), [Truth.UNKNOWN]),
    ],
)
def test_two_facts_are_compared_with_each_other(engine: str, other: Cell, answers: list[Truth]) -> None:
    rules = (MatchRule("rule", "act", Ask("act", "x", Operator.SAME_AS, (FactName("act", "y"),)), None),)
    case = Case(Thing("act", "", "", {"x": Cell(Presence.KNOWN, ("CN",)), "y": other}))
    matcher = default_matcher(rules, engine)
    assert [activation.condition for activation in matcher.match(case)] == answers
    assert agrees(matcher, rules, case)
