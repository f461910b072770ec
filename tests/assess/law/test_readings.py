"""Which readings of the law count, from which day, and what a dispute makes of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.assess.shells import checker

from sanctions_check import Record, Verdict

DEPLOYMENT: dict[str, Any] = {
    "id": "troops",
    "kind": "deployment_military",
    "direction": "from_dprk",
    "date": {"start": "2024-10", "end": "2025-04"},
    "parties": [{"roles": ["sender"], "country": "KP"}, {"roles": ["host"], "country": "RU"}],
    "personnel": [{"nationality": "KP", "status": "military", "function": "combatant", "host": "RU"}],
    "evidence": [{"kind": "admission", "by_party": True, "country": "RU", "date": "2025-04-26"}],
}


@pytest.mark.parametrize(
    ("profile", "verdict"),
    [
        ("broad", Verdict.VIOLATION),
        ("practice", Verdict.VIOLATION),
        ("text", Verdict.UNDETERMINED),
    ],
)
def test_profiles_choose_which_readings_count(profile: str, verdict: Verdict) -> None:
    assessment = checker(reading=profile).check(Record.model_validate(DEPLOYMENT))
    assert assessment.verdict is verdict
    assert bool(assessment.excluded) is (profile != "broad")


def test_practice_counts_from_the_day_on_which_a_body_said_so() -> None:
    before = checker(as_of=date(2025, 5, 1)).check(Record.model_validate(DEPLOYMENT))
    assert before.verdict is Verdict.POSSIBLE_VIOLATION


def test_a_dispute_by_an_addressed_state_makes_a_soft_reading_contested() -> None:
    dispute = {
        "kind": "denial",
        "stance": "denies",
        "speaks_to": "law",
        "country": "RU",
        "date": "2025-09-01",
        "reliability": "B",
    }
    data = {**DEPLOYMENT, "evidence": [*DEPLOYMENT["evidence"], dispute]}
    assessment = checker().check(Record.model_validate(data))
    assert assessment.verdict is Verdict.POSSIBLE_VIOLATION
    combat = next(finding for finding in assessment.findings if finding.rule == "combat-service")
    assert combat.reading is not None
    assert combat.reading.weighs == "contested"
    for kind, answered in (("msmt", True), ("official_statement", False)):
        answer = {"kind": kind, "stance": "supports", "speaks_to": "both", "date": "2025-10-22"}
        data = {**DEPLOYMENT, "evidence": [*DEPLOYMENT["evidence"], dispute, answer]}
        (finding,) = (f for f in checker().check(Record.model_validate(data)).findings if f.rule == "combat-service")
        assert finding.reading is not None
        assert (finding.reading.weighs == "practice") is answered
    rejected = {**dispute, "date": "2025-01-01"}
    data = {**DEPLOYMENT, "evidence": [*DEPLOYMENT["evidence"], rejected]}
    assert checker().check(Record.model_validate(data)).verdict is Verdict.VIOLATION


def test_a_treaty_excuses_nothing() -> None:
    data = {**DEPLOYMENT, "exemptions": [{"type": "treaty", "status": "claimed"}]}
    assert checker().check(Record.model_validate(data)).verdict is Verdict.VIOLATION
