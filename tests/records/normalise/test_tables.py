"""The tables of names that stand beside the modules that read them."""

from __future__ import annotations

import pytest

from sanctions_check.records.normalise.tables import rows_of


@pytest.mark.parametrize(("table", "columns"), [("country_names", 4), ("country_aliases", 2), ("weapon_types", 3)])
def test_every_row_of_a_table_has_its_columns_and_none_is_a_remark(table: str, columns: int) -> None:
    rows = list(rows_of(table))
    assert rows
    assert {len(row) for row in rows} == {columns}
    assert not any(row[0].startswith("#") for row in rows)
