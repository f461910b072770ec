"""Cells of dates, as the mapping says that they are written."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.records.readers.csv.reading import read

from sanctions_check.records.readers import ReadRecord
from sanctions_check.records.readers.csv.dates import DateCells


@pytest.mark.parametrize(
    ("written", "cell", "read_as"),
    [
        ("%d.%m.%Y", "03.04.2024", "2024-04-03"),
        ("%m/%d/%Y", "03/04/2024", "2024-03-04"),
        ("%Y-%m-%d %H:%M:%S", "2024-05-12 00:00:00", "2024-05-12"),
        ("%m/%Y", "05/2024", "2024-05"),
        ("%Y", "2024", "2024"),
        ("%d.%m.%Y", "2024-05", "2024-05"),
        ("excel", "45413", "2024-05-01"),
        ("excel", "45413.5", "2024-05-01"),
        ("excel", "2024", "2024"),
    ],
)
def test_a_column_of_dates_is_read_as_the_mapping_says(tmp_path: Path, written: str, cell: str, read_as: str) -> None:
    mapping = f"columns: {{a: id, b: date}}\ndates: {{b: '{written}'}}"
    (result,) = read(tmp_path, f"a,b\n1,{cell}\n", mapping)
    assert isinstance(result, ReadRecord)
    assert result.record.date is not None
    assert result.record.date.written == read_as


def test_a_date_that_is_written_otherwise_is_a_fault_of_its_column(tmp_path: Path) -> None:
    (bad,) = read(tmp_path, "a,b\n1,03/04/2024\n", "columns: {a: id, b: date}\ndates: {b: '%d.%m.%Y'}")
    assert 'column "b"' in str(bad.faults[0])  # type: ignore[union-attr]


def test_the_first_way_of_a_date_that_fits_is_taken() -> None:
    dates = DateCells.of(["%d.%m.%Y", "excel", "%Y"])
    assert dates is not None
    assert [dates.read(cell) for cell in ("27.05.2024", "45441", "2024", "soon")] == [
        "2024-05-27",
        "2024-05-29",
        "2024",
        "soon",
    ]
    assert DateCells.of([]) is None
    assert DateCells.of(["%Y", "soon"]) is None
