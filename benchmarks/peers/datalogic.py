"""The rules as JSONLogic for datalogic-py: the gate, and one merged rule that answers for every rule."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.exports import Outcome, Program
from benchmarks.exports.nodes import Among, Compare, Given, Group, Node, Over, Same
from benchmarks.facts.layout import parent_of
from benchmarks.pairs import write_pair

from .engine import Run

__all__ = ["prepare"]

Logic = Any
"""A JSONLogic expression: plain JSON."""


def prepare(program: Program) -> Run:
    """Compile both rules. JSONLogic has no variables: what two rules share is asked for each."""
    import datalogic_py

    engine = datalogic_py.Engine()
    gate = engine.compile(json.dumps(_logic(program.gate, "act")))
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
    """False, or whether the condition is yes and what the exception answers."""
    rest = (outcome.sure, outcome.exception_may, outcome.exception_sure)
    return {"if": [_logic(outcome.may, "act"), [_logic(node, "act") for node in rest], False]}


def _logic(node: Node, here: str) -> Logic:
    """The condition as it reads while a row of the table `here` is in view."""
    match node:
        case Group(every, parts):
            return {"and" if every else "or": [_logic(part, here) for part in parts]} if parts else every
        case Over(every, rows, part):
            holder = _value(node.table, rows.rpartition(".")[2], here)
            asked = _logic(part, rows)
            return {"none": [holder, {"!": [asked]}]} if every else {"some": [holder, asked]}
        case Given(table, column, wanted):
            return {"!==" if wanted else "===": [_value(table, column, here), None]}
        case Among(table, column, words, wanted):
            return _opposite_unless(wanted, {"in": [_value(table, column, here), list(words)]})
        case Compare(table, column, operator, number, wanted):
            value = _value(table, column, here)
            return _opposite_unless(wanted, {"and": [{"!==": [value, None]}, {operator: [value, number]}]})
        case Same(table, column, other, wanted):
            value = _value(table, column, here)
            equal = {"===": [value, _value(table, other, here)]}
            return _opposite_unless(wanted, {"and": [{"!==": [value, None]}, equal]})


def _opposite_unless(wanted: bool, logic: Logic) -> Logic:
    return logic if wanted else {"!": [logic]}


def _value(table: str, column: str, here: str) -> Logic:
    """A column of the row in view, or of a row around it: each list that is walked puts two frames around its rows."""
    outward = 0
    while here != table:
        here, outward = parent_of(here), outward + 1
    return {"val": [[2 * outward], column]} if outward else {"val": column}
