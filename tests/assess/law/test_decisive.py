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
DPRK_TO_RUSSIA: dict[str, Any] = {
    "direction": "from_dprk",
    "date": "2024-05-01",
    "parties": [{"roles": ["sender"], "country": "KP"}, {"roles": ["host"], "country": "RU"}],
}
LABOUR: dict[str, Any] = {"nationality": "KP", "function": "labourer"}


@pytest.mark.parametrize(
    ("facts", "rule", "against"),
    [
        pytest.param(
            {**FUNDS, "parties": [FUNDS["parties"][0], {"roles": ["recipient"], "country": "KP", "type": "state"}]},
            "funds-to-listed-parties",
            "this asks for “listed recipient” or “found to belong to or act for a listed one”",
            id="the concept, where only links and roles are left to tell",
        ),
        pytest.param(
            FROM_ELSEWHERE, "arms-assistance-from-the-dprk", "this asks for “help comes from the DPRK”", id="a way it did not go"
        ),
        pytest.param(
            {**RIFLES, "date": "2010"},
            "arms-to-the-dprk",
            "the measures of that day do not cover this; this leaves out “small arms or light weapons”",
            id="an exclusion that rests on what the thing is",
        ),
        pytest.param(
            {**RIFLES, "kind": "transfer_commodity", "items": [{"category": "machinery", "hs": "8429"}]},
            "import-chapters-to-the-dprk",
            "no paragraph of this rule was in force before 2017-12-22",
            id="the day",
        ),
        pytest.param(
            {
                **DPRK_TO_RUSSIA, "kind": "specialized_education",
                "personnel": [{"nationality": "KP", "function": "student", "relates_to": ["language"]}],
            },
            "specialised-teaching",
            "the measures of that day do not cover this; the subject is language, which is not among those named; nor is this "
            "“taught science or computing in general” or “taught a subject like those that the ban names”",
            id="what a measure covers is told apart from when it binds",
        ),
        pytest.param(
            {**DPRK_TO_RUSSIA, "kind": "labour", "personnel": [{**LABOUR, "status": "civilian", "earns_income": False}]},
            "workers-after-the-deadline",
            "the income: no",
            id="a known fact before a link to the DPRK",
        ),
        pytest.param(
            {**DPRK_TO_RUSSIA, "kind": "labour", "personnel": [{**LABOUR, "status": "military"}]},
            "workers-after-the-deadline",
            "this leaves out “soldiers only”",
            id="an exclusion by its name",
        ),
    ],
)  # fmt: skip
def test_the_reason_that_is_told(facts: dict[str, Any], rule: str, against: str) -> None:
    record = Record.model_validate({"id": "r", **facts})
    judged = (CHECKER.finding(record, rule, pointer) for pointer in ("/items/0", "/personnel/0", ""))
    finding = next(each for each in judged if each is not None)
    assert finding.against == against
