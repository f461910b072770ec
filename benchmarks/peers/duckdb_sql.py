"""The rules as one SQL query for DuckDB: lists are walked by lambdas, and what is shared is computed once, level by level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.exports import Program
from benchmarks.exports.nodes import Among, Compare, Filled, Group, Node, Over, Same
from benchmarks.exports.sharing import levels_of, roots_of, shared
from benchmarks.facts import Schema
from benchmarks.facts.layout import TABLES, parent_of

from .engine import Run

__all__ = ["prepare"]

NAMED_IN = ("act", "item", "group", "party", "exemption", "determination")
"""Tables whose rows get columns for shared conditions."""
TYPES = {"text": "VARCHAR", "integer": "INTEGER", "number": "DOUBLE"}


def prepare(program: Program) -> Run:
    """Write the query, which DuckDB plans when it runs. It uses as many threads as the process has cores."""
    import os

    import duckdb

    connection = duckdb.connect()
    connection.execute(f"SET threads = {len(os.sched_getaffinity(0))}")
    columns = ", ".join(f"\"{name}\": '{sql_type}'" for name, sql_type in _columns(program.schema, "act"))
    query = _Writer().query(program)

    def run(facts: Path, pairs: Path) -> None:
        source = f"read_json('{facts}', format = 'newline_delimited', columns = {{{columns}}})"
        connection.execute(f"COPY ({query.replace('$FACTS', source)}) TO '{pairs}' (FORMAT json)")

    return run


def _columns(schema: Schema, table: str) -> Iterator[tuple[str, str]]:
    """(Name, SQL type) of the columns of a table, its lists included."""
    for column, word in schema[table].items():
        yield column, TYPES[word]
    for inner in TABLES:
        if inner != "act" and parent_of(inner) == table:
            fields = ", ".join(f'"{name}" {sql_type}' for name, sql_type in _columns(schema, inner))
            yield inner.rpartition(".")[2], f"STRUCT({fields})[]"


class _Writer:
    """Writes conditions as SQL. A missing value never makes an answer NULL."""

    def __init__(self) -> None:
        self._named: dict[int, str] = {}

    def query(self, program: Program) -> str:
        """The query, whose rows are the pairs: record, rule, condition, exception."""
        steps = [f"level0 AS (SELECT * FROM $FACTS WHERE {self.text(program.gate)})"]
        for level, nodes in enumerate(levels_of(shared(roots_of(program), NAMED_IN))):
            steps.append(f"level{level + 1} AS ({self._widened(nodes, f'level{level}')})")
        answers = ", ".join(
            f"{{'rule': '{outcome.rule}', "
            f"'condition': {self.text(outcome.may)}::INT + {self.text(outcome.sure)}::INT, "
            f"'exception': {self.text(outcome.exception_may)}::INT + {self.text(outcome.exception_sure)}::INT}}"
            for outcome in program.outcomes
        )
        last = f"level{len(steps) - 1}"
        steps.append(f"answered AS (SELECT id, unnest([{answers}]) AS answer FROM {last})")
        found = "SELECT id AS record, answer.rule, answer.condition, answer.exception FROM answered WHERE answer.condition > 0"
        return f"WITH {', '.join(steps)} {found}"

    def _widened(self, nodes: Sequence[Node], source: str) -> str:
        """A query for `source` with these conditions as additional columns, of the act or of the rows of its lists."""
        by_table: dict[str, list[str]] = {}
        names: dict[int, str] = {}
        for node in nodes:
            names[id(node)] = f"shared{len(self._named) + len(names)}"
            by_table.setdefault(node.table, []).append(f"{names[id(node)]} := {self.text(node)}")
        self._named |= names
        own = [" AS ".join(reversed(each.split(" := "))) for each in by_table.pop("act", [])]
        lists = [
            f'list_transform("{table}", lambda {_alias(table)}: struct_insert({_alias(table)}, {", ".join(added)})) AS "{table}"'
            for table, added in by_table.items()
        ]
        replaced = f" REPLACE ({', '.join(lists)})" if lists else ""
        return f"SELECT {', '.join([f'*{replaced}', *own])} FROM {source}"

    def text(self, node: Node) -> str:
        """One condition as an expression."""
        name = self._named.get(id(node))
        if name is not None:
            return _place(node.table, name)
        match node:
            case Group(every, parts):
                joined = (" AND " if every else " OR ").join(self.text(part) for part in parts)
                return f"({joined})" if parts else str(every)
            case Over(every, rows, part):
                holder = _place(node.table, rows.rpartition(".")[2])
                answers = f"list_transform({holder}, lambda {_alias(rows)}: {self.text(part)})"
                return f"coalesce(list_bool_{'and' if every else 'or'}({answers}), {every})"
            case Filled(table, column, wanted):
                return f"({_place(table, column)} IS {'NOT ' if wanted else ''}NULL)"
            case Among(table, column, words, wanted):
                listed = ", ".join(f"'{word}'" for word in words)
                return _safe(f"{_place(table, column)} {'' if wanted else 'NOT '}IN ({listed})", wanted)
            case Compare(table, column, operator, number, wanted):
                asked = f"{_place(table, column)} {operator} {number}"
                return _safe(asked if wanted else f"NOT ({asked})", wanted)
            case Same(table, column, other, wanted):
                equal = f"{_place(table, column)} {'=' if wanted else '<>'} {_place(table, other)}"
                return _safe(equal, wanted)


def _safe(text: str, wanted: bool) -> str:
    return f"coalesce({text}, {not wanted})"


def _alias(table: str) -> str:
    return f"each_{table.replace('.', '_')}"


def _place(table: str, column: str) -> str:
    return f'"{column}"' if table == "act" else f'{_alias(table)}."{column}"'
