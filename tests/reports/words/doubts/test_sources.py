"""A source without a kind weighs nothing, and its writer is told so."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Record
from sanctions_check.reports.words.doubts.doubt import Doubt
from sanctions_check.reports.words.doubts.sources import sources_of_no_kind


def told(*evidence: dict[str, Any]) -> list[Doubt]:
    return list(sources_of_no_kind(Record.model_validate({"id": "r", "evidence": list(evidence)})))


def test_a_source_without_a_kind_is_told_with_its_place_and_what_to_do() -> None:
    (doubt,) = told({"kind": "un_panel"}, {"source": "Panel of Experts report", "date": "2024-03"})
    assert doubt.pointer == "/evidence/1"
    assert doubt.what.startswith("Panel of Experts report is of no kind, and weighs nothing; say what it is")


def test_one_without_a_name_is_told_too() -> None:
    (doubt,) = told({"date": "2024-03"})
    assert doubt.what.startswith("this source is of no kind")


@pytest.mark.parametrize("kind", ["press", "unknown", {"any_of": ["press", "ngo_analysis"]}])
def test_one_that_says_what_it_is_or_that_nobody_knows_is_left(kind: Any) -> None:
    assert told({"kind": kind}) == []
