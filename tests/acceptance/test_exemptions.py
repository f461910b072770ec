"""What exempts an act, and what only looks as if it did."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack, Verdict

CHECKER = Checker(RulePack.load())
TO: dict[str, Any] = {
    "direction": "to_dprk",
    "date": "2024-05-01",
    "parties": [{"roles": ["supplier", "host"], "country": "RU"}, {"roles": ["recipient", "visitor"], "country": "KP"}],
    "evidence": [{"kind": "admission", "by_party": True, "country": "RU"}],
}


@pytest.mark.parametrize(
    "exemption",
    [
        {"type": "committee_approval", "status": "claimed"},
        {"type": "committee_approval", "status": "requested"},
        {"type": "committee_approval", "status": "refused"},
        {"type": "humanitarian", "status": "granted"},
        {"type": "treaty", "status": "granted"},
    ],
)
def test_a_claim_a_request_or_another_law_exempts_no_machine(exemption: dict[str, str]) -> None:
    fields = {
        "kind": "transfer_commodity",
        "items": [{"category": "machinery", "hs": ["8429"]}],
        "exemptions": [exemption],
    }
    assessment = CHECKER.check(Record.model_validate({"id": "r", **TO, **fields}))
    assert assessment.verdict is Verdict.VIOLATION


def test_an_exemption_covers_only_what_it_names() -> None:
    items = [
        {"id": "pump", "category": "machinery", "hs": ["8413"]},
        {"id": "truck", "category": "vehicle", "hs": ["8704"]},
    ]
    exemptions = [{"type": "committee_approval", "status": "granted", "about": ["pump"]}]
    assert laws_of(items, exemptions) == {"/items/0": "exempt", "/items/1": "yes"}


def laws_of(items: list[dict[str, Any]], exemptions: list[dict[str, Any]]) -> dict[str, str]:
    """What the ban on machinery and vehicles says of each item."""
    fields = {"kind": "transfer_humanitarian", "items": items, "exemptions": exemptions}
    assessment = CHECKER.check(Record.model_validate({"id": "r", **TO, **fields}))
    return {
        finding.subject.pointer: finding.law.value
        for finding in assessment.findings
        if finding.rule.startswith("import-")
    }


@pytest.mark.parametrize("about", [{}, {"about": ["pump", "truck"]}])
@pytest.mark.parametrize(
    ("late", "terms", "of_the_truck"),
    [
        pytest.param("2024-09-01", {"valid_until": "2024-06-30"}, "yes", id="after the end"),
        pytest.param("2024-04-01", {"granted": "2024-04-15"}, "yes", id="before the grant"),
        pytest.param("2024-06", {"valid_until": "2024-06-15"}, "unknown", id="perhaps after the end"),
        pytest.param(
            "2024-09-01",
            {"valid_until": "2024-06-30", "quantity": 4, "unit": "pieces"},
            "yes",
            id="beside the quantity",
        ),
    ],
)
def test_what_comes_late_leaves_exempt_what_came_in_time(
    about: dict[str, Any], late: str, terms: dict[str, Any], of_the_truck: str
) -> None:
    items = [
        {"id": "pump", "category": "machinery", "hs": ["8413"], "date": "2024-05-01", "quantity": 4, "unit": "pieces"},
        {"id": "truck", "category": "vehicle", "hs": ["8704"], "date": late, "quantity": 2, "unit": "pieces"},
    ]
    approval = {"type": "committee_approval", "status": "granted", **terms, **about}
    assert laws_of(items, [approval]) == {"/items/0": "exempt", "/items/1": of_the_truck}


def test_the_quantity_of_an_exemption_is_shared_by_what_went_under_it() -> None:
    def judged(date: str) -> dict[str, str]:
        machine = {"category": "machinery", "hs": ["8413"], "quantity": 8, "unit": "tonnes"}
        approval = {"type": "committee_approval", "status": "granted", "valid_until": "2024-06-15"}
        return laws_of([machine, {**machine, "date": date}], [{**approval, "quantity": 10, "unit": "tonnes"}])

    assert judged("2024-05-03") == {"/items/0": "yes", "/items/1": "yes"}
    assert judged("2024-06") == {"/items/0": "unknown", "/items/1": "unknown"}
    assert judged("2024-07") == {"/items/0": "exempt", "/items/1": "yes"}
