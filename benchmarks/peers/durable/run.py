"""Runs the strata: rows become facts, and rules that fire become properties of the facts of the next stratum."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.exports import Program
from benchmarks.exports.nodes import Node, Over
from benchmarks.exports.sharing import roots_of
from benchmarks.exports.strata import Strata, strata_of
from benchmarks.facts.layout import TABLES, parent_of
from benchmarks.pairs import write_pair

from ..engine import Run
from .networks import Codes, Network, Property, networks_of
from .sizes import Cuts

__all__ = ["prepare"]

MATCHED = 0
RETRACT = '{"id":1}'
_names = itertools.count()


def prepare(program: Program) -> Run:
    """Create every rule set. The engine's C functions are called directly, as `Host` would be slower by far."""
    import durable_rules_engine

    codes = Codes()
    gate = _Evaluation([program.gate], codes, durable_rules_engine)
    rules = _Evaluation(roots_of(program), codes, durable_rules_engine)

    def run(facts: Path, pairs: Path) -> None:
        with facts.open(encoding="utf-8") as lines, pairs.open("w", encoding="utf-8") as out:
            for line in lines:
                record = json.loads(line)
                if not gate.of(record).steps[id(program.gate)]:
                    continue
                answers = rules.of(record).steps
                for outcome in program.outcomes:
                    if answers[id(outcome.may)]:
                        exception = answers[id(outcome.exception_may)] + answers[id(outcome.exception_sure)]
                        write_pair(out, record["id"], outcome.rule, 1 + answers[id(outcome.sure)], exception)

    return run


@dataclass(slots=True)
class _Row:
    """One row of a table, the row that holds it, and the steps decided for it, by the identity of their condition."""

    columns: Mapping[str, Any]
    holder: _Row | None
    steps: dict[int, int] = field(default_factory=dict)
    lists: dict[str, list[_Row]] = field(default_factory=dict)

    def step(self, node: Node) -> int:
        """The decision (0 or 1) on this row, or on the nearest one that holds it."""
        row = self
        while id(node) not in row.steps:
            assert row.holder is not None
            row = row.holder
        return row.steps[id(node)]


class _Evaluation:
    """Decides some conditions of the act."""

    def __init__(self, roots: Sequence[Node], codes: Codes, engine: ModuleType) -> None:
        strata = strata_of(roots, Cuts().add(roots).holds)
        self._codes = codes
        self._walked = _walked(strata)
        self._sessions = [[_Session(engine, network) for network in level] for level in networks_of(strata, codes)]
        self._tables = [table for table in TABLES if table != "act" and table in _read(strata)]

    def of(self, record: Mapping[str, Any]) -> _Row:
        """The row of the act, with all its steps decided."""
        act = _Row(record, None)
        rows = {"act": [act]}
        for table in self._tables:
            name = table.rpartition(".")[2]
            rows[table] = []
            for holder in rows[parent_of(table)]:
                holder.lists[table] = [_Row(each, holder) for each in holder.columns.get(name, ())]
                rows[table] += holder.lists[table]
        for sessions, walked in zip(self._sessions, self._walked, strict=True):
            for session in sessions:
                for row in rows.get(session.network.table, ()):
                    session.decide(row, self._codes)
            for node in walked:
                fold = all if node.every else any
                for row in rows[node.table]:
                    row.steps[id(node)] = int(fold(each.step(node.part) for each in row.lists[node.rows]))
        return act


def _walked(strata: Strata) -> list[list[Over]]:
    """The conditions over rows of lists, by stratum."""
    return [[node for node in level if isinstance(node, Over)] for level in strata.levels]


def _read(strata: Strata) -> set[str]:
    """The tables whose rows are needed: those of lists in conditions, and those that hold them."""
    found: set[str] = set()
    for node in itertools.chain.from_iterable(_walked(strata)):
        found |= {node.rows, parent_of(node.rows)}
    return found


class _Session:
    """One rule set in the engine, with one fact in it at a time."""

    def __init__(self, engine: ModuleType, network: Network) -> None:
        self.network = network
        self._engine = engine
        self._template = network.template
        self._properties: list[Property] = [each for _, each in network.properties.values()]
        self._handle = engine.create_ruleset(f"peer-{next(_names)}", network.definition)

    def decide(self, row: _Row, codes: Codes) -> None:
        """Decide the steps of this network for one row."""
        values = tuple(_value(kind, of, row, codes) for kind, of in self._properties)
        fired = set(self._fired(self._template % values))
        for number, (node, opposite) in enumerate(zip(self.network.steps, self.network.opposite, strict=True)):
            row.steps[id(node)] = int((number in fired) != opposite)

    def _fired(self, fact: str) -> Iterator[int]:
        """The numbers of the rules that fire; a rule that holds in several ways comes several times."""
        status, state = self._engine.assert_fact(self._handle, fact)
        if status == MATCHED:
            started = self._engine.start_action_for_state(self._handle, state)
            message = started[1] if started else None
            while message is not None:
                yield int(message[3 : message.index('"', 3)])
                message = self._engine.complete_and_start_action(self._handle, state)
            self._engine.retract_fact(self._handle, RETRACT)


def _value(kind: str, of: str | Node, row: _Row, codes: Codes) -> object:
    if not isinstance(of, str):
        return row.step(of)
    value = row.columns.get(of)
    match kind:
        case "word":
            return codes.of(value)
        case "given":
            return int(value is not None)
        case _:
            return 0 if value is None else value
