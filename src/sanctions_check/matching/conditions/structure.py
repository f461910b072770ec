"""Numbers conditions by their structure, so that equal conditions are compiled and answered once."""

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
    """Gives equal numbers to conditions of equal structure. Each concept has a number of its own.

    Numbered conditions are kept alive, because they are known by their ids.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[object, ...], int] = {}
        self._seen: dict[int, tuple[Condition, int]] = {}

    def number(self, condition: Condition) -> int:
        """The number of a condition."""
        seen = self._seen.get(id(condition))
        if seen is None:
            number = self._numbers.setdefault(self._shape(condition), len(self._numbers))
            seen = self._seen[id(condition)] = (condition, number)
        return seen[1]

    def _shape(self, condition: Condition) -> tuple[object, ...]:
        """The type of a condition, its own question, and the numbers of its parts."""
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
