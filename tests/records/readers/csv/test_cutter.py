"""A CSV file cut into rows: its titles, and its mapping."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.records.readers.csv.reading import MAPPING, ROWS, codes, read

from sanctions_check.records.readers import ReadFault, ReadRecord, read_paths
from sanctions_check.sources.text import BOM


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


def test_without_a_mapping_it_is_told_how_one_is_written(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("a\n1\n", encoding="utf-8")
    (result,) = read_paths([str(tmp_path / "rows.csv")])
    assert isinstance(result, ReadFault)
    assert (
        "rows.mapping.yaml beside it; it begins: columns: {Title of a column: id, Another: parties/0/country, "
        in result.faults[0].hint
    )


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


def test_the_mapping_beside_a_file_is_found_however_its_ending_is_written(tmp_path: Path) -> None:
    (tmp_path / "rows.mapping.yaml").write_text(MAPPING, encoding="utf-8")
    (tmp_path / "rows.CSV").write_text(ROWS, encoding="utf-8")
    assert [read.id for read in read_paths([str(tmp_path / "rows.CSV")]) if isinstance(read, ReadRecord)] == [
        "r1",
        "r2",
    ]


def test_a_column_that_was_to_be_ignored_is_not_carried_along_silently(tmp_path: Path) -> None:
    bad, *records = read(tmp_path, ROWS, MAPPING.replace("[Secret]", "[Secrt, Remarks]"))
    assert isinstance(bad, ReadFault)
    assert [(fault.code, fault.line) for fault in bad.faults] == [("missing-column", 1)]
    assert 'did you mean "Secret"?' in str(bad.faults[0])
    assert len(records) == 2


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


def test_no_column_takes_the_place_of_another_in_the_context(tmp_path: Path) -> None:
    mapping = "columns: {Reference: id, Our clerk: context/Clerk}"
    (result,) = read(tmp_path, "Reference,Our clerk,Clerk\nr1,Kim,Lee\n", mapping)
    assert isinstance(result, ReadFault)
    assert result.faults[0].message.endswith("under their titles: Clerk")
    (result,) = read(tmp_path, "Reference,Our clerk,Clerk\nr1,Kim,Lee\n", f"{mapping}\nignore: [Clerk]")
    assert isinstance(result, ReadRecord)
    assert result.record.context == {"Clerk": "Kim"}


def test_line_ends_of_old_are_told_as_such(tmp_path: Path) -> None:
    (result,) = read(tmp_path, "Reference\rr1\r", "columns: {Reference: id}")
    assert isinstance(result, ReadFault)
    assert result.faults[0].message == "a line ends with a carriage return alone"


def test_a_title_that_comes_twice_is_a_fault_that_says_how_to_go_on(tmp_path: Path) -> None:
    rows = "Reference,HS,HS,Note,Note\nr1,9306,9301,a,b\n"
    (result,) = read(tmp_path, rows, "columns: {Reference: id, HS: items/0/hs}")
    assert isinstance(result, ReadFault)
    assert result.faults[0].message == "columns have the same title: HS, Note"
    assert result.faults[0].hint.endswith('or the mapping may call the second "HS (2)", in columns: or ignore:')
    mapping = "columns: {Reference: id, HS: items/0/hs, HS (2): items/1/hs}\nignore: [Note (2)]"
    (result,) = read(tmp_path, rows, mapping)
    assert isinstance(result, ReadRecord)
    assert [each.hs.values for each in result.record.items or () if each.hs] == [("9306",), ("9301",)]
    assert result.record.context == {"Note": "a"}


def test_columns_that_are_ignored_may_have_one_title(tmp_path: Path) -> None:
    rows = "Reference,Note,Note\nr1,a,b\n"
    (result,) = read(tmp_path, rows, "columns: {Reference: id}\nignore: [Note]")
    assert isinstance(result, ReadRecord)
    assert result.record.context is None
