"""Where the facts of a record are written that a change could make different."""

from __future__ import annotations

import pytest

from sanctions_check.reasoning.changes.writable import pointer_of, writable_field


@pytest.mark.parametrize(
    ("thing", "cell", "at", "pointer"),
    [
        ("item", "category", "/items/2", "/items/2/category"),
        ("item", "time", "/items/2", "/items/2/date"),
        ("item", "category", "/items", "/items/0/category"),
        ("act", "movement_flag", "", "/movement/flag"),
        ("act", "movement_destination", "", "/movement/destination/country"),
        ("act", "movement_via", "", "/movement/via/-/country"),
        ("act", "claimed_purpose", "", "/claimed_purpose"),
        ("exemption", "in_period", "/exemptions/0", "/exemptions/0/valid_until"),
        ("determination", "judgement", "/determinations/0", "/determinations/0/judgement"),
    ],
)
def test_a_fact_is_written_in_its_field(thing: str, cell: str, at: str, pointer: str) -> None:
    field = writable_field(thing, cell)
    assert field is not None
    assert pointer_of(at, field) == pointer


@pytest.mark.parametrize(
    ("thing", "cell"),
    [
        ("act", "items"),
        ("item", "leg"),
        ("exemption", "within_quantity"),
        ("party", "enters_own_state"),
        ("party", "time"),
    ],
)
def test_what_is_worked_out_is_written_nowhere(thing: str, cell: str) -> None:
    assert writable_field(thing, cell) is None
