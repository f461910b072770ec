"""When an exemption holds, and when it does not."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pytest
from tests.assess.shells import SHELLS, check, checker

from sanctions_check import Checker, Law, Record, RulePack, Standing
from sanctions_check.assess.results import Assessment, Finding


def test_the_exemption_that_holds_is_named_and_none_that_was_tried_before_it() -> None:
    called = {"kind": "transport_maritime", "direction": None, "date": "2016-06-01", "items": []}
    port = {"roles": ["port_state"], "country": "CN", "type": "state"}
    listed = {"vessel": "X", "flag": "DPRK", "vessel_un_listed": True}
    inspected = [{"type": "entry_for_inspection", "status": "granted"}]
    exempt = check(**called, parties=[port], movement=listed, exemptions=inspected).findings[0]
    assert exempt.against == "port call for inspection before the ban on listed vessels"


def test_a_strict_reader_presumes_no_condition_of_an_exemption_met() -> None:
    approved = {
        "kind": "transfer_commodity",
        "direction": "to_dprk",
        "items": [{"description": "generators", "category": "machinery", "hs": ["8502"]}],
        "exemptions": [{"type": "committee_approval", "status": "granted"}],
    }
    record = Record.model_validate({**copy.deepcopy(SHELLS), **approved})
    assert check(**approved).findings[0].law is Law.EXEMPT
    strict = Checker(RulePack.load(strict=True)).check(record).findings[0]
    assert strict.law is Law.UNKNOWN
    assert any("the conditions of" in missing.says for missing in strict.missing)
    met = {
        **approved,
        "exemptions": [
            {
                **approved["exemptions"][0],
                "authority": "the 1718 Committee",
                "conditions_met": True,
                "granted": "2020",
                "quantity": 9,
            }
        ],
    }
    met["items"] = [{**approved["items"][0], "quantity": 9}]
    kept = Checker(RulePack.load(strict=True)).check(Record.model_validate({**copy.deepcopy(SHELLS), **met}))
    assert kept.findings[0].law is Law.EXEMPT


def test_a_shipment_beyond_the_quantity_of_its_exemption_is_not_exempt() -> None:
    fields = {
        "kind": "transfer_commodity",
        "direction": "to_dprk",
        "items": [
            {"description": "generators", "category": "machinery", "hs": ["8502"], "quantity": 12, "unit": "units"}
        ],
    }
    granted = {"type": "committee_approval", "status": "granted", "quantity": 10, "unit": "units"}
    assert check(**fields, exemptions=[granted]).findings[0].law is Law.YES
    assert check(**fields, exemptions=[{**granted, "quantity": 12}]).findings[0].law is Law.EXEMPT


APPROVED: dict[str, Any] = {
    "kind": "transfer_commodity",
    "direction": "to_dprk",
    "parties": [{"roles": ["supplier"], "country": "DE"}, {"roles": ["recipient"], "country": "DPRK"}],
    "items": [{"id": "pumps", "category": "machinery", "hs": ["8413"]}],
    "exemptions": [{"id": "approval", "type": "committee_approval", "status": "granted"}],
}
DISPUTE = {
    "kind": "un_panel",
    "source": "final report",
    "date": "2024-03-01",
    "stance": "denies",
    "about": ["approval"],
}


def imported(assessment: Assessment) -> Finding:
    """What the rule on machinery makes of the pumps."""
    return next(finding for finding in assessment.findings if finding.rule == "import-chapters-to-the-dprk")


@pytest.mark.parametrize(
    ("source", "exemption", "law"),
    [
        pytest.param({}, {}, Law.UNKNOWN, id="a listed source disputes it"),
        pytest.param({"speaks_to": "both"}, {}, Law.UNKNOWN, id="and the law"),
        pytest.param({"speaks_to": "law"}, {}, Law.EXEMPT, id="that the paragraph reaches the act, which is the other side"),
        pytest.param({"about": ["exemptions[0]"]}, {}, Law.UNKNOWN, id="by its place"),
        pytest.param({"about": ["approval", "pumps"]}, {}, Law.UNKNOWN, id="beside the goods"),
        pytest.param({"kind": "press", "reliability": "D"}, {}, Law.UNKNOWN, id="whoever it is"),
        pytest.param({}, {"conditions_met": True}, Law.EXEMPT, id="what is stated stands"),
        pytest.param({}, {"conditions_met": False}, Law.YES, id="and so does what is stated against it"),
        pytest.param({"about": ["pumps"]}, {}, Law.EXEMPT, id="a denial of the facts"),
        pytest.param({"about": ["pumps"]}, {"id": "pumps"}, Law.EXEMPT, id="a denial of the facts, though the exemption has their id"),
        pytest.param({"stance": "supports"}, {}, Law.EXEMPT, id="it confirms it"),
        pytest.param({"kind": "no_response"}, {}, Law.EXEMPT, id="no reply is no evidence"),
        pytest.param({"about": None}, {"status": {"value": "granted", "qualified": "disputed"}}, Law.UNKNOWN, id="the record calls it disputed"),
    ],
)  # fmt: skip
def test_no_condition_is_presumed_of_an_exemption_that_a_listed_source_disputes(
    source: dict[str, Any], exemption: dict[str, Any], law: Law
) -> None:
    evidence = [SHELLS["evidence"][0], {**DISPUTE, **source}]
    exemptions = [{**APPROVED["exemptions"][0], **exemption}]
    assert imported(check(**{**APPROVED, "exemptions": exemptions, "evidence": evidence})).law is law


def test_who_disputes_an_exemption_is_told_where_its_conditions_are_asked_for() -> None:
    finding = imported(check(**{**APPROVED, "evidence": [SHELLS["evidence"][0], DISPUTE]}))
    assert [missing.says for missing in finding.missing] == [
        "the conditions of the exemption “committee approval (granted)”: not known (final report disputes the exemption)"
    ]


def test_an_exemption_is_not_disputed_before_somebody_disputed_it() -> None:
    record = Record.model_validate({**SHELLS, **APPROVED, "evidence": [SHELLS["evidence"][0], DISPUTE]})
    assert imported(checker(as_of=date(2024, 2, 29)).check(record)).law is Law.EXEMPT


@pytest.mark.parametrize(
    ("status", "standing"),
    [("granted", Standing.ESTABLISHED), ({"value": "granted", "qualified": "alleged"}, Standing.ASSERTED)],
)
def test_what_is_exempt_by_a_hedged_grant_is_shown_no_better_than_it(status: object, standing: Standing) -> None:
    finding = imported(check(**{**APPROVED, "exemptions": [{**APPROVED["exemptions"][0], "status": status}]}))
    assert finding.law is Law.EXEMPT
    assert finding.standing.standing is standing


def test_what_is_exempt_is_shown_as_it_is_whatever_else_is_hedged() -> None:
    hedged = {"value": "machinery", "qualified": "alleged"}
    finding = imported(check(**{**APPROVED, "items": [{**APPROVED["items"][0], "category": hedged, "hs": None}]}))
    assert finding.law is Law.EXEMPT
    assert finding.standing.standing is Standing.ESTABLISHED
