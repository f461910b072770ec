"""The leaves of rules: connectives make up a rule's skeleton, every other condition is one leaf with one number."""

from __future__ import annotations

from sanctions_check.logic.condition import All, Condition, Engaged

from .compiler import ConditionCompiler
from .view import Answer, View

__all__ = ["MAX_GATES", "LeafTable", "gates_of"]

MAX_GATES = 4


def gates_of(condition: Condition) -> tuple[Engaged, ...]:
    """The conditions that decide at once that nothing is engaged: while one of them is NO, so is the whole.

    At most MAX_GATES of them, so that whoever repeats them stays within its own limits.
    """
    match condition:
        case Engaged():
            return (condition,)
        case All(parts):
            return tuple(part for part in parts if isinstance(part, Engaged))[:MAX_GATES]
        case _:
            return ()


class LeafTable:
    """Numbers the leaves of a pack from 0, wherever they are written."""

    def __init__(self) -> None:
        self._compiler = ConditionCompiler()
        self._numbers: dict[int, int] = {}
        self._leaves: list[Condition] = []
        self._answers: dict[int, Answer] = {}

    def __len__(self) -> int:
        return len(self._leaves)

    def number(self, leaf: Condition) -> int:
        """The number of a leaf; conditions that ask the same share one. A connective may be taken as a leaf too."""
        number = self._numbers.setdefault(self._compiler.structures.number(leaf), len(self._leaves))
        if number == len(self._leaves):
            self._leaves.append(leaf)
        return number

    def ask(self, number: int, view: View) -> int:
        """The answer of a leaf, compiled when it is first asked."""
        answer = self._answers.get(number)
        if answer is None:
            answer = self._answers[number] = self._compiler.compile(self._leaves[number])
        return answer(view)
