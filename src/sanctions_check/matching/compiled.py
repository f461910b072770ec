"""The compiled matcher: it is pure Python, so that it works on every version of Python."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from sanctions_check.logic.case import Case, Scope

from .candidates import Candidates
from .conditions.compiler import ConditionCompiler
from .conditions.view import Answer, Known, View
from .port import Activation, MatchRule, Outcome, activations, subjects_of

__all__ = ["CompiledMatcher"]


class CompiledMatcher:
    """Decides rules with compiled functions. A rule is compiled when it is first wanted."""

    name = "compiled"
    failures = 0

    def __init__(self, rules: Iterable[MatchRule]) -> None:
        self._rules = tuple(rules)
        self._candidates = Candidates(self._rules)
        self._compiler = ConditionCompiler()
        self._compiling = threading.Lock()
        self._compiled: dict[int, tuple[Answer, Answer | None]] = {}

    def claim_thread(self) -> None:
        """Any thread may use it."""

    def match(self, case: Case) -> tuple[Activation, ...]:
        """Activations in the order of the rules, then of the subjects in the record.

        Raises RecursionError if the conditions of a wanted rule are nested too deep.
        """
        known: Known = {}
        views: dict[str, tuple[View, ...]] = {}
        found: list[Outcome] = []
        for number in self._candidates.of(case):
            judges = self._rules[number].judges
            if judges not in views:
                views[judges] = tuple(
                    View(case, Scope.of(case, each).things, known) for each in subjects_of(case, judges)
                )
            condition, exception = self._compiled.get(number) or self._compile(number)
            for position, view in enumerate(views[judges]):
                answer = condition(view)
                if answer:
                    found.append(Outcome(number, position, answer, exception(view) if exception is not None else 0))
        return activations(self._rules, case, found)

    def _compile(self, number: int) -> tuple[Answer, Answer | None]:
        rule, compiler = self._rules[number], self._compiler
        with self._compiling:
            exception = None if rule.exception is None else compiler.compile(rule.exception)
            compiled = self._compiled[number] = (compiler.compile(rule.condition), exception)
        return compiled
