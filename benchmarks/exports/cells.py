"""Tests of a cell as two-valued conditions over its columns: is the answer at least unknown, and is it yes?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from benchmarks.facts import FieldKind, Layout
from benchmarks.facts.layout import HS_CUTS, NONE, SAID, UNKNOWN
from sanctions_check.logic.cell import word
from sanctions_check.logic.condition import Test
from sanctions_check.logic.operator import Operator

from .builder import Builder, Untranslatable
from .nodes import FALSE, TRUE, Node
from .values import number_answer, time_answer, touches_answer

__all__ = ["CellRef", "CellTests"]


@dataclass(frozen=True, slots=True)
class CellRef:
    """The table of a cell, the prefix of its columns, and its thing and field."""

    table: str
    prefix: str
    thing: str
    field: str

    def column(self, suffix: object) -> str:
        return f"{self.prefix}{self.field}{suffix}"


class CellTests:
    """Conditions over the columns of cells. `value`: 1 asks for at least unknown, 2 for yes."""

    def __init__(self, builder: Builder, layout: Layout) -> None:
        self._build = builder
        self._layout = layout

    def stated(self, cell: CellRef) -> Node:
        return self._build.filled(cell.table, cell.column(1))

    def known(self, cell: CellRef) -> Node:
        return self._build.all(self.stated(cell), self._build.opposite(self._first(cell, UNKNOWN, NONE)))

    def absent(self, cell: CellRef) -> Node:
        return self._build.opposite(self.stated(cell))

    def ask(self, test: Test, cell: CellRef, value: int, *, reported_only: bool) -> Node:
        """Is the answer of the test at least `value`? `reported_only`: a fact that is not stated answers NO."""
        match test.operator:
            case Operator.STATED:
                return self.stated(cell) if test.expected[0] else self.absent(cell)
            case Operator.KNOWN:
                return self.known(cell) if test.expected[0] else self._build.opposite(self.known(cell))
        if value == 1:
            silent = FALSE if reported_only else self.absent(cell)
            return self._build.any(silent, self._first(cell, UNKNOWN), self._claim(cell), self._answers(test, cell, 1))
        return self._build.all(self._build.opposite(self._claim(cell)), self._answers(test, cell, 2))

    def slots(self, cell: CellRef) -> range:
        """The numbers of the columns for the values of a cell."""
        return range(1, self._layout.slots.get((cell.thing, cell.field), 1) + 1)

    def same(self, cell: CellRef, other: CellRef, value: int, *, reported_only: bool) -> Node:
        """True if two cells hold the same value. The values of both are alternatives."""
        build = self._build
        if cell.table != other.table or {(each.thing, each.field) for each in (cell, other)} & self._layout.tagged:
            raise Untranslatable(f"{cell.field} cannot be compared with {other.field}")
        firm, other_firm = (build.all(self.known(each), build.opposite(self._claim(each))) for each in (cell, other))
        if value == 2:
            rest = [self._no_slot(each, slot) for each in (cell, other) for slot in self.slots(each)[1:]]
            return build.all(firm, other_firm, build.same(cell.table, cell.column(1), other.column(1)), *rest)
        silent = FALSE if reported_only else self.absent(cell)
        open_ = build.any(self._first(cell, UNKNOWN), self._claim(cell), build.all(firm, build.opposite(other_firm)))
        equal = [
            build.same(cell.table, cell.column(one), other.column(two))
            for one in self.slots(cell)
            for two in self.slots(other)
        ]
        return build.any(silent, open_, build.all(firm, other_firm, build.any(*equal)))

    def only(self, cell: CellRef, word: str) -> Node:
        """True if the cell holds this word and no other."""
        alone = [self._no_slot(cell, slot) for slot in self.slots(cell)[1:]]
        return self._build.all(self._first(cell, word), *alone)

    def surely(self, cell: CellRef, word: str) -> Node:
        """True if the cell holds this word and no other, and not as a claim of a party."""
        return self._build.all(self.only(cell, word), self._build.opposite(self._claim(cell)))

    def touches(self, cell: CellRef, since: date, until: date | None, value: int) -> Node:
        """Does the time touch the days from `since` to `until` (None: no end)? Unknown if it is a claim, or not known."""
        known = self._first(cell, SAID)
        columns = [cell.column(slot) for slot in self.slots(cell)]
        asked = [touches_answer(self._build, cell.table, column, since, until, value) for column in columns]
        if value == 1:
            return self._build.any(self._build.opposite(known), self._claim(cell), *asked)
        return self._build.all(known, self._each_slot(cell, asked))

    def _answers(self, test: Test, cell: CellRef, value: int) -> Node:
        """The answer of the values of a known cell; FALSE if it is not known. A cell stated as none passes NOT_IN."""
        if test.operator is Operator.NOT_IN:
            return self._none_of(test, cell, value)
        asked = [self._value(test, cell, slot, value) for slot in self.slots(cell)]
        if value == 1 or len(asked) == 1:
            return self._build.any(*asked)
        return self._build.any(self._as_tags(cell, self._build.any(*asked)), self._each_slot(cell, asked))

    def _none_of(self, test: Test, cell: CellRef, value: int) -> Node:
        words = [word(each) for each in test.expected]
        inside = [self._build.among(cell.table, cell.column(slot), words) for slot in self.slots(cell)]
        outside = [self._build.opposite(each) for each in inside]
        if value == 1:
            filled = [self._build.filled(cell.table, cell.column(slot)) for slot in self.slots(cell)]
            some = [self._build.all(there, answer) for there, answer in zip(filled, outside, strict=True)]
            return self._build.any(
                self._as_tags(cell, self._build.all(self.stated(cell), *outside)),
                self._build.all(self._build.opposite(self._as_tags(cell, TRUE)), self._build.any(*some)),
            )
        return self._build.all(self.stated(cell), self._build.opposite(self._first(cell, UNKNOWN)), *outside)

    def _value(self, test: Test, cell: CellRef, slot: int, value: int) -> Node:
        table, column = cell.table, cell.column(slot)
        match self._layout.fields[cell.thing, cell.field]:
            case FieldKind.NUMBER:
                return number_answer(self._build, table, column, test.operator, test.expected[0], value)
            case FieldKind.TIME:
                return time_answer(self._build, table, column, test.operator, test.expected[0], value)
            case FieldKind.HS_CODE if test.operator is Operator.STARTS_WITH:
                return self._starts(table, column, [str(each) for each in test.expected], value)
            case _:
                return self._build.among(table, column, map(word, test.expected))

    def _starts(self, table: str, column: str, prefixes: list[str], value: int) -> Node:
        by_length: dict[int, list[str]] = {}
        for prefix in prefixes:
            by_length.setdefault(len(prefix), []).append(prefix)
        if not by_length.keys() <= HS_CUTS.keys():
            raise Untranslatable(f"HS codes are cut to {sorted(HS_CUTS)} digits, not to {sorted(by_length)}")
        found = [self._build.among(table, f"{column}_{HS_CUTS[length]}", words) for length, words in by_length.items()]
        if value == 1:
            shorter = {prefix[:cut] for prefix in prefixes for cut in range(2, len(prefix))}
            found.append(self._build.among(table, column, shorter))
        return self._build.any(*found)

    def _each_slot(self, cell: CellRef, asked: list[Node]) -> Node:
        first, *rest = asked
        slots = self.slots(cell)[1:]
        return self._build.all(
            first, *(self._build.any(self._no_slot(cell, slot), each) for slot, each in zip(slots, rest, strict=True))
        )

    def _no_slot(self, cell: CellRef, slot: int) -> Node:
        return self._build.opposite(self._build.filled(cell.table, cell.column(slot)))

    def _as_tags(self, cell: CellRef, answer: Node) -> Node:
        """`answer` if the values of this cell are true together (tags), and FALSE if they are alternatives."""
        key = (cell.thing, cell.field)
        if key not in self._layout.tagged:
            return FALSE
        if key not in self._layout.alternative:
            return answer
        return self._build.all(self._build.opposite(self._build.filled(cell.table, cell.column("_or"))), answer)

    def _claim(self, cell: CellRef) -> Node:
        claimed = (cell.thing, cell.field) in self._layout.claimed
        return self._build.filled(cell.table, cell.column("_claim")) if claimed else FALSE

    def _first(self, cell: CellRef, *words: str) -> Node:
        return self._build.among(cell.table, cell.column(1), words)
