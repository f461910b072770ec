"""Whose source weighs less than it looks is told so: one without a kind, and a finding that is laid on States without names."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Record
from sanctions_check.doubts.doubt import Doubt
from sanctions_check.doubts.sources import conclusions_attributed_to_unnamed_states, sources_without_a_kind


def record(*evidence: dict[str, Any]) -> Record:
    return Record.model_validate({"id": "r", "evidence": list(evidence)})


def told(*evidence: dict[str, Any]) -> list[Doubt]:
    return list(sources_without_a_kind(record(*evidence)))


def test_a_source_without_a_kind_is_told_with_its_place_and_what_to_do() -> None:
    (doubt,) = told({"kind": "un_panel"}, {"source": "Panel of Experts report", "date": "2024-03"})
    assert doubt.pointer == "/evidence/1"
    assert doubt.what.startswith("of Panel of Experts report no kind is stated, so it weighs nothing; say what it is")


def test_one_without_a_name_is_told_too() -> None:
    (doubt,) = told({"date": "2024-03"})
    assert doubt.what.startswith("of this source no kind is stated")


@pytest.mark.parametrize("kind", ["press", "unknown", {"any_of": ["press", "ngo_analysis"]}])
def test_one_that_says_what_it_is_or_that_nobody_knows_is_left(kind: Any) -> None:
    assert told({"kind": kind}) == []


def test_a_finding_of_the_msmt_that_is_laid_on_its_member_states_is_told() -> None:
    laid_on = {"kind": "msmt", "origins": [{"type": "state", "name": "member States"}]}
    (doubt,) = conclusions_attributed_to_unnamed_states(record({"kind": "press"}, laid_on))
    assert doubt.pointer == "/evidence/1/origins"
    assert doubt.what.endswith("concludes nothing; where the MSMT concluded it, leave them out")


@pytest.mark.parametrize(
    "evidence",
    [
        {"kind": "msmt"},
        {"kind": "un_panel", "origins": [{"type": "state", "name": "a Member State"}]},
        {"kind": "un_panel", "origins": [{"type": "state"}]},
        {"kind": "un_panel", "origins": [{"type": "state", "country": "Japan"}]},
        {"kind": "un_panel", "origins": [{"type": "outlet", "name": "United States"}]},
        {"kind": "official_statement", "origins": [{"type": "state", "name": "eleven States"}]},
    ],
)
def test_what_it_found_or_says_that_one_told_it_is_left(evidence: dict[str, Any]) -> None:
    assert list(conclusions_attributed_to_unnamed_states(record(evidence))) == []
