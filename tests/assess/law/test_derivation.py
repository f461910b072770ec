"""When an exemption holds, and when it does not."""

from __future__ import annotations

import copy

from tests.assess.shells import SHELLS, check

from sanctions_check import Checker, Law, Record, RulePack


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
    assert any("conditions met" in missing.says for missing in strict.missing)
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
