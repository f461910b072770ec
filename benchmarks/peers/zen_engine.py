"""The rules as two expressions of zen-engine: the gate, and one that answers for every rule."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.exports import Program
from benchmarks.exports.nodes import Among, Compare, Filled, Group, Node, Over, Same
from benchmarks.pairs import write_pair

from .engine import Run

__all__ = ["prepare"]


def prepare(program: Program) -> Run:
    """Compile both expressions."""
    import orjson
    import zen

    writer = _Writer()
    gate = zen.compile_expression(writer.text(program.gate))
    decide = zen.compile_expression(writer.decisions(program))
    rules = [outcome.rule for outcome in program.outcomes]

    def run(facts: Path, pairs: Path) -> None:
        with facts.open("rb") as lines, pairs.open("w", encoding="utf-8") as out:
            for line in lines:
                record = orjson.loads(line)
                if not gate.evaluate(record):
                    continue
                for rule, answer in zip(rules, decide.evaluate(record), strict=True):
                    if answer:
                        sure, exception_may, exception_sure = answer
                        write_pair(out, record["id"], rule, 1 + sure, exception_may + exception_sure)

    return run


class _Writer:
    """Writes conditions in the expression language of zen-engine."""

    def decisions(self, program: Program) -> str:
        """An expression for a list with, for each rule, null or the answers of `sure`, `exception_may` and `exception_sure`."""
        return f"[{', '.join(self._answers(program))}]"

    def _answers(self, program: Program) -> Iterator[str]:
        for outcome in program.outcomes:
            rest = (outcome.sure, outcome.exception_may, outcome.exception_sure)
            yield f"({self.text(outcome.may)}) ? [{', '.join(map(self.text, rest))}] : null"

    def text(self, node: Node) -> str:
        """One condition as an expression."""
        match node:
            case Group(every, parts):
                joined = (" and " if every else " or ").join(self.text(part) for part in parts)
                return f"({joined})" if parts else str(every).lower()
            case Over(every, rows, part):
                holder = _place(node.table, rows.rpartition(".")[2])
                return f"{'all' if every else 'some'}(({holder} ?? []) as {_alias(rows)}, {self.text(part)})"
            case Filled(table, column, wanted):
                return f"({_place(table, column)} {'!=' if wanted else '=='} null)"
            case Among(table, column, words, wanted):
                return _opposite_unless(wanted, f"({_place(table, column)} in {json.dumps(list(words))})")
            case Compare(table, column, operator, number, wanted):
                place = _place(table, column)
                return _opposite_unless(wanted, f"({place} != null and {place} {operator} {number})")
            case Same(table, column, other, wanted):
                here, there = _place(table, column), _place(table, other)
                return _opposite_unless(wanted, f"({here} != null and {here} == {there})")


def _opposite_unless(wanted: bool, text: str) -> str:
    return text if wanted else f"(not {text})"


def _alias(table: str) -> str:
    return f"each_{table.replace('.', '_')}"


def _place(table: str, column: str) -> str:
    return column if table == "act" else f"{_alias(table)}.{column}"
