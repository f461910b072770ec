"""The checker as a library: every record is read and judged, but no report is written."""

from __future__ import annotations

from pathlib import Path

from benchmarks.pairs import write_pair
from benchmarks.reading import records_in
from sanctions_check import Checker
from sanctions_check.rules.pack import RulePack

from .found import pairs_of_assessments

__all__ = ["Check", "checker"]


class Check:
    """Called with a file of records and the file to write pairs to."""

    def __init__(self, pack: RulePack) -> None:
        self._checker = Checker(pack)
        self._rules = [rule.id for rule in pack.prohibitions]

    def __call__(self, records: Path, pairs: Path) -> None:
        """Raises ValueError for a record that cannot be read."""
        with pairs.open("w", encoding="utf-8") as out:
            for read in records_in(records):
                assessment = self._checker.check(read.record)
                for (record, rule), answers in pairs_of_assessments([assessment], self._rules).items():
                    write_pair(out, record, rule, *answers)


def checker(pack: RulePack) -> Check:
    """Compile the pack."""
    return Check(pack)
