"""Line and column of any value of a JSON text."""

from __future__ import annotations

import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.sources.json_places import JsonPlaces
from sanctions_check.sources.pointers import pointer_token, walk

TEXT = '{\n "a": [\n  {"b/c": 1},\n  {"b": "x, y: {"}\n ],\n "d": 2, "d": {"e": 3}\n}'
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("pointer", "position"),
    [
        ("", (1, 1)),
        ("/a", (2, 7)),
        ("/a/0", (3, 3)),
        ("/a/0/b~1c", (3, 11)),
        ("/a/1/b", (4, 9)),
        ("/d", (6, 7)),
        ("/d/not/there", (6, 7)),
        ("/a/7", (2, 7)),
        ("/nothing", (1, 1)),
    ],
)
def test_positions_are_found_by_pointer(pointer: str, position: tuple[int, int]) -> None:
    assert JsonPlaces("f.json", TEXT).position_of(pointer) == position


def test_a_text_that_begins_further_down_in_a_file_has_its_lines() -> None:
    assert JsonPlaces("f.json", "\n  [1,\n 2]", 10).position_of("/1") == (12, 2)


def test_a_line_is_its_own_place_and_has_no_columns() -> None:
    assert JsonPlaces("f.jsonl", '{"a": [1, 2]}', 7).position_of("/a/1") == (7, None)


@given(JSON, st.sampled_from((None, 0, 2)))
def test_at_the_place_of_a_value_stands_the_value(data: object, indent: int | None) -> None:
    text = "\n" + json.dumps(data, indent=indent)
    lines = text.split("\n")
    for steps, _, value in walk(data):
        line, column = JsonPlaces("f.json", text).position_of("".join(f"/{pointer_token(step)}" for step in steps))
        assert line is not None
        assert column is not None
        written = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        assert json.JSONDecoder().raw_decode(written)[0] == value


@given(st.text())
def test_any_text_has_places(text: str) -> None:
    assert JsonPlaces("f.json", text).position_of("/a/b").line is not None


def test_of_a_long_list_only_what_is_asked_for_is_kept() -> None:
    text = json.dumps([{"id": str(number), "items": [{"hs": "9306"}] * 10} for number in range(10_000)], indent=0)
    places = JsonPlaces("f.json", text)
    tracemalloc.start()
    assert places.position_of("/9999/items/9/hs").line is not None
    assert places.position_of("/0/id").line is not None
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4_000_000
