"""CSV by a column mapping."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanctions_check.records.readers import ReadFault, ReadRecord, read_paths
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.text import BOM

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
        ("", "empty"),
        ("Reference;HS;HS\nr1;1;2\n", "duplicate-column"),
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
        ("delimiter: '\"'\ncolumns: {a: id}", "value"),
        ('delimiter: "\\n"\ncolumns: {a: id}', "value"),
        ("columns: {a: id}\nsplit: {a: 5}", "value"),
        ("columns: {a: id}\nsplit: {a: ''}", "value"),
        ("columns: {a: id}\nignore: [[x]]", "shape"),
        ("columns: {a: id}\n---\nignore: [x]", "several-documents"),
        ("columns: {Amount: id}\ntypes: {Amuont: number}", "unknown-column"),
        ("columns: {HS/code: id}\nsplit: {HS-code: ';'}", "unknown-column"),
        ("columns: {a: id}\nignore: [a]", "value"),
        ("columns: {a: id}\nempty: '-'", "shape"),
        ("columns: {a: id}\ndates: [a]", "shape"),
        ("columns: {a: id}\ndates: {b: excel}", "unknown-column"),
        ("columns: {a: id}\ndates: {a: 5}", "value"),
        ("columns: {a: id}\ndates: {a: dd.mm.yyyy}", "value"),
        ("columns: {a: id}\ndates: {a: '%d %Y'}", "value"),
        ("columns: {a: id}\ndates: {a: '%d.%d.%Y'}", "value"),
        ("columns: {a: id}\ndates: {a: '%x'}", "value"),
        ("columns: {a: id}\ndates: {a: ['%Y', 5]}", "value"),
        ("columns: {a: id}\ndecimal: ';'", "value"),
        ("columns: {a: id}\nvalues: {a: KP}", "shape"),
        ("columns: {a: id}\nvalues: {a: {x: [KP]}}", "shape"),
        ("columns: {a: id}\nvalues: {b: {x: KP}}", "unknown-column"),
    ],
)
def test_a_bad_mapping_is_a_fault(tmp_path: Path, mapping: str, code: str) -> None:
    assert code in codes(read(tmp_path, ROWS, mapping))


@pytest.mark.parametrize(
    ("head", "hint"),
    [
        ("Reference,Exporter,HS,Amount,Listed", 'write delimiter: "," into the mapping'),
        ("Reference\tExporter\tHS\tAmount\tListed", r'write delimiter: "\t" into the mapping'),
        ("sep=;\nReference;Exporter;HS;Amount;Listed", "leave the line out that begins with sep="),
        ("", "the first line is empty"),
        ("Ref.;Exporter;HS;Amount;Listed", "the first line names each column once"),
    ],
)
def test_titles_that_hide_the_ids_are_told_once_and_what_to_do(tmp_path: Path, head: str, hint: str) -> None:
    results = read(tmp_path, f"{head}\nr1;DPRK;;;\nr2;DPRK;;;\n")
    assert codes(results) == ["missing-column"]
    assert hint in str(results[0].faults[0])  # type: ignore[union-attr]


def test_a_fault_of_a_cell_names_its_column(tmp_path: Path) -> None:
    results = read(tmp_path, "Reference;Exporter;HS;Amount;Listed\nr1;Nowhereland;9306,93064455667788;lots;ja\n")
    (bad,) = results
    assert isinstance(bad, ReadFault)
    hints = {fault.pointer: fault.hint for fault in bad.faults}
    assert hints["/parties/0/country"].startswith('column "Exporter"')
    assert hints["/parties/0/un_listed"].startswith('column "Listed": yes or no')
    assert hints["/items/0/hs"].startswith('column "HS"')


def test_a_column_that_was_to_be_ignored_is_not_carried_along_silently(tmp_path: Path) -> None:
    bad, *records = read(tmp_path, ROWS, MAPPING.replace("[Secret]", "[Secrt, Remarks]"))
    assert isinstance(bad, ReadFault)
    assert [(fault.code, fault.line) for fault in bad.faults] == [("missing-column", 1)]
    assert 'did you mean "Secret"?' in str(bad.faults[0])
    assert len(records) == 2


def test_a_column_that_is_missing_leaves_the_rest(tmp_path: Path) -> None:
    results = read(tmp_path, "Reference;Exporter\nr1;DPRK\n")
    assert codes(results) == ["missing-column"]
    assert isinstance(results[0], ReadFault)
    assert results[0].faults[0].message == "columns of the mapping are not in the file: Amount, HS, Listed"
    assert isinstance(results[-1], ReadRecord)


def test_a_column_that_is_missing_leaves_the_rest_where_the_mapping_itself_gives_the_id(tmp_path: Path) -> None:
    mapping = "columns: {Exporter: parties/0/country, HS: items/0/hs}\nconstants: {id: the only one}\n"
    results = read(tmp_path, "Exporter\nDPRK\n", mapping)
    assert codes(results) == ["missing-column"]
    assert [result.record.id for result in results if isinstance(result, ReadRecord)] == ["the only one"]


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


def test_without_a_mapping_it_is_told_how_one_is_written(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("a\n1\n", encoding="utf-8")
    (result,) = read_paths([str(tmp_path / "rows.csv")])
    assert isinstance(result, ReadFault)
    assert "rows.mapping.yaml beside it; it begins: columns: {title of a column: id}" in result.faults[0].hint


@pytest.mark.parametrize("mapped", [True, False])
@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("a\n1\n".encode("utf-16"), "encoding: this is UTF-16 (save it as UTF-8; in Excel: CSV UTF-8)"),
        ("a\n1\n".encode("utf-32"), "encoding: this is UTF-32 (save it as UTF-8; in Excel: CSV UTF-8)"),
        (
            b"PK\x03\x04\n",
            "binary: this is a workbook or document (.xlsx, .ods, .docx), or a ZIP archive (save a sheet as CSV UTF-8, and other text as UTF-8)",
        ),
        (b"", "empty: the file is empty (it needs a line of column titles)"),
        (BOM, "empty: the file is empty (it needs a line of column titles)"),
    ],
)
def test_what_no_mapping_helps_is_told_with_and_without_one(
    tmp_path: Path, raw: bytes, said: str, *, mapped: bool
) -> None:
    if mapped:
        (tmp_path / "rows.mapping.yaml").write_text("columns: {a: id}", encoding="utf-8")
    (tmp_path / "rows.csv").write_bytes(raw)
    (result,) = read_paths([str(tmp_path / "rows.csv")])
    assert isinstance(result, ReadFault)
    assert [str(fault) for fault in result.faults] == [f"{tmp_path}/rows.csv:1: {said}"]


@pytest.mark.parametrize("written", ["123456789012345678", "1_0", "1e5", "0x10", "٣", "9" * 400 + ".0", "nan", "-"])
def test_only_plain_numbers_are_numbers(tmp_path: Path, written: str) -> None:
    mapping = "columns: {a: id}\nconstants: {}\ntypes: {b: number}"
    (result,) = read(tmp_path, f"a,b\n1,{written}\n", mapping.replace("a: id", "a: id, b: context/b"))
    assert isinstance(result, ReadRecord)
    assert result.record.context == {"b": written}


@pytest.mark.parametrize("path", ["items/99999/hs", "id/0", "items/0/hs/x/0", "items/²/hs", "context" + "/0" * 200])
def test_a_path_that_fits_nothing_is_a_fault(tmp_path: Path, path: str) -> None:
    results = read(tmp_path, ROWS, f'delimiter: ";"\ncolumns: {{Reference: id, Exporter: {path}}}')
    assert codes(results)


@pytest.mark.parametrize("word", ["none", "unknown"])
def test_a_cell_that_is_split_may_say_none_or_unknown(tmp_path: Path, word: str) -> None:
    first, _ = read(tmp_path, ROWS.replace("9306,9301", word))
    assert isinstance(first, ReadRecord)
    assert first.record.items is not None
    assert first.record.items[0].hs is not None
    assert first.record.items[0].hs.written == word


def test_the_mapping_beside_a_file_is_found_however_its_ending_is_written(tmp_path: Path) -> None:
    (tmp_path / "rows.mapping.yaml").write_text(MAPPING, encoding="utf-8")
    (tmp_path / "rows.CSV").write_text(ROWS, encoding="utf-8")
    assert [read.id for read in read_paths([str(tmp_path / "rows.CSV")]) if isinstance(read, ReadRecord)] == [
        "r1",
        "r2",
    ]


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


@pytest.mark.parametrize(
    ("columns", "constants", "place", "told"),
    [
        ("a: id, b: partys/1/country", "", "/columns/b", 'did you mean "parties"?'),
        ("a: id, b: parties/0/contry", "", "/columns/b", 'did you mean "country"?'),
        ("a: id", "partys/1/roles: [supplier]", "/constants/partys~11~1roles", 'did you mean "parties"?'),
        ("a: id", "kind: transfer_weapons", "/constants/kind", "is not a known kind of act"),
        ("a: id", "parties: [{roles: [supplier], contry: DPRK}]", "/constants/parties", 'did you mean "country"?'),
    ],
)
def test_a_slip_of_the_mapping_is_one_fault_and_not_one_for_each_row(
    tmp_path: Path, columns: str, constants: str, place: str, told: str
) -> None:
    (bad,) = read(tmp_path, "a,b\n1,x\n2,y\n", f"columns: {{{columns}}}\nconstants: {{{constants}}}")
    assert isinstance(bad, ReadFault)
    (fault,) = bad.faults
    assert (Path(fault.file).name, fault.pointer) == ("rows.mapping.yaml", place)
    assert fault.line == (1 if "columns" in place else 2)
    assert told in fault.message


def test_what_columns_complete_together_is_no_fault_of_the_mapping(tmp_path: Path) -> None:
    columns = "{a: id, b: date/start, c: determinations/0/judgement, d: items/0/id, e: context/clerk}"
    constants = "{date/shape: uncertain, determinations/0/by: CN, evidence/0/about: [x], items/0/quantity/at_least: 5}"
    (result,) = read(tmp_path, "a,b,c,d,e\n1,2024,q,x,K\n", f"columns: {columns}\nconstants: {constants}")
    assert isinstance(result, ReadRecord)


def test_every_fault_of_a_mapping_is_told_at_its_place(tmp_path: Path) -> None:
    mapping = (
        'delimiter: ",,"\n'
        "columns:\n  a: id\n  b: 7\n"
        "types: {a/b: text, a: word}\n"
        "split: {a: 1}\n"
        "dates: {a: soon}\n"
        "empty: N/A\n"
        "ignore: [c, a]\n"
        "skip: 1\n"
    )
    (bad,) = read(tmp_path, "a,b\n1,x\n", mapping)
    assert isinstance(bad, ReadFault)
    assert sorted((fault.line or 0, fault.pointer, fault.code) for fault in bad.faults) == [
        (1, "/delimiter", "value"),
        (4, "/columns/b", "value"),
        (5, "/types/a", "value"),
        (5, "/types/a~1b", "unknown-column"),
        (6, "/split/a", "value"),
        (7, "/dates/a", "value"),
        (8, "/empty", "shape"),
        (9, "/ignore/1", "value"),
        (10, "/skip", "unknown-key"),
    ]


@pytest.mark.parametrize("mapping", ["- a\n", "columns: {}\n", "columns: [a]\n", "types: {}\n", "columns:\n"])
def test_a_mapping_without_columns_is_refused(tmp_path: Path, mapping: str) -> None:
    (bad,) = read(tmp_path, "a,b\n1,x\n", mapping)
    assert isinstance(bad, ReadFault)
    assert len(bad.faults) == 1


@pytest.mark.parametrize("titles", ["2024;2023;7", "7;2024;2023", "-1;2024;000"])
def test_a_title_of_digits_is_a_name_in_the_context(tmp_path: Path, titles: str) -> None:
    (result,) = read(tmp_path, f"Reference;{titles}\nr1;a;b;c\n", 'delimiter: ";"\ncolumns: {Reference: id}')
    assert isinstance(result, ReadRecord)
    assert result.record.context == dict(zip(titles.split(";"), "abc", strict=True))


def test_two_columns_do_not_become_one_field(tmp_path: Path) -> None:
    mapping = "columns:\n  Exporter: parties/0/country\n  Reference: id\n  Origin: parties/0/country\n"
    (result,) = read(tmp_path, "Reference,Exporter,Origin\nr1,China,DPRK\n", mapping)
    assert isinstance(result, ReadFault)
    (fault,) = result.faults
    assert (fault.file, fault.line) == (f"{tmp_path}/rows.mapping.yaml", 4)
    assert fault.message.startswith('"Exporter" becomes this field already')


@pytest.mark.parametrize("number", ["1000", "99999999999", "-1", "9" * 5_000])
def test_an_entry_that_no_list_has_is_a_fault_of_the_mapping(tmp_path: Path, number: str) -> None:
    (result,) = read(tmp_path, "Reference,HS\nr1,9301\n", f"columns: {{Reference: id, HS: items/{number}/hs}}")
    assert isinstance(result, ReadFault)
    (fault,) = result.faults
    assert fault.file == f"{tmp_path}/rows.mapping.yaml"
    assert fault.message.endswith("the entries of a list are numbered 0 to 999")


def test_line_ends_of_old_are_told_as_such(tmp_path: Path) -> None:
    (result,) = read(tmp_path, "Reference\rr1\r", "columns: {Reference: id}")
    assert isinstance(result, ReadFault)
    assert result.faults[0].message == "a line ends with a carriage return alone"


def test_no_column_takes_the_place_of_another_in_the_context(tmp_path: Path) -> None:
    mapping = "columns: {Reference: id, Our clerk: context/Clerk}"
    (result,) = read(tmp_path, "Reference,Our clerk,Clerk\nr1,Kim,Lee\n", mapping)
    assert isinstance(result, ReadFault)
    assert result.faults[0].message.endswith("under their titles: Clerk")
    (result,) = read(tmp_path, "Reference,Our clerk,Clerk\nr1,Kim,Lee\n", f"{mapping}\nignore: [Clerk]")
    assert isinstance(result, ReadRecord)
    assert result.record.context == {"Clerk": "Kim"}
