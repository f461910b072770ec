"""The rules as generated Python over the dictionaries that orjson reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.exports import Program
from benchmarks.exports.nodes import Among, Compare, Filled, Group, Node, Over, Same
from benchmarks.pairs import write_pair

from .engine import Run

__all__ = ["compiled", "prepare"]

Gate = Callable[[Mapping[str, Any]], bool]
Decide = Callable[[Mapping[str, Any]], list[tuple[str, int, int]]]
"""Gives rule, condition and exception of every rule whose condition is at least unknown."""

NOT_A_NUMBER = float("nan")


def prepare(program: Program) -> Run:
    """Compile the rules to one function. Shared conditions get no variables: `and` and `or` mostly stop before them."""
    import orjson

    gate, decide = compiled(program)

    def run(facts: Path, pairs: Path) -> None:
        with facts.open("rb") as lines, pairs.open("w", encoding="utf-8") as out:
            for line in lines:
                record = orjson.loads(line)
                if gate(record):
                    for rule, condition, exception in decide(record):
                        write_pair(out, record["id"], rule, condition, exception)

    return run


def compiled(program: Program) -> tuple[Gate, Decide]:
    """The gate and the rules as functions of the facts of one record."""
    writer = _Writer()
    source = writer.source(program)
    names: dict[str, Any] = {"NAN": NOT_A_NUMBER, **writer.words}
    exec(compile(source, "<rules>", "exec"), names)
    return names["gate"], names["decide"]


class _Writer:
    """Writes conditions as Python expressions."""

    def __init__(self) -> None:
        self.words: dict[str, frozenset[str]] = {}

    def source(self, program: Program) -> str:
        lines = ["def gate(act):", f"    return {self._text(program.gate)}", "", "def decide(act):", "    found = []"]
        for outcome in program.outcomes:
            lines.append(f"    if {self._text(outcome.may)}:")
            exception = f"({self._text(outcome.exception_may)}) + ({self._text(outcome.exception_sure)})"
            lines.append(f"        found.append(({outcome.rule!r}, 1 + ({self._text(outcome.sure)}), {exception}))")
        return "\n".join([*lines, "    return found", ""])

    def _text(self, node: Node) -> str:
        match node:
            case Group(every, parts):
                joined = (" and " if every else " or ").join(self._text(part) for part in parts)
                return f"({joined})" if parts else str(every)
            case Over(every, rows, part):
                holder = f"{_variable(node.table)}.get({rows.rpartition('.')[2]!r}, ())"
                return f"{'all' if every else 'any'}({self._text(part)} for {_variable(rows)} in {holder})"
            case Filled(table, column, wanted):
                return f"({column!r} {'in' if wanted else 'not in'} {_variable(table)})"
            case Among(table, column, words, wanted):
                return f"({_column(table, column)} {'in' if wanted else 'not in'} {self._set(words)})"
            case Compare(table, column, operator, number, wanted):
                asked = f"({_variable(table)}.get({column!r}, NAN) {operator} {number})"
                return asked if wanted else f"(not {asked})"
            case Same(table, column, other, wanted):
                asked = f"({column!r} in {_variable(table)} and {_column(table, column)} == {_column(table, other)})"
                return asked if wanted else f"(not {asked})"

    def _set(self, words: tuple[str, ...]) -> str:
        for name, known in self.words.items():
            if known == frozenset(words):
                return name
        name = f"W{len(self.words)}"
        self.words[name] = frozenset(words)
        return name


def _variable(table: str) -> str:
    return table.replace(".", "_")


def _column(table: str, column: str) -> str:
    return f"{_variable(table)}.get({column!r})"
