"""What no rule and no declaration reaches is not clear, and the record is asked for what it leaves out."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.shells import check

from sanctions_check import Verdict


def test_what_nothing_covers_is_not_clear() -> None:
    assessment = check(kind="transfer_commodity", items=[{"category": "consumer_goods"}])
    assert assessment.verdict is Verdict.UNDETERMINED
    assert assessment.findings[0].rule == "not-covered"


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"items": [{"category": "consumer_goods"}]}, "the HS code of"),
        ({"items": [{"description": "crates"}]}, "the category or HS code of crates"),
        (
            {
                "direction": None,
                "parties": [{"roles": ["carrier"], "country": "KP"}],
                "items": [{"category": "precious_metals_minerals", "hs": ["7108"]}],
            },
            "the direction of",
        ),
        (
            {
                "direction": "none",
                "parties": [{"roles": ["broker"], "country": "KP"}],
                "items": [{"category": "other_goods", "hs": ["9030"]}],
            },
            "a rule for",
        ),
        ({"items": [{"category": "other_goods", "hs": ["2616"]}]}, "a rule for"),
        ({"items": [{"category": "other_services"}]}, "a rule for"),
    ],
)
def test_what_nothing_covers_is_asked_for_what_the_record_does_not_tell(fields: dict[str, Any], asked: str) -> None:
    (finding,) = [each for each in check(kind="financial", **fields).findings if each.rule == "not-covered"]
    assert finding.missing[0].says.startswith(asked)


FOOD = {"description": "wheat", "category": "food", "direction": "to_dprk"}
SIDES = [{"roles": ["supplier"], "country": "DE"}, {"roles": ["recipient"], "country": "KP"}]


@pytest.mark.parametrize(
    "kind",
    [
        "labour",
        "deployment_engineers",
        "deployment_military",
        "construction",
        {"any_of": ["labour", "transfer_commodity"]},
    ],
)
def test_lawful_goods_beside_an_act_of_persons_do_not_cover_it(kind: object) -> None:
    act = {"kind": kind, "direction": "to_dprk", "parties": SIDES}
    assert {finding.rule for finding in check(**act, items=[]).findings} == {"not-covered"}
    assessment = check(**act, items=[FOOD])
    assert assessment.verdict is Verdict.UNDETERMINED
    assert {finding.rule: finding.subject.kind for finding in assessment.findings} == {
        "not-covered": "act",
        "NM-FOOD": "item",
    }


@pytest.mark.parametrize(
    "act",
    [
        pytest.param({"kind": "transfer_commodity", "direction": "to_dprk"}, id="goods are what is transferred"),
        pytest.param({"kind": "transport_rail", "direction": "to_dprk"}, id="or carried"),
        pytest.param({"kind": "tourism", "direction": "to_dprk"}, id="the act is declared lawful"),
        pytest.param(
            {"kind": "labour", "direction": "from_dprk", "personnel": [{"nationality": "KP", "function": "labourer", "host": "DE", "earns_income": False}]},
            id="a rule reaches its persons",
        ),
    ],
)  # fmt: skip
def test_goods_cover_an_act_that_is_done_with_them_or_is_covered_itself(act: dict[str, Any]) -> None:
    assessment = check(**act, parties=SIDES, items=[FOOD])
    assert "not-covered" not in {finding.rule for finding in assessment.findings}


def test_persons_do_not_cover_a_payment() -> None:
    workers = [{"nationality": "KP", "function": "labourer", "host": "DE"}]
    told: dict[str, Any] = {
        "date": "2014",
        "direction": "to_dprk",
        "items": None,
        "parties": SIDES,
        "personnel": workers,
    }
    for kind in ("financial", {"any_of": ["financial", "labour"]}):
        paid = check(kind=kind, **told)
        assert paid.verdict is Verdict.UNDETERMINED
        assert {finding.rule: finding.subject.kind for finding in paid.findings} == {
            "not-covered": "act",
            "workers-after-the-deadline": "group",
        }
    hired = check(kind="labour", **told)
    assert "not-covered" not in {finding.rule for finding in hired.findings}
