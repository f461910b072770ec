"""Who answers for an act: how far the act of each State came, and who bears nothing."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.shells import check

from sanctions_check import Law


def test_what_was_stopped_in_transit_is_complete_for_the_sender_only() -> None:
    acts = {bearer.country: bearer.act for bearer in check(stage="intercepted").findings[0].addressees}
    assert acts == {"KP": "complete", "RU": "attempted"}


def test_a_contract_completes_the_deal_and_no_carriage() -> None:
    parties = [
        {"roles": ["supplier"], "country": "DPRK"},
        {"roles": ["recipient"], "country": "RU"},
        {"roles": ["broker"], "country": "CN"},
        {"roles": ["carrier"], "country": "MT"},
    ]
    bound = check(stage="contracted", parties=parties, movement={"flag": "KH"}).findings[0].addressees
    assert {bearer.country: bearer.act for bearer in bound} == {
        **dict.fromkeys(("KP", "RU", "CN"), "complete"),
        **dict.fromkeys(("MT", "KH"), "attempted"),
    }


@pytest.mark.parametrize(
    ("stage", "told"),
    [
        ("offered", "procurement ban, its act: offered"),
        ("attempted", "procurement ban, its act: attempted"),
        ("intercepted", "procurement ban, its act: attempted"),
        ("delivered", "procurement ban"),
    ],
)
def test_how_far_an_act_came_is_told_by_its_own_stage(stage: str, told: str) -> None:
    (_, russia) = check(stage=stage).findings[0].addressees
    assert russia.bears == told


def test_a_contract_is_told_as_one_to_whoever_carries() -> None:
    parties = [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["carrier"], "country": "MT"}]
    (_, malta) = check(stage="contracted", parties=parties).findings[0].addressees
    assert malta.bears.endswith(", its act: contracted")


@pytest.mark.parametrize("order", [1, -1])
def test_the_hedge_on_what_makes_a_state_answer_is_told_unless_something_does_without(order: int) -> None:
    broker = {"roles": ["broker"], "name": "a firm", "country": {"value": "AE", "qualified": "suspected"}}
    sender, buyer = {"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "AE"}
    (_, alone) = check(parties=[sender, broker]).findings[0].addressees
    assert alone.bears == "procurement ban, its part: suspected"
    (_, both) = check(parties=[sender, *[broker, buyer][::order]]).findings[0].addressees
    assert both.bears == "procurement ban"


def test_a_host_that_the_record_disputes_is_named_with_that() -> None:
    soldiers = {"nationality": "DPRK", "status": "military", "function": "combatant"}
    found = check(
        kind="deployment_military",
        items=None,
        parties=[{"roles": ["sender"], "country": "DPRK"}],
        personnel=[{**soldiers, "host": {"value": "UA", "qualified": "disputed"}}],
    ).findings
    hosts = [each for finding in found for each in finding.addressees if each.country == "UA"]
    assert hosts
    assert {(each.hedge, each.parties) for each in hosts} == {("disputed", ("host (disputed)",))}


@pytest.mark.parametrize("told", [{"parties": [{"roles": ["carrier"], "country": "PA"}]}, {"movement": {"flag": "PA"}}])
def test_a_contract_completes_no_carriage_under_a_duty_that_also_names_those_who_deal(told: dict[str, Any]) -> None:
    dealing = [{"roles": ["supplier"], "country": "CN"}, {"roles": ["recipient"], "country": "DPRK"}]
    goods = [{"category": "dual_use", "control_lists": ["un_conventional_dual_use"]}]
    deal = {
        "kind": "transfer_dual_use",
        "direction": "to_dprk",
        "date": "2018-05-05",
        "stage": "contracted",
        "items": goods,
    }
    found = check(**deal, **{**told, "parties": [*told.get("parties", []), *dealing]}).findings
    (finding,) = [each for each in found if each.rule == "conventional-dual-use-items"]
    assert {bearer.country: bearer.act for bearer in finding.addressees} == {"CN": "complete", "PA": "attempted"}


@pytest.mark.parametrize("order", [1, -1])
def test_of_several_parties_of_a_state_the_one_whose_act_came_furthest_counts(order: int) -> None:
    ours = [{"roles": ["recipient"], "country": "RU"}, {"roles": ["broker"], "country": "RU"}][::order]
    bound = (
        check(stage="intercepted", parties=[{"roles": ["supplier"], "country": "DPRK"}, *ours]).findings[0].addressees
    )
    (russia,) = [bearer for bearer in bound if bearer.country == "RU"]
    assert russia.act == "complete"


def test_deceived_and_non_state_parties_bear_nothing() -> None:
    parties = [
        {"roles": ["supplier"], "country": "DPRK"},
        {"roles": ["recipient"], "country": "RU", "deceived": True},
        {"roles": ["recipient"], "country": "PS", "type": "non_state_group"},
    ]
    assert [bearer.country for bearer in check(parties=parties).findings[0].addressees] == ["KP"]


def test_who_stops_cargo_answers_for_the_report_that_he_owes_and_not_for_the_cargo() -> None:
    stopped = {
        "kind": "interdiction",
        "date": "2019",
        "items": [{"category": "coal"}],
        "parties": [{"roles": ["interdictor"], "country": "PH", "type": "state"}],
    }
    findings = {finding.rule: finding for finding in check(**stopped, omitted=["report"]).findings}
    assert findings["omitted-report"].law is Law.YES
    assert [bearer.country for bearer in findings["omitted-report"].addressees] == ["PH"]
    assert "PH" not in {bearer.country for bearer in findings["coal-and-iron-from-the-dprk"].addressees}


@pytest.mark.parametrize("roles", [["interdictor"], ["interdictor", "flag_state"], ["interdictor", "port_state"]])
def test_a_state_that_did_nothing_but_stop_the_act_bears_nothing_under_its_flag_or_in_its_port(
    roles: list[str],
) -> None:
    parties = [
        {"roles": roles, "country": "RU"},
        {"roles": ["supplier"], "country": "DPRK"},
        {"roles": ["recipient"], "country": "SY"},
    ]
    found = check(stage="intercepted", parties=parties, movement={"flag": "RU"}).findings[0].addressees
    assert {bearer.country for bearer in found} == {"KP", "SY"}
    carried = [*parties, {"roles": ["carrier"], "country": "RU"}]
    found = check(stage="intercepted", parties=carried, movement={"flag": "RU"}).findings[0].addressees
    assert {bearer.country for bearer in found} == {"KP", "SY", "RU"}
