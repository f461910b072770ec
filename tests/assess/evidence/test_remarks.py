"""What a reader is told of the sources beside the standing that they give."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.evidence.weighing import state, weigh

from sanctions_check import Standing


@pytest.mark.parametrize(
    ("day", "is_older"), [("2015", True), ("2023-05-31", True), ("2023-06", False), ("2024", False), (None, False)]
)
def test_support_from_before_the_act_is_told(day: str | None, is_older: bool) -> None:
    inspection = {"kind": "physical_inspection", "source": "port authority", "date": day}
    note = weigh(inspection, {"kind": "press", "date": "2001", "about": ["b"]})
    assert note.standing is Standing.ESTABLISHED
    assert note.older == (("/evidence/0",) if is_older else ())
    assert ("; dated before the act: port authority" in note.because) is is_older


def test_a_denial_that_lowers_nothing_is_told() -> None:
    kremlin = state("RU", kind="denial", source="Kremlin", stance="denies", by_party=True, date="2023-10-14")
    shown = weigh(state("US"), state("JP"), kremlin)
    assert shown.standing is Standing.CORROBORATED
    assert shown.because == "2 independent origins; denied by Kremlin"
    assert shown.denied_by == ("/evidence/2",)
    assert weigh(kremlin, state("US")).because.endswith("; denied by Kremlin")


@pytest.mark.parametrize(
    "denial",
    [
        pytest.param(state("RU", stance="denies", by_party=True, date="2023-05-01"), id="older than the act"),
        pytest.param(state("RU", stance="denies", by_party=True, speaks_to="law"), id="of the law"),
        pytest.param(state("TH", stance="denies"), id="that contests, and is told as that"),
        pytest.param(state("RU", stance="denies", by_party=True, about=["b"]), id="of something else"),
    ],
)
def test_what_is_no_denial_of_these_facts_is_not_told_as_one(denial: dict[str, Any]) -> None:
    assert weigh(state("US"), state("JP"), denial).denied_by == ()


def test_who_denies_the_facts_or_the_law_disputes() -> None:
    shown = weigh(state("US"), state("RU", stance="denies", by_party=True, speaks_to="both", source="Kremlin"))
    assert shown.because == "one identified origin: official statement; disputed by Kremlin"


@pytest.mark.parametrize(
    ("kind", "told"),
    [("official_statement", "the Russian Federation"), ("press", "a source (press)"), (None, "a source")],
)
def test_a_denial_without_a_name_is_that_of_whoever_speaks(kind: str | None, told: str) -> None:
    denial = state("RU", kind=kind, stance="denies", by_party=True)
    assert weigh(state("US"), denial).because.endswith(f"; denied by {told}")
