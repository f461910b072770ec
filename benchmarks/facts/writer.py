"""Writes the facts of a file of records, which other engines read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from benchmarks.reading import records_in
from sanctions_check.assess.pack_facts import case_under
from sanctions_check.rules.pack import RulePack

from .fields import fields_of
from .flatten import flatten
from .layout import Layout

__all__ = ["write_facts", "writer"]


def write_facts(pack: RulePack, records: Path, facts: Path) -> Layout:
    """Write the facts of each record as one line of JSON. Raises ValueError for a record that cannot be read."""
    layout = Layout(fields_of(pack))
    with facts.open("w", encoding="utf-8") as out:
        for read in records_in(records):
            row = flatten(read.record.id, case_under(pack, read.record), layout)
            out.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
    return layout


def writer(pack: RulePack) -> Callable[[Path, Path], None]:
    """The same as an engine of the benchmark: its time is what other engines are spared."""

    def write(records: Path, facts: Path) -> None:
        write_facts(pack, records, facts)

    return write
