"""Compiles tests of one cell. Common tests take a short path; `ask` of the reference evaluator answers the rest."""

from __future__ import annotations

from collections.abc import Callable

from sanctions_check.logic.ask import ask
from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.cell import ABSENT, Cell, Presence
from sanctions_check.logic.condition import Test
from sanctions_check.logic.operator import Operator

from .view import Answer, View

__all__ = ["compile_presumed", "compile_provided", "compile_test"]

_NOTHING_IN_VIEW = Scope(Case(Thing("act", "", "", {})), {})
_ABSENT, _KNOWN = Presence.ABSENT, Presence.KNOWN


def compile_test(test: Test, reported_only: bool) -> Answer:
    """The test as a function. `reported_only`: a fact that is not stated answers NO."""
    if reported_only and not test.operator.about_statement:
        return _reader(test, unstated=0)
    return _reader(test, unstated=int(ask(test, _NOTHING_IN_VIEW, ABSENT)))


def compile_presumed(test: Test) -> Answer:
    """The test as a function; a fact that is not stated passes."""
    return _reader(test, unstated=2)


def compile_provided(operator: Operator, test: Test) -> Answer:
    """The test as a function; a fact that is not stated, or not known, fails."""
    if_stated = _reader(test, unstated=0)
    if operator is Operator.STATED:
        return if_stated
    known = compile_test(Test(test.thing, test.field, Operator.KNOWN, (True,)), reported_only=False)
    return lambda view: if_stated(view) if known(view) else 0


def _reader(test: Test, *, unstated: int) -> Answer:
    """`unstated`: the answer for a fact that is not stated, or whose thing is not in view."""
    if test.operator in (Operator.IN, Operator.NOT_IN) and all(type(value) is str for value in test.expected):
        return _membership(test, unstated)
    kind, field = test.thing, test.field
    ask_cell = _cell_question(test)

    def read(view: View) -> int:
        thing = view.things.get(kind)
        cell = None if thing is None else thing.cells.get(field)
        if cell is None or cell.presence is _ABSENT:
            return unstated
        return ask_cell(view, cell)

    return read


def _cell_question(test: Test) -> Callable[[View, Cell], int]:
    if test.operator is Operator.SAME_AS:
        return lambda view, cell: ask(test, view.scope(), cell)
    return lambda view, cell: ask(test, _NOTHING_IN_VIEW, cell)


def _membership(test: Test, unstated: int) -> Answer:
    """The most frequent test: one known word against a set of words."""
    kind, field, expected = test.thing, test.field, test.members
    inside, outside = (2, 0) if test.operator is Operator.IN else (0, 2)

    def ask_member(view: View) -> int:
        thing = view.things.get(kind)
        cell = None if thing is None else thing.cells.get(field)
        if cell is None:
            return unstated
        values = cell.values
        if len(values) == 1 and cell.hedge is None and cell.presence is _KNOWN:
            value = values[0]
            if type(value) is str:
                return inside if value in expected else outside
        return unstated if cell.presence is _ABSENT else ask(test, _NOTHING_IN_VIEW, cell)

    return ask_member
