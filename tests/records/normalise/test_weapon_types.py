"""When types of weapon were first seen, by their designations."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.records.normalise.weapon_types import LONGEST, weapon_type, weapon_types

DOCS = Path(__file__).parents[3] / "docs" / "writing-records.md"


@pytest.mark.parametrize(
    ("designation", "name"),
    [
        ("KN-23", "KN-23"), ("kn23", "KN-23"), ("KN-23 short-range ballistic missile", "KN-23"), ("Hwasong-11Ga", "KN-23"),
        ("KN-23 (Hwasong-11A)", "KN-23"), ("KN-24 or KN-23", "KN-23"), ("KN-25, KN-24", "KN-25"),
        ("Hwasong-11 series", "Hwasong-11 series"), ("missiles of type Hwasong-18", None), ("Hwasong-18 missiles", "Hwasong-18"),
        ("Hwasong-11 type", "Hwasong-11 series"), ("Hwasong-11 family ballistic missiles", "Hwasong-11 series"),
        ("Hwasong-18 type", "Hwasong-18"), ("KN-02 type", None), ("type", None),
        ("Hwasong-11", None), ("KN-02", None), ("KN-23 or Iskander-M", None), ("KN-230", None), ("KN-23?", None), ("", None), ("missile", None),
        ("KN-23" + " " * LONGEST, None),
    ],
)  # fmt: skip
def test_a_designation_names_a_type_of_the_table_or_none(designation: str, name: str | None) -> None:
    found = weapon_type(designation)
    assert (found.name if found is not None else None) == name


@given(st.text())
def test_any_text_names_one_or_none(designation: str) -> None:
    found = weapon_type(designation)
    assert found is None or found in weapon_types()


def test_the_first_day_is_the_least_that_the_table_leaves() -> None:
    found = weapon_type("KN-23")
    assert found is not None
    assert (found.written, found.first_seen.start_low) == ("2018-02", date(2018, 2, 1))


def test_the_page_on_records_names_each_type() -> None:
    page = DOCS.read_text(encoding="utf-8")
    assert [each.name for each in weapon_types() if each.name not in page] == []
