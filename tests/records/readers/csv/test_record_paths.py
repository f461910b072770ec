"""Places of a record into which columns go."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.records.readers.csv.reading import ROWS, codes, read

from sanctions_check.records.readers import ReadFault, ReadRecord


@pytest.mark.parametrize("path", ["items/99999/hs", "id/0", "items/0/hs/x/0", "items/²/hs", "context" + "/0" * 200])
def test_a_path_that_fits_nothing_is_a_fault(tmp_path: Path, path: str) -> None:
    results = read(tmp_path, ROWS, f'delimiter: ";"\ncolumns: {{Reference: id, Exporter: {path}}}')
    assert codes(results)


@pytest.mark.parametrize("titles", ["2024;2023;7", "7;2024;2023", "-1;2024;000"])
def test_a_title_of_digits_is_a_name_in_the_context(tmp_path: Path, titles: str) -> None:
    (result,) = read(tmp_path, f"Reference;{titles}\nr1;a;b;c\n", 'delimiter: ";"\ncolumns: {Reference: id}')
    assert isinstance(result, ReadRecord)
    assert result.record.context == dict(zip(titles.split(";"), "abc", strict=True))


@pytest.mark.parametrize("number", ["1000", "99999999999", "-1", "9" * 5_000])
def test_an_entry_that_no_list_has_is_a_fault_of_the_mapping(tmp_path: Path, number: str) -> None:
    (result,) = read(tmp_path, "Reference,HS\nr1,9301\n", f"columns: {{Reference: id, HS: items/{number}/hs}}")
    assert isinstance(result, ReadFault)
    (fault,) = result.faults
    assert fault.file == f"{tmp_path}/rows.mapping.yaml"
    assert fault.message.endswith("the entries of a list are numbered 0 to 999")
