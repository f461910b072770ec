"""Where a value was written, or its nearest parent."""

from __future__ import annotations

import pytest

from sanctions_check.sources.positions import Mark, MarkedPlaces

ROOT = Mark((1, 1))
ITEMS = ROOT.add("items", (2, 3))
FIRST = ITEMS.add("0", (3, 5))


@pytest.mark.parametrize(
    ("pointer", "position"),
    [
        ("", (1, 1)),
        ("/items", (2, 3)),
        ("/items/0", (3, 5)),
        ("/items/0/hs", (3, 5)),
        ("/items/1/hs", (2, 3)),
        ("/x", (1, 1)),
    ],
)
def test_a_value_is_where_it_or_its_nearest_parent_is(pointer: str, position: tuple[int, int]) -> None:
    assert MarkedPlaces("f.yaml", ROOT).position_of(pointer) == position


def test_a_step_that_is_taken_twice_keeps_its_first_place() -> None:
    assert ITEMS.add("0", (9, 9)) is FIRST
    assert FIRST.begins == (3, 5)


def test_an_empty_document_has_no_places() -> None:
    assert MarkedPlaces("f.yaml", None).position_of("/a") == (None, None)
