"""Where documents of a YAML text begin, however wrong the text before them is."""

from __future__ import annotations

import pytest

from sanctions_check.sources.yaml_parts import parts_behind


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a\n---\nb\n--- c", [(2, "---\nb\n"), (4, "--- c")]),
        ("a\n...\nb", [(2, "\nb")]),
        ("a\r--- b\u2028---\x85c", [(2, "--- b\u2028"), (3, "---\x85c")]),
        ("a\n---\n...\n%YAML 1.2\n# nothing\n--- # nothing either\n---\n  b: 1", [(7, "---\n  b: 1")]),
        ("a\n ---\n----\n---b\n", []),
        ("", []),
    ],
)
def test_a_part_begins_at_a_marker(text: str, parts: list[tuple[int, str]]) -> None:
    assert list(parts_behind(1, text)) == parts


def test_only_what_stands_behind_the_line_is_given() -> None:
    assert [line for line, _ in parts_behind(3, "--- a\n--- b\n--- c\n--- d\n--- e")] == [4, 5]
