"""The leaves of rules: connectives make up a rule's skeleton, every other condition is one leaf with one number."""

from __future__ import annotations

from sanctions_check.logic.condition import (
    All,
    Any,
    Condition,
    Engaged,
    InForce,
    Judgement,
    Named,
    Not,
    Presumed,
    Provided,
    Quantified,
    Test,
    Where,
)

from .closures import ConditionCompiler
from .view import Answer

__all__ = ["MAX_GATES", "LeafTable", "cheap_first", "gates_of"]

MAX_GATES = 4

_PRICES: dict[type, int] = {
    Engaged: 0,
    Test: 1,
    Presumed: 1,
    Provided: 1,
    InForce: 2,
    Named: 3,
    Not: 4,
    All: 4,
    Any: 4,
    Where: 4,
    Quantified: 5,
    Judgement: 6,
}


def cheap_first(parts: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """The parts in the order in which they decide soonest; least and greatest do not depend on order."""
    return tuple(sorted(parts, key=lambda part: _PRICES[type(part)]))


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
    """Numbers the leaves of a pack from 0 and compiles each once, wherever it is written."""

    def __init__(self) -> None:
        self._compiler = ConditionCompiler()
        self._numbers: dict[int, int] = {}
        self._answers: list[Answer] = []

    def number(self, leaf: Condition) -> int:
        """The number of a leaf; conditions that ask the same share one. A connective may be taken as a leaf too."""
        number = self._numbers.setdefault(self._compiler.structures.number(leaf), len(self._answers))
        if number == len(self._answers):
            self._answers.append(self._compiler.compile(leaf))
        return number

    @property
    def answers(self) -> tuple[Answer, ...]:
        """One function for each leaf, by number."""
        return tuple(self._answers)
