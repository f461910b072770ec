"""Prepares a stream before anything is timed: its records, facts, exported rules and expected pairs."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.exports import export
from benchmarks.facts import write_facts
from benchmarks.own.packs import pack_of
from benchmarks.pairs import Pairs
from benchmarks.reference import reference_pairs
from benchmarks.streams import Stream, write_stream
from sanctions_check.rules.pack import RulePack

__all__ = ["Prepared", "prepare_stream"]

DEEP = 50_000
"""Recursion limit."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The files of one stream. `rules`: ids of the rules. `expected`: the pairs of the reference evaluator."""

    stream: Stream
    rules: tuple[str, ...]
    records: Path
    facts: Path
    program: Path
    expected: Pairs

    @property
    def bytes_per_record(self) -> float:
        return self.records.stat().st_size / self.stream.records


def prepare_stream(pack: RulePack, stream: Stream, folder: Path, rules: int | None = None) -> Prepared:
    """Write everything into `folder`. Raises Untranslatable when a rule cannot be exported."""
    asked = pack if rules is None else pack_of(pack, rules)
    start = folder / f"{stream.name}-{stream.records}-{len(asked.prohibitions)}"
    records, facts, program = (start.with_suffix(suffix) for suffix in (".jsonl", ".facts.jsonl", ".program"))
    write_stream(stream, records)
    layout = write_facts(asked, records, facts)
    with _deep_trees():
        program.write_bytes(pickle.dumps(export(asked, layout)))
    names = tuple(rule.id for rule in asked.prohibitions)
    return Prepared(stream, names, records, facts, program, reference_pairs(asked, records))


@contextmanager
def _deep_trees() -> Iterator[None]:
    """Raise the recursion limit: pickle recurses into conditions that are nested deeper than the default."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(DEEP)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
