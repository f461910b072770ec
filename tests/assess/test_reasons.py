"""The reason given for a NO is the fact that decides, not the first leaf that fails."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack

CHECKER = Checker(RulePack.load())
DPRK_TO_RUSSIA: dict[str, Any] = {
    "direction": "from_dprk",
    "date": "2024-05-01",
    "parties": [{"roles": ["sender"], "country": "KP"}, {"roles": ["host"], "country": "RU"}],
}


@pytest.mark.parametrize(
    ("rule", "fields", "reason"),
    [
        pytest.param(
            "specialised-teaching",
            {
                "kind": "specialized_education",
                "personnel": [{"nationality": "KP", "function": "student", "relates_to": ["language"]}],
            },
            "the measures of that day do not cover this; the subject of students: language",
            id="what a measure covers is told apart from when it binds",
        ),
        pytest.param(
            "specialised-teaching",
            {
                "kind": "specialized_education",
                "date": "2012-05-01",
                "personnel": [{"nationality": "KP", "function": "student", "relates_to": ["nuclear"]}],
            },
            "no paragraph of this rule was in force then",
            id="when it binds",
        ),
        pytest.param(
            "workers-after-the-deadline",
            {
                "kind": "labour",
                "personnel": [
                    {"nationality": "KP", "status": "civilian", "function": "labourer", "earns_income": False}
                ],
            },
            "the income of labourers: no",
            id="a known fact before a link to the DPRK",
        ),
        pytest.param(
            "workers-after-the-deadline",
            {"kind": "labour", "personnel": [{"nationality": "KP", "status": "military", "function": "labourer"}]},
            "“soldiers only” excludes it",
            id="an exclusion by its name",
        ),
    ],
)
def test_the_reason_is_the_fact_that_decides(rule: str, fields: dict[str, Any], reason: str) -> None:
    assessment = CHECKER.check(Record.model_validate({"id": "r", **DPRK_TO_RUSSIA, **fields}))
    (message,) = [finding.message for finding in assessment.findings if finding.rule == rule]
    assert message.endswith(f"does not apply: {reason}.")
