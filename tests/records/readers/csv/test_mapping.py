"""The column mapping of a CSV file, and every fault of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.records.readers.csv.reading import ROWS, codes, read

from sanctions_check.records.readers import ReadFault


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


def test_two_columns_do_not_become_one_field(tmp_path: Path) -> None:
    mapping = "columns:\n  Exporter: parties/0/country\n  Reference: id\n  Origin: parties/0/country\n"
    (result,) = read(tmp_path, "Reference,Exporter,Origin\nr1,China,DPRK\n", mapping)
    assert isinstance(result, ReadFault)
    (fault,) = result.faults
    assert (fault.file, fault.line) == (f"{tmp_path}/rows.mapping.yaml", 4)
    assert fault.message.startswith('"Exporter" becomes this field already')


def test_a_constant_fills_no_cell_that_a_column_leaves_empty(tmp_path: Path) -> None:
    mapping = 'columns: {Nr: id, HS: items/0/hs}\nconstants: {items/0/hs: "9306"}\n'
    (result,) = read(tmp_path, "Nr,HS\n1,\n", mapping)
    assert isinstance(result, ReadFault)
    (fault,) = result.faults
    assert (fault.pointer, fault.code) == ("/constants/items~10~1hs", "value")
    assert fault.message == 'column "HS" becomes this field already, and its empty cells would be filled'


def test_faults_of_shape_and_of_fields_are_told_together_and_none_that_follows(tmp_path: Path) -> None:
    mapping = "columns: {Nr: id, HS: [items/0/hs], By: parties/0/contry}\ntypes: {HS: text, Nr: words}\n"
    (result,) = read(tmp_path, "Nr,HS,By\n1,,\n", mapping)
    assert isinstance(result, ReadFault)
    assert [fault.pointer for fault in result.faults] == ["/columns/HS", "/types/Nr", "/columns/By"]
