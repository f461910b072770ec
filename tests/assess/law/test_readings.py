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
    for kind, day, answered in (
        ("msmt", "2025-10-22", True),
        ("msmt", "2025-09-02", True),
        ("msmt", "2025-09-01", False),
        ("official_statement", "2025-10-22", False),
    ):
        answer = {"kind": kind, "stance": "supports", "speaks_to": "both", "date": day}
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


DISPUTE: dict[str, Any] = {
    "kind": "official_statement",
    "stance": "denies",
    "speaks_to": "law",
    "country": "RU",
    "date": "2025-09-01",
    "reliability": "B",
}
BY_RUSSIA = {"type": "state", "country": "RU"}
MSMT = {"kind": "msmt", "stance": "supports", "speaks_to": "law", "date": "2025-10-22"}


def weighs(*evidence: dict[str, Any], as_of: date | None = None) -> str:
    """How the reading on combat service weighs where another group of builders came along."""
    fighters = {**DEPLOYMENT["personnel"][0], "id": "fighters"}
    builders = {**fighters, "id": "builders", "function": "construction_worker"}
    data = {**DEPLOYMENT, "personnel": [fighters, builders], "evidence": [*DEPLOYMENT["evidence"], *evidence]}
    findings = checker(as_of=as_of).check(Record.model_validate(data)).findings
    (combat,) = (finding for finding in findings if finding.rule == "combat-service")
    assert combat.reading is not None
    return combat.reading.weighs


@pytest.mark.parametrize(
    ("dispute", "expected"),
    [
        pytest.param({}, "contested", id="in its own statement"),
        pytest.param({"kind": "press", "country": None, "origins": [BY_RUSSIA]}, "contested", id="passed on by a newspaper"),
        pytest.param({"kind": "press", "country": "CN", "origins": [BY_RUSSIA]}, "contested", id="by that of another State"),
        pytest.param(
            {"country": None, "origins": [{"type": "state", "name": "Russian Foreign Ministry"}]}, "contested", id="by a body that is named"
        ),
        pytest.param({"country": None, "source": "Russian Foreign Ministry"}, "contested", id="as a source that is named"),
        pytest.param({"about": ["fighters"]}, "contested", id="about these persons"),
        pytest.param({"about": ["builders", "fighters"]}, "contested", id="about these too"),
        pytest.param({"about": ["parties[1]"]}, "contested", id="about no persons"),
        pytest.param({"about": ["builders"]}, "practice", id="about others"),
        pytest.param({"origins": [{"type": "state", "country": "CN"}]}, "practice", id="it passes on what another says"),
        pytest.param({"country": None, "source": "an unnamed State near the Russian Federation"}, "practice", id="not named"),
        pytest.param({"country": "CN"}, "practice", id="of a State that is not addressed"),
        pytest.param({"kind": "ngo_analysis"}, "practice", id="by an institute there"),
        pytest.param({"kind": "press"}, "practice", id="by a newspaper there"),
        pytest.param({"kind": "document_leak"}, "practice", id="in a paper that nobody confirms"),
        pytest.param({"kind": {"any_of": ["press", "official_statement"]}}, "contested", id="perhaps in its own statement"),
        pytest.param({"reliability": "D"}, "practice", id="not reliable"),
        pytest.param({"speaks_to": "facts"}, "practice", id="of the facts"),
    ],
)  # fmt: skip
def test_a_reading_is_contested_by_a_state_that_speaks_of_these_facts_whoever_passes_it_on(
    dispute: dict[str, Any], expected: str
) -> None:
    assert weighs({**DISPUTE, **dispute}) == expected


@pytest.mark.parametrize(
    ("about", "answered"),
    [
        (None, True),
        (["fighters"], True),
        (["parties[1]"], True),
        (["builders"], False),
        (["builders", "fighters"], True),
    ],
)
def test_a_body_rejects_a_dispute_where_it_speaks_of_these_facts(about: list[str] | None, answered: bool) -> None:
    assert weighs(DISPUTE, {**MSMT, "about": about}) == ("practice" if answered else "contested")


def test_who_repeats_a_conclusion_after_a_dispute_does_not_reject_it() -> None:
    relayed = {**MSMT, "kind": "press", "origins": [{"type": "msmt"}]}
    assert weighs(DISPUTE, relayed) == "contested"


def test_a_dispute_after_the_day_of_judging_is_not_known_yet() -> None:
    assert weighs(DISPUTE, as_of=date(2025, 8, 31)) == "practice"
    assert weighs(DISPUTE, MSMT, as_of=date(2025, 10, 21)) == "contested"
