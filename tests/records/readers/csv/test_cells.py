"""What a cell says: as it is written where the mapping does not know it, never something near it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.records.readers.csv.reading import ROWS, read

from sanctions_check.records.readers import ReadRecord
from sanctions_check.records.readers.csv.cells import value_of
from sanctions_check.records.readers.csv.mapping import ColumnMapping


def mapping(**how: object) -> ColumnMapping:
    plain: dict[str, object] = {
        "delimiter": ";",
        "columns": {},
        "constants": {},
        "split": {},
        "types": {},
        "ignore": frozenset(),
    }
    return ColumnMapping(**{**plain, **how})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("decimal", "cell", "value"),
    [
        (".", "1250", 1250),
        (".", "1.250", 1.25),
        (".", "1,250", 1250),
        (".", "1,250,000.50", 1250000.5),
        (".", "-12.5", -12.5),
        (",", "1250", 1250),
        (",", "1.250", 1250),
        (",", "1.250.000,00", 1250000.0),
        (",", "1 250 000,5", 1250000.5),
        (",", "1\u00a0250", 1250),
        (",", "22,5", 22.5),
    ],
)
def test_numbers_are_read_as_the_mapping_says(decimal: str, cell: str, value: float) -> None:
    found = value_of("Amount", cell, mapping(types={"Amount": "number"}, decimal=decimal))
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("decimal", "cell"),
    [
        *((".", cell) for cell in ("USD 1,250", "1,25", "1.25.00", "1 250,000", "1,250.000,5", "1e6", "five")),
        *((",", cell) for cell in ("USD 1.250", "1.25", "12,5,00", "1.250 000", "1.250.00,5", "1e6", "-")),
    ],
)
def test_what_is_no_number_of_that_way_stays_as_it_is(decimal: str, cell: str) -> None:
    assert value_of("Amount", cell, mapping(types={"Amount": "number"}, decimal=decimal)) == cell


def test_a_cell_may_stand_for_something_and_so_may_a_part_of_one() -> None:
    known = {"Country": {"Korea-N": "KP"}, "Parties": {"x": "KP"}}
    how = mapping(values=known, split={"Parties": ","})
    assert value_of("Country", "Korea-N", how) == "KP"
    assert value_of("Country", "korea-n", how) == "korea-n"
    assert value_of("Parties", "x, RU", how) == ["KP", "RU"]


@pytest.mark.parametrize("written", ["123456789012345678", "1_0", "1e5", "0x10", "٣", "9" * 400 + ".0", "nan", "-"])
def test_only_plain_numbers_are_numbers(tmp_path: Path, written: str) -> None:
    mapping = "columns: {a: id}\nconstants: {}\ntypes: {b: number}"
    (result,) = read(tmp_path, f"a,b\n1,{written}\n", mapping.replace("a: id", "a: id, b: context/b"))
    assert isinstance(result, ReadRecord)
    assert result.record.context == {"b": written}


@pytest.mark.parametrize("word", ["none", "unknown"])
def test_a_cell_that_is_split_may_say_none_or_unknown(tmp_path: Path, word: str) -> None:
    first, _ = read(tmp_path, ROWS.replace("9306,9301", word))
    assert isinstance(first, ReadRecord)
    assert first.record.items is not None
    assert first.record.items[0].hs is not None
    assert first.record.items[0].hs.written == word
