"""Translates three-valued conditions of rules into two-valued ones over facts: is it at least unknown, and is it yes?"""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.facts import Layout
from benchmarks.facts.layout import PAIRED
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
    Quantifier,
    Test,
    Where,
    walk,
)
from sanctions_check.logic.operator import Operator

from .builder import Builder, Untranslatable
from .cells import CellRef, CellTests
from .nodes import FALSE, TRUE, Node

__all__ = ["Scope", "Translator"]

Scope = Mapping[str, tuple[str, str]]
"""Things in view: the table of each, and the prefix of its columns there."""
SUBJECTS = ("item", "group")


class Translator:
    """Translates conditions. `value`: 1 asks for at least unknown, 2 for yes. `reported_only`: what is not stated answers NO."""

    def __init__(self, builder: Builder, layout: Layout) -> None:
        self._build = builder
        self._cells = CellTests(builder, layout)
        self._known: dict[tuple[object, ...], tuple[Condition, Node]] = {}
        """By the identity of the condition. The condition is kept, so that no other object gets the same identity."""

    def at_least(self, condition: Condition, value: int, scope: Scope, *, reported_only: bool = False) -> Node:
        """Is the condition at least `value`? Raises Untranslatable if that cannot be asked of the facts."""
        key = (id(condition), value, tuple(sorted(scope.items())), reported_only)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = condition, self._translated(condition, value, scope, reported_only)
        return found[1]

    def _translated(self, condition: Condition, value: int, scope: Scope, reported_only: bool) -> Node:
        match condition:
            case Test():
                return self._test(condition, value, scope, reported_only)
            case Presumed(test):
                return self._presumed(test, value, scope)
            case Provided():
                return self._provided(condition, value, scope)
            case All(parts):
                return self._build.all(
                    *(self.at_least(each, value, scope, reported_only=reported_only) for each in parts)
                )
            case Any(parts):
                return self._build.any(
                    *(self.at_least(each, value, scope, reported_only=reported_only) for each in parts)
                )
            case Not(part):
                return self._build.opposite(self.at_least(part, 3 - value, scope, reported_only=reported_only))
            case Where():
                return self.at_least(condition.written_out, value, scope, reported_only=reported_only)
            case Named(meaning=meaning):
                return self.at_least(meaning, value, scope, reported_only=reported_only)
            case Engaged(part):
                return self.at_least(part, value, scope, reported_only=True)
            case Quantified():
                return self._quantified(condition, value, scope, reported_only)
            case AnyDay():
                return self._in_force(condition, value, scope)
            case Judgement(name):
                return self._judgement(name, value, scope)

    def _test(self, test: Test, value: int, scope: Scope, reported_only: bool) -> Node:
        cell = _cell(test, scope)
        if cell is None:
            return TRUE if value == 1 and not reported_only else FALSE
        if test.operator is not Operator.SAME_AS:
            return self._cells.ask(test, cell, value, reported_only=reported_only)
        other = test.other
        if other.thing not in scope:
            raise Untranslatable(f"{test}: no {other.thing} is in view")
        return self._cells.same(
            cell, CellRef(*scope[other.thing], other.thing, other.field), value, reported_only=reported_only
        )

    def _presumed(self, test: Test, value: int, scope: Scope) -> Node:
        cell = _cell(test, scope)
        if cell is None:
            return TRUE if value == 1 else FALSE
        return self._build.any(self._cells.absent(cell), self._cells.ask(test, cell, value, reported_only=False))

    def _provided(self, condition: Provided, value: int, scope: Scope) -> Node:
        cell = _cell(condition.test, scope)
        if cell is None:
            return FALSE
        given = self._cells.stated(cell) if condition.operator is Operator.STATED else self._cells.known(cell)
        return self._build.all(given, self._test(condition.test, value, scope, reported_only=True))

    def _quantified(self, condition: Quantified, value: int, scope: Scope, reported_only: bool) -> Node:
        if any(isinstance(node, Test) and node.operator is Operator.SAME_AS for node in walk(condition)) and (
            condition.thing == "party"
        ):
            return self._some_pair(condition, value, scope, reported_only)
        build, thing = self._build, condition.thing
        rows = self._rows(thing, scope)
        inner: Scope = {**scope, thing: (rows, "")}

        def part(wanted: int) -> Node:
            return self.at_least(condition.part, wanted, inner, reported_only=reported_only)

        spoken = self._spoken(thing)
        silent = FALSE if reported_only or value == 2 else build.opposite(spoken)
        match condition.quantifier:
            case Quantifier.SOME:
                return build.any(silent, build.some(rows, part(value)))
            case Quantifier.EVERY:
                return build.any(silent, build.all(spoken, build.every(rows, part(value))))
            case Quantifier.NO:
                none = build.opposite(build.some(rows, part(3 - value)))
                return build.any(silent, build.all(spoken, none))

    def _some_pair(self, condition: Quantified, value: int, scope: Scope, reported_only: bool) -> Node:
        """For "some party for which some determination …": true if some pair of the two passes."""
        parts = condition.part.parts if isinstance(condition.part, All) else (condition.part,)
        inner = [part for part in parts if isinstance(part, Quantified) and part.thing == "determination"]
        if len(inner) != 1 or {condition.quantifier, inner[0].quantifier} != {Quantifier.SOME}:
            raise Untranslatable(f"{condition.written}: parties and determinations are joined in one way only")
        rows = self._rows("pair", scope)
        both: Scope = {**scope, **{thing: (rows, f"{thing}_") for thing in PAIRED}}
        asked = [part for part in parts if part is not inner[0]] + [inner[0].part]
        found = self._build.some(
            rows, self._build.all(*(self.at_least(each, value, both, reported_only=reported_only) for each in asked))
        )
        silent = FALSE if reported_only or value == 2 else self._build.opposite(self._spoken("party"))
        return self._build.any(silent, found)

    def _rows(self, thing: str, scope: Scope) -> str:
        """The list of a kind of thing; for exemptions and determinations, those about the subject in view."""
        if thing in (*SUBJECTS, "party"):
            return thing
        subjects = [subject for subject in SUBJECTS if subject in scope]
        if len(subjects) > 1:
            raise Untranslatable(f"{thing}: an item and a group are in view, and it may be about either")
        return f"{subjects[0]}.{thing}" if subjects else thing

    def _spoken(self, thing: str) -> Node:
        """True if the record states the list, even an empty one. Exemptions and determinations not stated do not exist."""
        return self._build.filled("act", f"{thing}_closed") if thing in (*SUBJECTS, "party") else TRUE

    def _in_force(self, condition: AnyDay, value: int, scope: Scope) -> Node:
        answer: Node | None = None
        for thing in ("act", *(subject for subject in SUBJECTS if subject in scope)):
            cell = CellRef(*scope[thing], thing, "time")
            touches = self._cells.touches(cell, condition.since, condition.until, value)
            if answer is None:
                answer = touches
            else:
                own = self._build.all(self._cells.stated(cell), touches)
                answer = self._build.any(own, self._build.all(self._cells.absent(cell), answer))
        return answer if answer is not None else FALSE

    def _judgement(self, name: str, value: int, scope: Scope) -> Node:
        build, rows = self._build, self._rows("determination", scope)
        named = self._cells.only(CellRef(rows, "", "determination", "judgement"), name)
        made = build.all(named, self._cells.only(CellRef(rows, "", "determination", "competent"), "yes"))
        outcome = CellRef(rows, "", "determination", "outcome")
        agreed = build.any(build.opposite(made), self._cells.surely(outcome, "yes" if value == 2 else "no"))
        settled = build.all(build.some(rows, made), build.every(rows, agreed))
        return settled if value == 2 else build.opposite(settled)


def _cell(test: Test, scope: Scope) -> CellRef | None:
    return CellRef(*scope[test.thing], test.thing, test.field) if test.thing in scope else None
