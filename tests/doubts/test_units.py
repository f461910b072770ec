"""A unit that is hardly more than a misspelling is told; a name for what is counted is not."""

from __future__ import annotations

import pytest

from sanctions_check import Record
from sanctions_check.doubts.units import misspelt_units


@pytest.mark.parametrize(("unit", "meant"), [("barels", "barrels"), ("containrs", "containers"), ("tonness", "tonnes")])
@pytest.mark.parametrize("name", ["items", "compensation", "exemptions"])
def test_a_misspelt_unit_is_doubted(name: str, unit: str, meant: str) -> None:
    part = {"quantity": 600_000, "unit": unit} | ({"type": "notification"} if name == "exemptions" else {})
    (doubt,) = misspelt_units(Record.model_validate({"id": "1", name: [part]}))
    assert doubt.pointer == f"/{name}/0/unit"
    assert doubt.what == f'"{unit}" is taken for what is counted, and is not converted; did you mean "{meant}"?'


@pytest.mark.parametrize(
    "unit", [None, "barrels", "tons", "USD", "pistols", "crates", "wagons", "cartons", "head", "bags"]
)
def test_what_is_known_or_a_name_of_its_own_is_not(unit: str | None) -> None:
    assert not list(misspelt_units(Record.model_validate({"id": "1", "items": [{"quantity": 5, "unit": unit}]})))
