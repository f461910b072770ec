"""The matcher in generated Python. It needs nothing but the standard library and works on every Python."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.logic.case import Case, Scope

from .candidates import Candidates
from .generated import Decide, generate
from .leaves import LeafTable
from .port import Activation, MatchRule, Outcome, activations, subjects_of
from .view import Known, View

__all__ = ["CompiledMatcher"]

RULES_IN_A_FUNCTION = 40


class CompiledMatcher:
    """Decides every rule with functions generated once for the pack. It keeps no state; any thread may use it."""

    name = "compiled"
    failures = 0

    def __init__(self, rules: Iterable[MatchRule]) -> None:
        """Compile the rules. Raises EngineError for a rule whose conditions are nested too deeply."""
        self._rules = tuple(rules)
        self._functions = _compile(self._rules)
        self._candidates = Candidates(self._rules)

    def match(self, case: Case) -> tuple[Activation, ...]:
        """Activations in the order of the rules, then of the subjects in the record."""
        known: Known = {}
        found: list[Outcome] = []
        wanted = self._candidates.of(case)
        for judges, functions in self._functions:
            for position, subject in enumerate(subjects_of(case, judges)):
                view = View(case, Scope.of(case, subject).things, known)
                for decide in functions:
                    decide(view, position, wanted, found)
        return activations(self._rules, case, found)


def _compile(rules: tuple[MatchRule, ...]) -> list[tuple[str, tuple[Decide, ...]]]:
    leaves = LeafTable()
    by_subject: dict[str, list[tuple[int, MatchRule]]] = {}
    for number, rule in enumerate(rules):
        by_subject.setdefault(rule.judges, []).append((number, rule))
    return [
        (judges, tuple(generate(chunk, leaves) for chunk in _chunks(numbered)))
        for judges, numbered in by_subject.items()
    ]


def _chunks(numbered: list[tuple[int, MatchRule]]) -> Iterable[list[tuple[int, MatchRule]]]:
    for start in range(0, len(numbered), RULES_IN_A_FUNCTION):
        yield numbered[start : start + RULES_IN_A_FUNCTION]
