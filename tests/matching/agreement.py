"""Rules made at random, and whether a matcher says of a case what the reference evaluator proves."""

from __future__ import annotations

from hypothesis import strategies as st
from tests.strategies import conditions

from sanctions_check.logic.case import Case, Scope
from sanctions_check.logic.condition import All, Condition, Engaged
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.truth import Truth
from sanctions_check.matching import Matcher, MatchRule
from sanctions_check.matching.port import Activation, subjects_of

__all__ = ["agrees", "match_rules"]


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
    """What the reference evaluator proves of each rule and subject."""
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
    """The matcher says the same, and needed nobody's help."""
    return matcher.match(case) == reference(rules, case) and matcher.failures == 0
