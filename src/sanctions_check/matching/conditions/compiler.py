"""Compiles conditions to fast functions that answer 0, 1 or 2 without a proof. `prove` defines the answers."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.logic.condition import (
    LIMITED_KINDS,
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
    Quantifier,
    Test,
    Where,
    kinds_read,
)
from sanctions_check.logic.evaluate import in_force, prove

from .cell_tests import compile_presumed, compile_provided, compile_test
from .order import cheap_first
from .structure import Structures
from .view import Answer, View

__all__ = ["ConditionCompiler"]


class ConditionCompiler:
    """Compiles the conditions of one pack. Equal conditions are compiled once, and concepts remember their answers."""

    def __init__(self) -> None:
        self.structures = Structures()
        self._compiled: dict[tuple[int, bool], Answer] = {}

    def compile(self, condition: Condition, *, reported_only: bool = False) -> Answer:
        """The condition as a function of a View. Raises RecursionError for a condition that is nested too deep."""
        key = (self.structures.number(condition), reported_only)
        answer = self._compiled.get(key)
        if answer is None:
            answer = self._compiled[key] = self._build(condition, reported_only)
        return answer

    def _build(self, condition: Condition, reported_only: bool) -> Answer:
        match condition:
            case Test():
                return compile_test(condition, reported_only)
            case Presumed(test):
                return compile_presumed(test)
            case Provided(operator, test):
                return compile_provided(operator, test)
            case All(parts):
                return _least(self._each(cheap_first(parts), reported_only))
            case Any(parts):
                return _greatest(self._each(cheap_first(parts), reported_only))
            case Not(part):
                return _mirror(self.compile(part, reported_only=reported_only))
            case Where(asked, then, otherwise):
                return _where(*self._each((asked, then, otherwise), reported_only))
            case Named(meaning=meaning, kinds=kinds):
                answer = self.compile(meaning, reported_only=reported_only)
                return _remembering(self._number(condition, reported_only), kinds, answer)
            case Engaged(part):
                answer = self.compile(part, reported_only=True)
                return _remembering(self._number(condition, True), kinds_read(condition), answer)
            case Quantified(quantifier, thing, part):
                inner = self.compile(part, reported_only=reported_only)
                return _quantified(quantifier, thing, inner, 0 if reported_only else 1)
            case AnyDay():
                return lambda view: in_force(condition, view.case, view.things)
            case Judgement():
                return lambda view: prove(condition, view.scope()).result

    def _each(self, parts: Iterable[Condition], reported_only: bool) -> tuple[Answer, ...]:
        return tuple(self.compile(part, reported_only=reported_only) for part in parts)

    def _number(self, asked: Condition, reported_only: bool) -> int:
        return 2 * self.structures.number(asked) + reported_only


def _remembering(number: int, kinds: tuple[str, ...], answer: Answer) -> Answer:
    """The function with its answers remembered for the things of these kinds in view. Few concepts read several kinds."""

    def of_the_act(view: View) -> int:
        known = view.known.get(number)
        if known is None:
            known = view.known[number] = answer(view)
        return known

    def of_one_kind(view: View) -> int:
        key = (number, id(view.things.get(kinds[0])))
        known = view.known.get(key)
        if known is None:
            known = view.known[key] = answer(view)
        return known

    def of_several(view: View) -> int:
        things = view.things
        key = (number, *[id(things.get(kind)) for kind in kinds])
        known = view.known.get(key)
        if known is None:
            known = view.known[key] = answer(view)
        return known

    return of_several if len(kinds) > 1 else of_one_kind if kinds else of_the_act


def _least(parts: tuple[Answer, ...]) -> Answer:
    def least(view: View) -> int:
        found = 2
        for part in parts:
            answer = part(view)
            if answer < found:
                if not answer:
                    return 0
                found = answer
        return found

    return least


def _greatest(parts: tuple[Answer, ...]) -> Answer:
    def greatest(view: View) -> int:
        found = 0
        for part in parts:
            answer = part(view)
            if answer > found:
                if answer == 2:
                    return 2
                found = answer
        return found

    return greatest


def _mirror(part: Answer) -> Answer:
    return lambda view: 2 - part(view)


def _where(asked: Answer, then: Answer, otherwise: Answer) -> Answer:
    return lambda view: then(view) if asked(view) else otherwise(view)


def _quantified(quantifier: Quantifier, kind: str, part: Answer, nothing_stated: int) -> Answer:
    every = quantifier is Quantifier.EVERY
    start, decided = (2, 0) if every else (0, 2)
    inverted = quantifier is Quantifier.NO
    limited = kind in LIMITED_KINDS

    def quantify(view: View) -> int:
        thing_list = view.case.list_of(kind)
        found, seen = start, thing_list.closed
        for thing in view.scope().counted(kind) if limited else thing_list.things:
            seen = True
            answer = part(view.bind(thing))
            found = min(found, answer) if every else max(found, answer)
            if found == decided:
                break
        if not seen:
            return nothing_stated
        return 2 - found if inverted else found

    return quantify
