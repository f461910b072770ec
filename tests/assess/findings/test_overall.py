"""Which findings a record has side by side, and which of them leads."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.shells import check

from sanctions_check import Verdict
from sanctions_check.assess.findings.overall import overall

LAUNCH: dict[str, Any] = {
    "kind": "launch",
    "direction": None,
    "date": "2021-01-22",
    "parties": [{"roles": ["user"], "country": "DPRK", "type": "state"}],
}


@pytest.mark.parametrize("kind", ["launch", "weapons_test"])
def test_what_the_dprk_launches_is_judged_with_the_launch(kind: str) -> None:
    item = {"description": "a rocket", "category": "ballistic_missile"}
    found = check(**{**LAUNCH, "kind": kind}, items=[item]).findings
    assert [(each.rule, each.verdict) for each in found] == [
        ("launch", Verdict.VIOLATION),
        ("NM-STAYS-IN-THE-DPRK", Verdict.NOT_A_VIOLATION),
    ]


@pytest.mark.parametrize(
    "changed",
    [
        {"items": [{"category": "nuclear_weapon"}]},
        {
            "items": [{"category": "ballistic_missile"}],
            "parties": [*LAUNCH["parties"], {"roles": ["supplier"], "country": "IR"}],
        },
    ],
)
def test_what_else_stands_beside_a_launch_stays_open(changed: dict[str, Any]) -> None:
    assert "NM-STAYS-IN-THE-DPRK" not in {each.rule for each in check(**{**LAUNCH, **changed}).findings}


def test_of_what_is_open_the_act_that_is_reported_comes_first() -> None:
    assessment = check(**LAUNCH, items=[{"description": "a rocket", "category": "unknown"}])
    assert assessment.verdict is Verdict.UNDETERMINED
    assert assessment.findings[0].rule == "launch"


def test_a_record_whose_only_breach_is_left_out_by_the_chosen_readings_is_open() -> None:
    (breach, *_) = check().findings
    (lawful,) = check(kind="tourism", items=None).findings
    assert overall((), (breach,)) == (Verdict.UNDETERMINED, breach.subject)
    assert overall((lawful,), (breach,)) == (Verdict.UNDETERMINED, breach.subject)
    assert overall((lawful,), ()) == (Verdict.NOT_A_VIOLATION, lawful.subject)
    assert overall((breach,), (breach,)) == (Verdict.VIOLATION, breach.subject)
