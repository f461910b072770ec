"""Rows of CSV become records by a column mapping."""

from __future__ import annotations

from pathlib import Path

from tests.records.readers.csv.reading import ROWS, read

from sanctions_check.records.readers import ReadFault, ReadRecord


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
    assert first.source.position_of("/items/0/hs").line == 2
    assert second.record.items is None


def test_a_fault_of_a_cell_names_its_column(tmp_path: Path) -> None:
    results = read(tmp_path, "Reference;Exporter;HS;Amount;Listed\nr1;Nowhereland;9306,93064455667788;lots;ja\n")
    (bad,) = results
    assert isinstance(bad, ReadFault)
    hints = {fault.pointer: fault.hint for fault in bad.faults}
    assert hints["/parties/0/country"].startswith('column "Exporter"')
    assert hints["/parties/0/un_listed"].startswith('column "Listed": yes or no')
    assert hints["/items/0/hs"].startswith('column "HS"')


def test_an_export_as_banks_write_it_is_read_by_its_mapping(tmp_path: Path) -> None:
    mapping = (
        "delimiter: ';'\ncolumns: {Ref: id, Ctry: parties/0/country, Amt: items/0/value, Dt: date, Prod: kind}\n"
        "types: {Amt: number}\ndecimal: ','\ndates: {Dt: ['%d.%m.%Y', excel]}\n"
        "values: {Ctry: {KOREA N: KP}, Prod: {LC: transfer_commodity}}\n"
    )
    rows = "Ref;Ctry;Amt;Dt;Prod\n1;KOREA N;1.250.000,50;27.05.2024;LC\n2;KP;90000;45441;financial\n"
    first, second = read(tmp_path, rows, mapping)
    assert isinstance(first, ReadRecord)
    assert isinstance(second, ReadRecord)
    assert first.record.as_written() == {
        "id": "1",
        "parties": [{"country": "KP"}],
        "items": [{"value": 1250000.5}],
        "date": "2024-05-27",
        "kind": "transfer_commodity",
    }
    assert second.record.as_written()["date"] == "2024-05-29"


def test_cells_that_say_nothing_are_not_stated(tmp_path: Path) -> None:
    mapping = "columns: {a: id, b: parties/0/country}\nempty: [N/A, '-']"
    for cell in ("N/A", " - "):
        (result,) = read(tmp_path, f"a,b,c\n1,{cell},{cell}\n", mapping)
        assert isinstance(result, ReadRecord)
        assert (result.record.parties, result.record.context) == (None, None)
