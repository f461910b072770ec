"""The rules as JSONLogic for datalogic-py: the gate, and one merged rule that answers for every rule."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.exports import Outcome, Program
from benchmarks.exports.nodes import Among, Compare, Filled, Group, Node, Over, Same
from benchmarks.pairs import write_pair

from .engine import Run

__all__ = ["prepare"]

Logic = Any
"""A JSONLogic expression: plain JSON."""
View = tuple[str, ...]
"""The tables whose rows are in view, outermost first. A table may be there twice: a list can be walked inside itself."""
ROOT: View = ("act",)


def prepare(program: Program) -> Run:
    """Compile both. JSONLogic has no variables, so what two rules share is computed for each."""
    import datalogic_py

    engine = datalogic_py.Engine()
    gate = engine.compile(json.dumps(_logic(program.gate, ROOT)))
    decide = engine.compile(json.dumps([{"val": "id"}, *(_answer(outcome) for outcome in program.outcomes)]))
    rules = [outcome.rule for outcome in program.outcomes]
    session = engine.session()

    def run(facts: Path, pairs: Path) -> None:
        with facts.open(encoding="utf-8") as lines, pairs.open("w", encoding="utf-8") as out:
            for line in lines:
                data = datalogic_py.DataHandle(line)
                if not session.evaluate_bool(gate, data):
                    continue
                identifier, *answers = session.evaluate_data(decide, data)
                for rule, answer in zip(rules, answers, strict=True):
                    if answer:
                        sure, exception_may, exception_sure = answer
                        write_pair(out, identifier, rule, 1 + sure, exception_may + exception_sure)

    return run


def _answer(outcome: Outcome) -> Logic:
    """Logic that gives False, or the answers of `sure`, `exception_may` and `exception_sure`."""
    rest = (outcome.sure, outcome.exception_may, outcome.exception_sure)
    return {"if": [_logic(outcome.may, ROOT), [_logic(node, ROOT) for node in rest], False]}


def _logic(node: Node, view: View) -> Logic:
    """The condition, where these rows are in view."""
    match node:
        case Group(every, parts):
            return {"and" if every else "or": [_logic(part, view) for part in parts]} if parts else every
        case Over(every, rows, part):
            holder = _value(node.table, rows.rpartition(".")[2], view)
            asked = _logic(part, (*view, rows))
            return {"none": [holder, {"!": [asked]}]} if every else {"some": [holder, asked]}
        case Filled(table, column, wanted):
            return {"!==" if wanted else "===": [_value(table, column, view), None]}
        case Among(table, column, words, wanted):
            return _opposite_unless(wanted, {"in": [_value(table, column, view), list(words)]})
        case Compare(table, column, operator, number, wanted):
            value = _value(table, column, view)
            return _opposite_unless(wanted, {"and": [{"!==": [value, None]}, {operator: [value, number]}]})
        case Same(table, column, other, wanted):
            value = _value(table, column, view)
            equal = {"===": [value, _value(table, other, view)]}
            return _opposite_unless(wanted, {"and": [{"!==": [value, None]}, equal]})


def _opposite_unless(wanted: bool, logic: Logic) -> Logic:
    return logic if wanted else {"!": [logic]}


def _value(table: str, column: str, view: View) -> Logic:
    """A column of the innermost row of a table in view. Each list in between is two frames of JSONLogic."""
    outward = view[::-1].index(table)
    return {"val": [[2 * outward], column]} if outward else {"val": column}
