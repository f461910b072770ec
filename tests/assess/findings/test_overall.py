"""Which findings a record has side by side, and which of them leads."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs
from tests.assess.shells import check

from sanctions_check import Law, Verdict
from sanctions_check.assess.findings.overall import Overall, incomplete, overall
from sanctions_check.assess.results import RuleError

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
    open_question = structs.replace(breach, law=Law.UNKNOWN)
    assert overall((), (breach,)) == Overall(Verdict.UNDETERMINED, breach, left_out=True)
    assert overall((lawful,), (open_question, breach)) == Overall(Verdict.UNDETERMINED, breach, left_out=True)
    assert overall((lawful,), (open_question,)) == Overall(Verdict.NOT_A_VIOLATION, lawful)
    assert overall((breach,), (breach,)) == Overall(Verdict.VIOLATION, breach)
    assert overall((), ()) == Overall(Verdict.UNDETERMINED)


def test_the_summary_is_of_the_finding_on_which_the_verdict_rests() -> None:
    (breach, *_) = check().findings
    left_out = Overall(Verdict.UNDETERMINED, breach, left_out=True).summary(())
    assert left_out == f"Undetermined: the only reading that reaches this is left out: {breach.message}"
    assert Overall(Verdict.VIOLATION, breach).summary(()) == breach.message
    raised = Overall(Verdict.VIOLATION, breach).summary(_raised("a"))
    assert raised == f"{breach.message} Incomplete: one rule could not be evaluated."
    assert Overall(Verdict.UNDETERMINED).summary(_raised("a")) == "Incomplete: one rule could not be evaluated"
    assert Overall(Verdict.UNDETERMINED).summary(()) == ""


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (("a", "a", "a"), "Incomplete: one rule could not be evaluated"),
        (("a", "b", "a"), "Incomplete: 2 rules could not be evaluated"),
        ((None,), "Incomplete: no rule could be evaluated"),
    ],
)
def test_rules_that_raised_are_counted_once(rules: tuple[str | None, ...], told: str) -> None:
    assert incomplete(_raised(*rules)) == told


def _raised(*rules: str | None) -> tuple[RuleError, ...]:
    return tuple(RuleError.of(rule, f"/items/{number}", ValueError("x")) for number, rule in enumerate(rules))
