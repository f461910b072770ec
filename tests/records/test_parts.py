"""A pointer leads to one part of a record, or to none."""

from __future__ import annotations

import pytest

from sanctions_check import Record
from sanctions_check.records.lists import ALL_LISTS
from sanctions_check.records.parts import evidence_at, names_at, part_at, parts_in

RECORD = Record.model_validate(
    {"id": "r", "items": [{"id": "shells"}, {"id": "fuses"}], "evidence": [{"id": "report"}], "movement": {"via": [{}]}}
)


@pytest.mark.parametrize(("pointer", "name"), [("/items/1", "fuses"), ("/evidence/0", "report")])
def test_an_entry_of_a_list_is_found_where_it_stands(pointer: str, name: str) -> None:
    part = part_at(RECORD, pointer)
    assert part is not None
    assert part.id == name


@pytest.mark.parametrize(
    "pointer", ["", "/items", "/items/2", "/items/0/hs", "/personnel/0", "/movement/via/0", "/x/0"]
)
def test_what_is_no_entry_of_a_list_is_no_part(pointer: str) -> None:
    assert part_at(RECORD, pointer) is None


def test_the_parts_in_lists_stand_at_the_pointers_that_lead_to_them() -> None:
    found = dict(parts_in(RECORD, ALL_LISTS))
    assert list(found) == ["/items/0", "/items/1", "/evidence/0"]
    assert all(part_at(RECORD, pointer) is part for pointer, part in found.items())


def test_evidence_is_found_only_among_the_evidence() -> None:
    assert evidence_at(RECORD, "/evidence/0") is not None
    assert evidence_at(RECORD, "/items/0") is None


@pytest.mark.parametrize(
    ("pointer", "names"),
    [
        ("", ()),
        ("/items/0", ("items[0]", "shells")),
        ("/evidence/0", ("evidence[0]", "report")),
        ("/items", ("/items",)),
    ],
)
def test_a_source_speaks_of_a_part_by_its_place_or_its_id(pointer: str, names: tuple[str, ...]) -> None:
    assert names_at(RECORD, pointer) == names
