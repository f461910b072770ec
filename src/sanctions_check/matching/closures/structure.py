"""Numbers conditions by what they ask, so that the same question written twice is compiled and answered once."""

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
        match condition:
            case Test(thing, field, operator, expected):
                return ("test", thing, field, operator, tuple((type(value), repr(value)) for value in expected))
            case Presumed(test):
                return ("presumed", self.number(test))
            case Provided(operator, test):
                return ("provided", operator, self.number(test))
            case All(parts):
                return ("all", *map(self.number, parts))
            case Any(parts):
                return ("any", *map(self.number, parts))
            case Not(part):
                return ("not", self.number(part))
            case Where(asked, then, otherwise):
                return ("where", *map(self.number, (asked, then, otherwise)))
            case Named():
                return ("named", id(condition))
            case Engaged(part):
                return ("engaged", self.number(part))
            case Quantified(quantifier, thing, part):
                return ("quantified", quantifier, thing, self.number(part))
            case InForce(_, since, until):
                return ("in force", since, until)
            case Judgement(name):
                return ("judgement", name)
