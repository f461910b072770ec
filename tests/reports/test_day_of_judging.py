"""A report tells of the time of an act what the finding beside it rests on: the evidence of that day, and trusted sources."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from .conftest import written_of

BEFORE, AFTER = date(2012, 1, 1), date(2016, 1, 1)


def shipped(reliability: str) -> dict[str, Any]:
    """Arms that went to Syria at a time that only the report of 5 May 2015 bounds."""
    return {
        "id": "undated",
        "kind": "transfer_arms",
        "direction": "from_dprk",
        "parties": [{"country": "Syria", "roles": ["recipient"]}],
        "items": [{"category": "small_arms"}],
        "evidence": [{"source": "a mission", "kind": "press", "reliability": reliability, "date": "2015-05-05"}],
    }


def last_day(name: str, record: Mapping[str, Any], as_of: date | None) -> str:
    """The last day of the act as the report of this format has it, "" where it names none."""
    text = written_of(name, record, as_of=as_of)
    if name == "csv":
        return next(csv.DictReader(io.StringIO(text)))["act_to"]
    if name == "html":
        found = re.search(r'"last":\s*"([0-9-]+)"', text)
        return found[1] if found else ""
    dated, by = "the act is dated to no later than 5 May 2015" in text, "by 5 May 2015" in text
    assert dated is by, "the paragraph and the line of facts say the same"
    return "2015-05-05" if dated else ""


@pytest.mark.parametrize("name", ["markdown", "csv", "html"])
@pytest.mark.parametrize(
    ("reliability", "as_of", "expected"),
    [("B", None, "2015-05-05"), ("B", AFTER, "2015-05-05"), ("B", BEFORE, ""), ("E", None, "")],
    ids=["by all evidence", "on a later day", "before the report", "by an unreliable source"],
)
def test_the_last_day_of_an_act_is_the_one_that_was_judged(
    name: str, reliability: str, as_of: date | None, expected: str
) -> None:
    assert last_day(name, shipped(reliability), as_of) == expected
