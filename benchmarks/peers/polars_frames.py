"""The rules as polars expressions: one frame for the act and one for each list, computed stratum by stratum."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from pathlib import Path
from typing import Any

from benchmarks.exports import Program
from benchmarks.exports.nodes import Among, Compare, Filled, Group, Node, Order, Over, Same
from benchmarks.exports.sharing import roots_of
from benchmarks.exports.strata import Strata, strata_of
from benchmarks.facts import Schema
from benchmarks.facts.layout import TABLES, parent_of

from .engine import Run

__all__ = ["prepare"]

Frame = Any
Expression = Any
ROW, HOLDER = "_row", "_holder"


def prepare(program: Program) -> Run:
    """Lay out the strata. Polars reads its number of threads from the environment at the first import."""
    import polars

    gate = _Evaluation(strata_of([program.gate]))
    rules = _Evaluation(strata_of(roots_of(program)))
    schema = _schema(program.schema, "act")

    def run(facts: Path, pairs: Path) -> None:
        act = polars.read_ndjson(facts, schema=schema).with_row_index(ROW)
        linked = gate.of(act).filter(gate.column(program.gate)).select(act.columns).drop(ROW).with_row_index(ROW)
        answered = rules.of(linked)
        found = [
            answered.filter(rules.column(outcome.may)).select(
                polars.col("id").alias("record"),
                polars.lit(outcome.rule).alias("rule"),
                (1 + rules.column(outcome.sure).cast(polars.Int8)).alias("condition"),
                sum(
                    rules.column(each).cast(polars.Int8) for each in (outcome.exception_may, outcome.exception_sure)
                ).alias("exception"),
            )
            for outcome in program.outcomes
        ]
        polars.concat(found).write_ndjson(pairs)

    return run


def _schema(schema: Schema, table: str) -> dict[str, Any]:
    import polars

    types = {"text": polars.String, "integer": polars.Int32, "number": polars.Float64}
    columns: dict[str, Any] = {column: types[word] for column, word in schema[table].items()}
    for inner in TABLES:
        if inner != "act" and parent_of(inner) == table:
            columns[inner.rpartition(".")[2]] = polars.List(polars.Struct(_schema(schema, inner)))
    return columns


class _Evaluation:
    """Computes every step of the strata over one frame of acts."""

    def __init__(self, strata: Strata) -> None:
        self._strata = strata
        self._read = {node.rows for level in strata.levels for node in level if isinstance(node, Over)}

    def column(self, node: Node) -> Expression:
        """The column of a step."""
        import polars

        return polars.col(self._strata.names[id(node)])

    def of(self, act: Frame) -> Frame:
        """The acts, with a column for each step on them."""
        frames = self._frames(act)
        for level in self._strata.levels:
            added: dict[str, list[Expression]] = {}
            for node in level:
                if isinstance(node, Over):
                    continue
                added.setdefault(node.table, []).append(self._stepless(node).alias(self._strata.names[id(node)]))
            for table, columns in added.items():
                frames[table] = frames[table].with_columns(columns)
            for rows in TABLES:
                self._walk(frames, rows, [node for node in level if isinstance(node, Over) and node.rows == rows])
            self._hand_down(frames, level)
        return frames["act"]

    def _frames(self, act: Frame) -> dict[str, Frame]:
        import polars

        frames = {"act": act}
        for table in TABLES:
            if any(read == table or read.startswith(f"{table}.") for read in self._read):
                name, holder = table.rpartition(".")[2], frames[parent_of(table)]
                rows = holder.select(polars.col(ROW).alias(HOLDER), name).filter(polars.col(name).list.len() > 0)
                frames[table] = rows.explode(name).unnest(name).with_row_index(ROW)
        return frames

    def _walk(self, frames: dict[str, Frame], rows: str, nodes: list[Over]) -> None:
        """Fold the answers of the rows of a list into columns of the rows that hold them."""
        import polars

        if not nodes:
            return
        names = [self._strata.names[id(node)] for node in nodes]
        answers = [
            (self._text(node.part).all() if node.every else self._text(node.part).any()).alias(name)
            for node, name in zip(nodes, names, strict=True)
        ]
        found = frames[rows].group_by(HOLDER).agg(answers)
        held = frames[nodes[0].table].join(found, left_on=ROW, right_on=HOLDER, how="left", maintain_order="left")
        empty = [polars.col(name).fill_null(node.every) for node, name in zip(nodes, names, strict=True)]
        frames[nodes[0].table] = held.with_columns(empty)

    def _hand_down(self, frames: dict[str, Frame], level: Iterable[Node]) -> None:
        """Copy the steps of rows that hold lists into columns of the rows of these lists."""
        for table in TABLES[1:]:
            if table not in frames:
                continue
            holder = frames[parent_of(table)]
            names = [self._strata.names[id(node)] for node in level if self._strata.names[id(node)] in holder.columns]
            if names:
                taken = holder.select(names)[frames[table][HOLDER]]
                frames[table] = frames[table].with_columns(taken.get_columns())

    def _text(self, node: Node) -> Expression:
        """One condition as an expression; a step is read from its column."""
        return self.column(node) if id(node) in self._strata.names else self._stepless(node)

    def _stepless(self, node: Node) -> Expression:
        import polars

        match node:
            case Group(every, parts):
                texts = [self._text(part) for part in parts]
                return reduce(lambda one, two: one & two if every else one | two, texts, polars.lit(every))
            case Filled(_, column, wanted):
                return polars.col(column).is_not_null() if wanted else polars.col(column).is_null()
            case Among(_, column, words, wanted):
                return _safe(polars.col(column).is_in(list(words)), wanted)
            case Compare(_, column, operator, number, wanted):
                return _safe(_compared(polars.col(column), operator, number), wanted)
            case Same(_, column, other, wanted):
                return _safe(polars.col(column) == polars.col(other), wanted)
            case Over():
                raise AssertionError("a list that is walked is always a step")


def _compared(column: Expression, operator: Order, number: float) -> Expression:
    match operator:
        case ">":
            return column > number
        case ">=":
            return column >= number
        case "<":
            return column < number
        case "<=":
            return column <= number


def _safe(answer: Expression, wanted: bool) -> Expression:
    return answer.fill_null(False) if wanted else (~answer).fill_null(True)
