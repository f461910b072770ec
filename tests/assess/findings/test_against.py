"""A rule that does not apply says so in a clause: the fact that fails, whose it is, and what was asked for."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Finding, Record, RulePack

CHECKER = Checker(RulePack.load(), engine="compiled")
TO_CHINA: dict[str, Any] = {
    "kind": "transfer_commodity",
    "direction": "from_dprk",
    "parties": [{"roles": ["supplier"], "country": "KP"}, {"roles": ["recipient"], "country": "CN"}],
}
COAL: dict[str, Any] = {
    "description": "coal",
    "category": "coal",
    "hs": "2701",
    "quantity": 2_600_000,
    "unit": "tonnes",
}
BELOW = {"determinations": [{"judgement": "coal_total", "by": "CN", "outcome": False}]}
ENTRY: dict[str, Any] = {
    "kind": "travel_listed_person",
    "direction": "from_dprk",
    "date": "2018-06-11",
    "parties": [{"roles": ["host"], "country": "SG", "type": "state"}],
    "personnel": [{"description": "the head of the delegation", "nationality": "KP", "un_listed": False}],
}


def _finding(facts: dict[str, Any], rule: str) -> Finding:
    record = Record.model_validate({"id": "r", **facts})
    judged = (CHECKER.finding(record, rule, pointer) for pointer in ("/items/0", "/personnel/0", ""))
    return next(each for each in judged if each is not None)


@pytest.mark.parametrize(
    ("facts", "rule", "against"),
    [
        pytest.param(
            {**TO_CHINA, "date": "2016-12-05", "items": [COAL]},
            "coal-and-iron-from-the-dprk",
            "the measures of that day do not cover this; the category is coal, not iron ore",
            id="a category, and the one that was asked for",
        ),
        pytest.param(
            {
                "kind": "transfer_luxury",
                "direction": "to_dprk",
                "date": "2018-03-01",
                "parties": [{"roles": ["supplier"], "country": "SG"}, {"roles": ["recipient"], "country": "KP"}],
                "items": [{"description": "whisky", "category": "luxury_goods", "hs": "2208"}],
            },
            "luxury-goods-to-the-dprk",
            "the HS code is 2208, which is not among those named; nor is this “luxury that a State has determined”",
            id="one concept fails by a fact, and the other would have done too",
        ),
        pytest.param(
            {**TO_CHINA, "date": "2017-02-05", "items": [COAL], **BELOW},
            "coal-under-the-cap",
            "the quantity is 2,600,000, not more than 7,500,000",
            id="an amount below the cap",
        ),
        pytest.param(
            {**TO_CHINA, "date": "2018-02-05", "items": [COAL]},
            "coal-under-the-cap",
            "no paragraph of this rule was in force after 2017-08-05",
            id="after the last day",
        ),
        pytest.param(ENTRY, "travel-ban", "not listed by the United Nations then", id="nobody was listed"),
    ],
)  # fmt: skip
def test_the_clause(facts: dict[str, Any], rule: str, against: str) -> None:
    finding = _finding(facts, rule)
    assert finding.against == against
    assert finding.message.endswith(f": {against}.")


def test_what_the_record_does_not_say_is_not_told_as_denied() -> None:
    silent = {**ENTRY, "personnel": [{"description": "a delegate", "nationality": "KP", "function": "delegate"}]}
    assert "not listed by the United Nations then" not in _finding(silent, "travel-ban").against


def test_the_days_of_a_measure_are_not_those_of_what_it_covers() -> None:
    seizure = {
        "kind": "transport_maritime",
        "date": "2010-05",
        "omitted": ["vessel_seizure"],
        "parties": [{"roles": ["port_state"], "country": "CN", "type": "state"}],
        "movement": {"flag": "KP", "mode": "sea"},
    }
    assert (
        _finding(seizure, "omitted-vessel-seizure").against
        == "no paragraph of this rule was in force before 2017-12-22"
    )


def test_the_message_names_what_the_rule_does_not_apply_to() -> None:
    finding = _finding({**TO_CHINA, "date": "2017-02-05", "items": [COAL], **BELOW}, "coal-under-the-cap")
    assert f"“{finding.title}” does not apply to coal: " in finding.message
