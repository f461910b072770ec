"""Why a rule does not apply, in the words that tell it best."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack

CHECKER = Checker(RulePack.load(), engine="compiled")
FUNDS: dict[str, Any] = {
    "kind": "agreement",
    "date": "2012",
    "items": [{"category": "funds"}],
    "parties": [{"roles": ["supplier"], "country": "RU", "type": "state"}, {"roles": ["recipient"], "country": "KP"}],
}
RIFLES: dict[str, Any] = {
    "kind": "transfer_arms",
    "date": "2012",
    "items": [{"description": "rifles", "category": "small_arms"}],
    "parties": [{"roles": ["supplier"], "country": "CN"}, {"roles": ["recipient"], "country": "KP"}],
}
FROM_ELSEWHERE: dict[str, Any] = {
    "kind": "technical_assistance",
    "date": "2020",
    "items": [{"nature": "service", "relates_to": ["arms"]}],
    "parties": [{"roles": ["supplier"], "country": "MY"}, {"roles": ["recipient"], "country": "KP"}],
}


@pytest.mark.parametrize(
    ("facts", "rule", "against"),
    [
        pytest.param(
            {**FUNDS, "parties": [FUNDS["parties"][0], {"roles": ["recipient"], "country": "KP", "type": "state"}]},
            "funds-to-listed-parties",
            "“listed recipient” is not met",
            id="the concept, where only links and roles are left to tell",
        ),
        pytest.param(
            FROM_ELSEWHERE, "arms-assistance-from-the-dprk", "“help comes from the DPRK” is not met", id="a way it did not go"
        ),
        pytest.param(
            {**RIFLES, "date": "2010"},
            "arms-to-the-dprk",
            "the measures of that day do not cover this; “small arms or light weapons” excludes it",
            id="an exclusion that rests on what the thing is",
        ),
        pytest.param(
            {**RIFLES, "kind": "transfer_commodity", "items": [{"category": "machinery", "hs": "8429"}]},
            "import-chapters-to-the-dprk",
            "no paragraph of this rule was in force then",
            id="the day",
        ),
    ],
)  # fmt: skip
def test_the_reason_that_is_told(facts: dict[str, Any], rule: str, against: str) -> None:
    record = Record.model_validate({"id": "r", **facts})
    finding = CHECKER.finding(record, rule, "/items/0") or CHECKER.finding(record, rule, "")
    assert finding is not None
    assert finding.against == against
