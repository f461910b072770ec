"""CSV by a column mapping."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanctions_check.records.readers import ReadFault, ReadRecord, read_paths

MAPPING = """\
delimiter: ";"
columns:
  Reference: id
  Exporter: parties/0/country
  HS: items/0/hs
  Amount: items/0/quantity
  Listed: parties/0/un_listed
constants:
  kind: transfer_arms
  parties/0/roles: [supplier]
split: {HS: ","}
types: {Amount: number, Listed: yes_no}
ignore: [Secret]
"""
ROWS = """\
Reference;Exporter;HS;Amount;Listed;Secret;Clerk
r1;North Korea;9306,9301;12.5;yes;x;Kim
r2;DPRK;;;;;
"""


def read(folder: Path, rows: str, mapping: str = MAPPING) -> list[ReadRecord | ReadFault]:
    (folder / "rows.mapping.yaml").write_text(mapping, encoding="utf-8")
    (folder / "rows.csv").write_text(rows, encoding="utf-8")
    return list(read_paths([str(folder / "rows.csv")]))


def codes(results: list[ReadRecord | ReadFault]) -> list[str]:
    return [fault.code for result in results if isinstance(result, ReadFault) for fault in result.faults]


def test_rows_become_records(tmp_path: Path) -> None:
    first, second = read(tmp_path, ROWS)
    assert isinstance(first, ReadRecord)
    assert isinstance(second, ReadRecord)
    record = first.record
    assert record.parties is not None
    assert record.items is not None
    assert record.parties[0].country is not None
    assert record.parties[0].country.values == ("KP",)
    assert record.parties[0].un_listed is not None
    assert record.parties[0].un_listed.values == (True,)
    assert record.items[0].hs is not None
    assert record.items[0].hs.values == ("9306", "9301")
    assert record.context == {"Clerk": "Kim"}
    assert first.source.line_of("/items/0/hs")[0] == 2
    assert second.record.items is None


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (ROWS + "r3;DPRK\n", "wrong-cells"),
        (ROWS + "r3;Nowhereland;;;;;\n", "value"),
        (ROWS + 'r3;"unclosed;;;;;\n', "csv-syntax"),
        ("Reference;Exporter\nr1;DPRK\n", "missing-column"),
        (ROWS + "r3;" + "x" * 200_000 + ";;;;;\n", "csv-syntax"),
    ],
)
def test_a_bad_row_is_a_fault_with_its_line(tmp_path: Path, rows: str, code: str) -> None:
    assert code in codes(read(tmp_path, rows))


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ("colums: {a: id}", "unknown-key"),
        ("delimiter: ';;'\ncolumns: {a: id}", "value"),
        ("columns: {a: 5}", "value"),
        ("columns: {a: id}\ntypes: {a: date}", "value"),
        ("- a", "shape"),
        ("", "empty"),
        ("columns: {a: no}", "yaml-surprise"),
    ],
)
def test_a_bad_mapping_is_a_fault(tmp_path: Path, mapping: str, code: str) -> None:
    assert code in codes(read(tmp_path, ROWS, mapping))


@pytest.mark.parametrize("path", ["items/99999/hs", "id/0", "items/0/hs/x/0"])
def test_a_path_that_fits_nothing_is_a_fault(tmp_path: Path, path: str) -> None:
    results = read(tmp_path, ROWS, f'delimiter: ";"\ncolumns: {{Reference: id, Exporter: {path}}}')
    assert codes(results)
