"""Where a portion of the input lies, in words: they stand in the fault of a portion that was lost."""

from __future__ import annotations

import pytest

from sanctions_check.errors import Fault
from sanctions_check.records.readers.csv.mapping import ColumnMapping
from sanctions_check.records.readers.portions import Document, Lines, Portion, Rows, Table, describe
from sanctions_check.records.readers.results import ReadFault

TABLE = Table("a.csv", ("id",), ColumnMapping(",", {"id": "id"}, {}, {}, {}, frozenset()))
OF_THE_FILE = ReadFault.of(Fault.in_file("a.csv", "empty", "the file is empty", "fill it"))
OF_A_ROW = ReadFault.of(Fault.in_file("a.csv", "csv-syntax", "a quote", "close it", line=4))


@pytest.mark.parametrize(
    ("portion", "where"),
    [
        (Lines("a.jsonl", 3, b"{}\n{}\n"), "lines 3 to 4"),
        (Rows(TABLE, ((2, ["1"]), (3, ["2"]))), "rows on lines 2 to 3"),
        (Rows(TABLE, ((2, ["1"]), OF_A_ROW)), "rows on lines 2 to 4"),
        (Rows(TABLE, (OF_THE_FILE,)), "the whole file"),
        (Document("a.yaml", "yaml", "id: a"), "the whole file"),
    ],
)
def test_a_portion_is_described_by_its_lines(portion: Portion, where: str) -> None:
    assert describe(portion) == where
