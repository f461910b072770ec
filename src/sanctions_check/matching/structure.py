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
    Operator,
    Presumed,
    Quantified,
    Test,
)

__all__ = ["Structures"]

_SUBJECT_KINDS = frozenset({"item", "group"})


class Structures:
    """Gives equal numbers to conditions that ask the same, wherever they are written and whatever they are named."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[object, ...], int] = {}
        self._seen: dict[int, tuple[Condition, int]] = {}
        self._reads: dict[int, frozenset[str]] = {}

    def number(self, condition: Condition) -> int:
        """The number of what `condition` asks."""
        seen = self._seen.get(id(condition))
        if seen is None:
            key, reads = self._shape(condition)
            number = self._numbers.setdefault(key, len(self._numbers))
            self._reads[number] = reads
            seen = self._seen[id(condition)] = (condition, number)
        return seen[1]

    def reads(self, condition: Condition) -> tuple[str, ...]:
        """The kinds of things in view that the answer can depend on, sorted: at least these, perhaps more."""
        return tuple(sorted(self._reads[self.number(condition)]))

    def _shape(self, condition: Condition) -> tuple[tuple[object, ...], frozenset[str]]:
        match condition:
            case Test(thing, field, operator, expected):
                values = tuple((type(value), repr(value)) for value in expected)
                kinds = {thing}
                if operator is Operator.SAME_AS and expected:
                    kinds.add(str(expected[0]).partition(".")[0])
                return ("test", thing, field, operator, values), frozenset(kinds)
            case Presumed(test):
                return self._compound("presumed", (test,))
            case All(parts):
                return self._compound("all", parts)
            case Any(parts):
                return self._compound("any", parts)
            case Not(part):
                return self._compound("not", (part,))
            case Named(meaning=meaning):
                return self._compound("named", (meaning,))
            case Engaged(part):
                return self._compound("engaged", (part,))
            case Quantified(quantifier, thing, part):
                key, reads = self._compound("quantified", (part,))
                return (*key, quantifier, thing), reads | _SUBJECT_KINDS
            case InForce(_, since, until):
                return ("in force", since, until), _SUBJECT_KINDS
            case Judgement(name):
                return ("judgement", name), _SUBJECT_KINDS

    def _compound(self, word: str, parts: tuple[Condition, ...]) -> tuple[tuple[object, ...], frozenset[str]]:
        numbers = tuple(self.number(part) for part in parts)
        return (word, numbers), frozenset().union(*(self._reads[number] for number in numbers))
