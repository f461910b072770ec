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
    fields = {"kind": "transfer_humanitarian", "items": items, "exemptions": exemptions}
    assessment = CHECKER.check(Record.model_validate({"id": "r", **TO, **fields}))
    laws = {
        finding.subject.pointer: finding.law.value
        for finding in assessment.findings
        if finding.rule.startswith("import-")
    }
    assert laws == {"/items/0": "exempt", "/items/1": "yes"}
