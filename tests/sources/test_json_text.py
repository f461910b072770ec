"""Strict JSON with positions."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.sources.json_text import read_json
from sanctions_check.sources.limits import Limits

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def code(text: str, **limits: int) -> str | None:
    _, _, faults = read_json(text, "f.json", 1, Limits(**limits))
    return faults[0].code if faults else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{", "json-syntax"), ("{'a': 1}", "json-syntax"), ('{"a": 1,}', "json-syntax"), ('{"a": NaN}', "json-number"),
        ('{"a": Infinity}', "json-number"), ('{"a": -Infinity}', "json-number"), ('{"a": 1, "a": 2}', "duplicate-key"),
        ('{"a": "\\ud800"}', "surrogate"), ('{"\\udfff": 1}', "surrogate"), ('{"a": ' + "9" * 5000 + "}", "too-large-number"),
        ('{"a": 1e999}', "too-large-number"), ("[" * 100_000, "too-deep"), ('{"a":' * 100_000, "too-deep"), ("", "json-syntax"),
        ('"' + "x" * 2_000_000 + '"', "too-long"), ('{"a": "😀"}', None), ('{"a": "\\ud83d\\ude00"}', None),
    ],
)  # fmt: skip
def test_json_that_would_mean_two_things_or_too_much_is_refused(text: str, expected: str | None) -> None:
    assert code(text) == expected


def test_size_is_limited() -> None:
    assert code('{"a": 1}', record_size=4) == "too-large"


def test_a_bracket_in_text_is_no_nesting() -> None:
    assert code(json.dumps({"a": "[" * 500})) is None


def test_syntax_errors_have_line_and_column() -> None:
    _, _, (fault,) = read_json('{\n  "a": 1\n  "b": 2\n}', "f.json", 10)
    assert (fault.line, fault.column) == (12, 3)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": 1}\n{"a": 2}', "JSON Lines, named .jsonl"),
        ("id: a\nkind: launch\n", "a file of YAML is named .yaml"),
        ('{"a": 1,}', "none at the end"),
        ('{"a": 1},', "leave out the comma behind it"),
        ("// exported by the desk", "JSON has no comments"),
        ('{"a": 1} # checked', "JSON has no comments"),
    ],
)
def test_a_syntax_error_says_what_to_do(text: str, said: str) -> None:
    _, _, (fault,) = read_json(text, "f.json")
    assert said in fault.hint


def test_what_is_refused_is_refused_for_itself_and_the_rest_is_read() -> None:
    text = '{"a": [NaN, 1, {"b": 1e999, "b": 2}],\n "c": "\\ud800", "d": {"e": Infinity}}'
    data, _, faults = read_json(text, "f.json")
    assert data == {"a": [None, 1, {"b": 2}], "c": None, "d": {"e": None}}
    assert [(fault.pointer, fault.code, fault.line) for fault in faults] == [
        ("/a/0", "json-number", 1), ("/a/2", "duplicate-key", 1), ("/c", "surrogate", 2), ("/d/e", "json-number", 2),
    ]  # fmt: skip


def test_a_text_of_which_too_much_is_refused_is_not_read() -> None:
    data, _, (fault,) = read_json(f"[{', '.join(['NaN'] * 2_000)}]", "f.json")
    assert data is None
    assert (fault.code, fault.hint) == ("too-many", "the first: NaN is not a JSON number")


@given(JSON)
def test_what_json_writes_is_read_back(data: object) -> None:
    text = json.dumps(data)
    read, _, faults = read_json(text, "f.json")
    assert faults or read == data


@given(st.text())
def test_any_text_gives_data_or_a_fault(text: str) -> None:
    data, _, faults = read_json(text, "f.json")
    assert faults or data == json.loads(text)
