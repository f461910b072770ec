"""Text of a record on one line, with nothing hidden in it."""

from __future__ import annotations

import pytest

from sanctions_check.reports.words.plain import one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("  two \n lines\t ", "two lines"),
        ("a\u2028b", "a b"),
        ("\x00", "�"),
        ("evil\u202egnp", "evil�gnp"),
        ("\udc80", "�"),
        ("朝鲜 КНДР", "朝鲜 КНДР"),
        ("", ""),
    ],
)
def test_text_is_on_one_line_and_hides_nothing(text: str, shown: str) -> None:
    assert one_line(text) == shown
