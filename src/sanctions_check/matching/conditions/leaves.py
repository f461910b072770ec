"""The leaves of rules: each condition that is no connective is a leaf with a number."""

from __future__ import annotations

from sanctions_check.logic.condition import All, Condition, Engaged

from .compiler import ConditionCompiler
from .view import Answer, View

__all__ = ["MAX_GATES", "LeafTable", "gates_of"]

MAX_GATES = 4


def gates_of(condition: Condition) -> tuple[Engaged, ...]:
    """The gates of a condition: if one of them is NO, so is the condition.

    At most MAX_GATES, so that an engine that repeats them stays within its limits.
    """
    match condition:
        case Engaged():
            return (condition,)
        case All(parts):
            return tuple(part for part in parts if isinstance(part, Engaged))[:MAX_GATES]
        case _:
            return ()


class LeafTable:
    """Numbers the leaves of a pack from 0."""

    def __init__(self) -> None:
        self._compiler = ConditionCompiler()
        self._numbers: dict[int, int] = {}
        self._leaves: list[Condition] = []
        self._answers: dict[int, Answer] = {}

    def __len__(self) -> int:
        return len(self._leaves)

    def number(self, leaf: Condition) -> int:
        """The number of a leaf. Equal conditions share a number. A connective may be a leaf too."""
        number = self._numbers.setdefault(self._compiler.structures.number(leaf), len(self._leaves))
        if number == len(self._leaves):
            self._leaves.append(leaf)
        return number

    def ask(self, number: int, view: View) -> int:
        """The answer of a leaf, which is compiled when it is first asked."""
        answer = self._answers.get(number)
        if answer is None:
            answer = self._answers[number] = self._compiler.compile(self._leaves[number])
        return answer(view)
