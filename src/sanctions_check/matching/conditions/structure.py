"""Numbers conditions by what they ask, so that the same question written twice is compiled and answered once."""

from __future__ import annotations

from sanctions_check.logic.condition import (
    All,
    Any,
    AnyDay,
    Condition,
    Engaged,
    Judgement,
    Named,
    Not,
    Presumed,
    Provided,
    Quantified,
    Test,
    Where,
    parts_of,
)

__all__ = ["Structures"]


class Structures:
    """Gives equal numbers to conditions that ask the same, wherever they are written. A concept is like itself alone.

    Every condition that was numbered lives as long as its numbers.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[object, ...], int] = {}
        self._seen: dict[int, tuple[Condition, int]] = {}

    def number(self, condition: Condition) -> int:
        """The number of what `condition` asks."""
        seen = self._seen.get(id(condition))
        if seen is None:
            number = self._numbers.setdefault(self._shape(condition), len(self._numbers))
            seen = self._seen[id(condition)] = (condition, number)
        return seen[1]

    def _shape(self, condition: Condition) -> tuple[object, ...]:
        """Its kind, what it asks itself, and the numbers of its parts."""
        asks: tuple[object, ...]
        match condition:
            case Named():
                return (Named, id(condition))
            case Test(thing, field, operator, expected):
                asks = (thing, field, operator, tuple((type(value), repr(value)) for value in expected))
            case Provided(operator):
                asks = (operator,)
            case Quantified(quantifier, thing):
                asks = (quantifier, thing)
            case AnyDay(_, since, until):
                asks = (since, until)
            case Judgement(name):
                asks = (name,)
            case All() | Any() | Not() | Where() | Engaged() | Presumed():
                asks = ()
        return (type(condition), *asks, *map(self.number, parts_of(condition)))
