"""A text is the same JSON whether it is kept or made anew, and only short ones are kept."""

from __future__ import annotations

import json

import pytest

from sanctions_check.reports.json_report.dump import SHORT, dump, quoted


@pytest.mark.parametrize("text", ["", "coal", 'a "b"\n', "朝鲜", "half \udc80", "x" * SHORT, "x" * 10 * SHORT])
def test_a_text_is_the_same_each_time(text: str) -> None:
    assert quoted(text) == quoted(text) == dump(text) == json.dumps(text, ensure_ascii=False)
