"""Decides rule by rule with the reference evaluator, after a matcher raised: one faulty rule hides no other."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from sanctions_check.logic.case import Case, Scope
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.truth import Truth

from .port import Activation, MatchRule, subjects_of

__all__ = ["Undecided", "decide_one_by_one"]


class Undecided(Struct, frozen=True):
    """A rule that raised for a subject (a JSON pointer), with the problem."""

    rule: str
    subject: str
    problem: str


def decide_one_by_one(rules: Iterable[MatchRule], case: Case) -> tuple[tuple[Activation, ...], tuple[Undecided, ...]]:
    """Activations as a matcher would give them, and the rules without an answer. Slow; never raises."""
    found: list[Activation] = []
    undecided: list[Undecided] = []
    for rule in rules:
        for subject in subjects_of(case, rule.judges):
            scope = Scope.of(case, subject)
            try:
                condition = prove(rule.condition, scope).result
                exception = Truth.NO if rule.exception is None else prove(rule.exception, scope).result
            except Exception as problem:
                undecided.append(Undecided(rule.id, subject.pointer, f"{type(problem).__name__}: {problem}"))
                continue
            if condition is not Truth.NO:
                found.append(Activation(rule.id, subject, condition, exception))
    return tuple(found), tuple(undecided)
