"""Lines of CSV: their length, encoding and ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.records.readers.csv.reading import codes

from sanctions_check.records.readers import ReadFault, ReadRecord, read_paths
from sanctions_check.sources.limits import Limits


def test_a_row_that_is_no_utf_8_spoils_no_other(tmp_path: Path) -> None:
    (tmp_path / "rows.mapping.yaml").write_text("columns: {a: id, b: title}", encoding="utf-8")
    (tmp_path / "rows.csv").write_bytes(b"a,b\n1,x\n2,\xff\n3,y\n")
    first, bad, last = read_paths([str(tmp_path / "rows.csv")])
    assert isinstance(first, ReadRecord)
    assert isinstance(last, ReadRecord)
    assert (first.record.id, last.record.id) == ("1", "3")
    assert isinstance(bad, ReadFault)
    assert [(fault.code, fault.line) for fault in bad.faults] == [("encoding", 3)]


def test_a_line_without_end_spoils_no_other(tmp_path: Path) -> None:
    (tmp_path / "rows.mapping.yaml").write_text("columns: {a: id, b: title}", encoding="utf-8")
    (tmp_path / "rows.csv").write_text(f"a,b\n1,x\n2,{',' * 50_000}\n3,y\n", encoding="utf-8")
    results = list(read_paths([str(tmp_path / "rows.csv")], limits=Limits(record_size=1_000)))
    assert [result.record.id for result in results if isinstance(result, ReadRecord)] == ["1", "3"]
    assert codes(results) == ["too-large"]


@pytest.mark.parametrize(("length", "expected"), [(100, []), (101, ["too-large"])])
def test_a_line_may_be_as_long_as_the_limit(tmp_path: Path, length: int, expected: list[str]) -> None:
    (tmp_path / "rows.mapping.yaml").write_text("columns: {a: id}", encoding="utf-8")
    (tmp_path / "rows.csv").write_text(f"a\n{'1'.ljust(length - 1)}\n", encoding="utf-8")
    assert codes(list(read_paths([str(tmp_path / "rows.csv")], limits=Limits(record_size=100)))) == expected
