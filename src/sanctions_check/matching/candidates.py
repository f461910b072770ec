"""Finds the rules that a case can engage, by an index from stated facts to the rules that need them.

The gates of a rule answer NO for facts that are not stated. So a gate is surely NO if the case states none of the facts that it
needs, and its rule is left out. This leaves out most rules: a case of coal states nothing that a rule on labour needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct, field

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Presence
from sanctions_check.logic.condition import (
    All,
    Any,
    Condition,
    Engaged,
    Named,
    Provided,
    Quantified,
    Quantifier,
    Test,
    Where,
)
from sanctions_check.logic.operator import Operator

from .conditions.leaves import gates_of
from .port import MatchRule

__all__ = ["MOST_KEPT", "Candidates"]

HEAD = 2
"""The number of first letters by which the index finds codes."""
MOST_KEPT = 2_000
"""The number of results that are kept, because records of a stream are alike. When it is reached, all are dropped."""


class _Need(NamedTuple):
    """A cell that must be stated, with one of `values` or with a code that begins with one of `heads`.

    If both are empty, any value is enough.
    """

    thing: str
    field: str
    values: frozenset[object] = frozenset()
    heads: frozenset[str] = frozenset()

    @property
    def anything(self) -> bool:
        return not self.values and not self.heads


_Clause = frozenset[_Need]
"""Alternative needs: the case must meet one of them."""


class _Clauses:
    """Finds the clauses that a case must meet so that a condition is not NO. Facts that are not stated answer NO."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[_Clause, ...]] = {}

    def of(self, condition: Condition) -> tuple[_Clause, ...]:
        """The clauses of a condition. They are kept by its id, so the condition must outlive this object."""
        known = self._known.get(id(condition))
        if known is None:
            known = self._known[id(condition)] = tuple(self._found(condition))
        return known

    def _found(self, condition: Condition) -> Iterator[_Clause]:
        match condition:
            case Named(meaning=part) | Engaged(part) | Provided(test=part) | Quantified(Quantifier.SOME, part=part):
                yield from self.of(part)
            case All(parts):
                for part in parts:
                    yield from self.of(part)
            case Any(parts):
                alternatives = [min(self.of(part), key=_breadth, default=None) for part in parts]
                if all(alternatives):
                    yield frozenset().union(*filter(None, alternatives))
            case Where():
                yield from self.of(condition.written_out)
            case Test():
                need = _need_of(condition)
                if need is not None:
                    yield frozenset({need})


def _need_of(test: Test) -> _Need | None:
    if test.operator.about_statement:
        return _Need(test.thing, test.field) if test.expected == (True,) else None
    if test.operator is Operator.IN:
        return _Need(test.thing, test.field, test.members)
    prefixes = [str(prefix) for prefix in test.expected]
    if test.operator is Operator.STARTS_WITH and all(len(prefix) >= HEAD for prefix in prefixes):
        return _Need(test.thing, test.field, heads=frozenset(prefix[:HEAD] for prefix in prefixes))
    return _Need(test.thing, test.field)


def _breadth(clause: _Clause) -> tuple[int, int]:
    """How easily a clause is met, to compare: the number of cells that need any value, and the number of values."""
    anything = sum(need.anything for need in clause)
    return anything, sum(len(need.values) + len(need.heads) for need in clause)


class _FieldIndex(Struct):
    """The clauses that one cell can meet, as bits.

    - `stated`: clauses that any value meets.
    - `values`, `heads`: clauses that this value meets, or a code that begins so.
    - `open`: all of them, for a cell whose value is not known for sure.
    """

    stated: int = 0
    open: int = 0
    values: dict[object, int] = field(default_factory=dict)
    heads: dict[str, int] = field(default_factory=dict)

    def add(self, need: _Need, clause: int) -> None:
        self.open |= clause
        if need.anything:
            self.stated |= clause
        for value in need.values:
            self.values[value] = self.values.get(value, 0) | clause
        for head in need.heads:
            self.heads[head] = self.heads.get(head, 0) | clause


class Candidates:
    """Finds the rules whose gates may be open for a case. All other rules are NO for everything in it."""

    def __init__(self, rules: Iterable[MatchRule]) -> None:
        self._fields: dict[str, dict[str, _FieldIndex]] = {}
        self._known: dict[int, frozenset[int]] = {}
        numbers: dict[_Clause, int] = {}
        self._needed: list[int] = []
        found = _Clauses()
        for rule in rules:
            clauses = {clause for gate in gates_of(rule.condition) for clause in found.of(gate)}
            for clause in clauses - numbers.keys():
                numbers[clause] = 1 << len(numbers)
                self._index(clause, numbers[clause])
            self._needed.append(sum(numbers[clause] for clause in clauses))

    def _index(self, clause: _Clause, bit: int) -> None:
        for need in clause:
            fields = self._fields.setdefault(need.thing, {})
            fields.setdefault(need.field, _FieldIndex()).add(need, bit)

    def of(self, case: Case) -> frozenset[int]:
        """The numbers, counted from 0, of the rules that may be engaged."""
        met = self._met_by(case.act)
        for thing_list in case.lists.values():
            for thing in thing_list.things:
                met |= self._met_by(thing)
                for held in thing.held_against.values():
                    met |= self._met_by(held)
        found = self._known.get(met)
        if found is None:
            if len(self._known) == MOST_KEPT:
                self._known.clear()
            found = self._known[met] = frozenset(
                number for number, needed in enumerate(self._needed) if met & needed == needed
            )
        return found

    def _met_by(self, thing: Thing) -> int:
        met = 0
        cells = thing.cells
        for name, index in self._fields.get(thing.kind, {}).items():
            cell = cells.get(name)
            if cell is None or cell.presence is Presence.ABSENT:
                continue
            if cell.presence is Presence.UNKNOWN or cell.hedge == PARTY_CLAIM:
                met |= index.open
                continue
            met |= index.stated
            for value in cell.values:
                met |= index.values.get(value, 0)
                if index.heads:
                    code = str(value)
                    met |= index.heads.get(code[:HEAD], 0) if len(code) >= HEAD else index.open
        return met
