"""The message of a finding."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack

CHECKER = Checker(RulePack.load())
SHELLS: dict[str, Any] = {
    "id": "shells",
    "kind": "transfer_arms",
    "date": "2023-11-05",
    "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "UAE"}],
    "items": [{"description": "shells", "category": "large_calibre_ammunition"}],
}
BLOG = {"kind": "press", "origins": [{"type": "anonymous"}]}
STATE = {"kind": "official_statement", "country": "FR", "source": "Foreign Ministry"}
DENIAL = {"kind": "official_statement", "country": "TH", "stance": "denies"}


def message(**changes: Any) -> str:
    return CHECKER.check(Record.model_validate({**SHELLS, **changes})).findings[0].message


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        (
            [{"kind": "physical_inspection", "country": "TH"}],
            "shells went from the DPRK to the United Arab Emirates; barred by",
        ),
        ([STATE], "it is alleged that shells went from the DPRK to the United Arab Emirates; that would be barred by"),
        ([BLOG], "it has been claimed that shells went"),
        ([STATE, {**STATE, "country": "JP"}, DENIAL], "it is reported, and disputed, that shells went"),
    ],
)
def test_what_is_not_shown_is_not_told_as_a_fact(evidence: list[dict[str, Any]], told: str) -> None:
    assert f": {told}" in message(evidence=evidence)


@pytest.mark.parametrize(
    ("quantity", "unit", "named"),
    [
        (1, "units", "a rocket launcher went"),
        ("at least 1", "units", "at least one rocket launcher went"),
        ("at least 1", "tonnes", "rocket launcher went"),
        ("at least 2", "units", "rocket launcher went"),
    ],
)
def test_one_thing_and_one_or_more_are_told_apart(quantity: object, unit: str, named: str) -> None:
    item = {"description": "rocket launcher", "category": "light_weapon", "quantity": quantity, "unit": unit}
    assert f"alleged that {named}" in message(items=[item], evidence=[STATE])


@pytest.mark.parametrize(
    ("stage", "before", "behind"),
    [
        ("planned", "there was a plan, and no more, under which ", "; that would be barred by"),
        ("offered", "there was an offer, and no more on record, under which ", "; that would be barred by"),
        ("attempted", "there was an attempt, not completed, by which ", "; that would be barred by"),
        ("contracted", "there was a contract, with no delivery on record, under which ", "; barred by"),
        ("intercepted", "", " (stopped on the way); barred by"),
        ("delivered", "", "; barred by"),
    ],
)
def test_an_act_that_had_come_less_far_is_not_told_as_done(stage: str, before: str, behind: str) -> None:
    said = message(evidence=[{"kind": "un_panel"}], stage=stage)
    assert said.partition("iolation: ")[2].startswith(f"{before}shells went from")
    assert said.partition(" Arab Emirates")[2].startswith(behind)


def test_a_paragraph_that_only_restates_the_duty_is_not_told_to_bar_the_act() -> None:
    worker = {"nationality": "DPRK", "function": "labourer", "host": "China"}
    said = message(
        kind="labour", date="2021", parties=[], items=[], personnel=[worker], evidence=[{"kind": "un_panel"}]
    )
    assert "barred by UNSCR 2397 (2017) paragraph 8. The facts" in said


def test_overseers_are_not_told_to_have_earned_what_the_record_says_that_they_did_not() -> None:
    overseer = {"nationality": "DPRK", "function": "overseer", "host": "China", "earns_income": False}
    said = message(
        kind="labour", date="2021", parties=[], items=[], personnel=[overseer], evidence=[{"kind": "un_panel"}]
    )
    assert "from the DPRK did paid work, or oversight of such work, in China" in said


def test_help_that_the_dprk_gives_is_not_told_to_go_to_it() -> None:
    parties = [{"roles": ["signatory"], "country": "RU"}, {"roles": ["signatory"], "country": "DPRK"}]
    record = {**SHELLS, "kind": "joint_production", "direction": "both", "parties": parties, "evidence": [STATE]}
    messages = [finding.message for finding in CHECKER.check(Record.model_validate(record)).findings]
    assert any(
        "the DPRK gave technical assistance related to arms or the programmes; that" in said for said in messages
    )


def test_goods_of_which_only_the_code_is_told_are_called_by_it() -> None:
    assert "goods of HS 9306 went from the DPRK" in message(items=[{"hs": "9306"}], evidence=[STATE])


@pytest.mark.parametrize(
    ("movement", "parties", "named"),
    [
        ({"vessel": "Paek Ma", "imo": "9066978"}, [], "(Paek Ma, IMO 9066978)"),
        ({"imo": "9066978"}, [], "(IMO 9066978)"),
        ({"vessel_un_listed": True}, [], "(not named)"),
        ({"vessel": "Angara"}, [{"name": "Paek Ma", "type": "vessel", "un_listed": True}], "(Angara or Paek Ma)"),
    ],
)
def test_the_vessel_is_named(movement: dict[str, Any], parties: list[dict[str, Any]], named: str) -> None:
    port = {"roles": ["port_state"], "country": "CN"}
    told = message(kind="transport_maritime", date="2022-05", items=[], movement=movement, parties=[port, *parties])
    assert f"a listed vessel {named} called at a port" in told


def test_the_title_of_a_record_is_not_told_as_what_was_done() -> None:
    visit = message(kind="meeting_visit", title="Alleged visit", items=None, evidence=[STATE])
    assert "Alleged visit" not in visit


PANEL = [{"kind": "un_panel", "source": "Panel report"}]


def party(roles: str, country: str, **more: Any) -> dict[str, Any]:
    return {"roles": roles.split(), "country": country, **more}


def told(kind: str, *parties: dict[str, Any], **more: Any) -> list[str]:
    record = {
        "id": "1",
        "kind": kind,
        "date": "2018-05-01",
        "stage": "delivered",
        "evidence": PANEL,
        "parties": parties,
        **more,
    }
    return [finding.message for finding in CHECKER.check(Record.model_validate(record)).findings]


LISTED = {"type": "company", "un_listed": True}
FUNDS = [{"category": "funds"}]
ARMS_FUNDS: dict[str, Any] = {"items": FUNDS, "subject": "heavy_arms"}
MACHINES = {"category": "machinery", "control_lists": ["un_conventional_dual_use"]}
TRAVELLER = party("visitor", "KP", type="person", un_listed=True)
OFFICIAL: dict[str, Any] = {"nationality": "KP", "un_listed": True, "function": "official"}
SCIENCE: dict[str, Any] = {"subject": "advanced_materials_science"}


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (told("financial", party("financier", "CN"), party("recipient", "KP", **LISTED), items=FUNDS), "funds went from China to a listed party"),
        (told("financial", party("supplier", "CN"), party("recipient", "KP", **LISTED), items=FUNDS), "funds went from China to a listed party"),
        (told("financial", party("financier", "RU"), party("recipient", "KP"), **ARMS_FUNDS), "funds passed for arms between the Russian Federation and the DPRK"),
        (told("financial", party("buyer", "RU"), party("recipient", "KP"), **ARMS_FUNDS), "funds passed for arms between the Russian Federation and the DPRK"),
        (told("travel_listed_person", party("transit_state", "MY"), TRAVELLER), "a listed person entered Malaysia"),
        (told("travel_listed_person", personnel=[OFFICIAL], movement={"destination": {"country": "SY"}}), "officials, listed, entered Syria"),
        (told("travel_listed_person", personnel=[OFFICIAL]), "officials, listed, entered a State that is not named"),
        (told("travel_listed_person", personnel=[{**OFFICIAL, "number": 1, "host": "SY"}]), "an official, listed, entered Syria"),
        (told("financial", party("insurer", "GB"), items=[{"category": "insurance"}], movement={"flag": "KP"}), "the United Kingdom provided insurance;"),
        (told("financial", party("shipowner", "CN"), party("recipient", "KP"), items=[{"category": "vessel_lease"}]), "China provided vessel leases to the DPRK"),
        (told("military_training", party("trainer", "RU"), party("trainee", "KP")), "the Russian Federation trained persons of the DPRK"),
        (told("police_training", party("trainer", "KP"), party("trainee", "UG")), "there was military, paramilitary or police training by the DPRK in Uganda;"),
        (told("specialized_education", party("trainer", "IT"), party("trainee", "KP"), **SCIENCE), "nationals of the DPRK were taught by Italy;"),
        (
            told(
                "specialized_education", party("trainer", "DE", type="person"),
                personnel=[{"nationality": "DE", "function": "instructor", "relates_to": ["advanced_materials_science"], "host": "KP"}],
            ),
            "nationals of the DPRK were taught by a person (Germany) in the DPRK (instructors);",
        ),
        (told("launch", party("user", "KP"), items=[{"description": "Unha-3", "category": "space_launch_vehicle"}]), "the DPRK made a launch of Unha-3 that used"),
        (told("launch", party("user", "KP")), "the DPRK made a launch that used"),
        (told("transfer_vessel", party("supplier", "CN"), party("recipient", "KP"), movement={"vessel": "X"}), "the vessel X went from China to the DPRK"),
        (told("transfer_vessel", party("supplier", "CN"), party("recipient", "KP")), "unspecified goods went from China to the DPRK"),
        (told("joint_production", party("signatory", "CN"), party("signatory", "KP")), "Violation: there was a venture with the DPRK"),
        (
            told("financial", party("buyer", "CN"), party("recipient", "KP", **LISTED), items=[{"category": "coal", "direction": "from_dprk"}]),
            "coal went from the DPRK to China",
        ),
    ],
)  # fmt: skip
def test_whoever_bears_the_duty_is_named(messages: list[str], said: str) -> None:
    assert any(said in message for message in messages), messages


def test_a_hedged_name_does_not_stand_beside_the_same_without_a_hedge() -> None:
    paid_how: dict[str, Any] = {"direction": "to_dprk", **ARMS_FUNDS}
    front = party("recipient", "KP") | {"country": {"value": "KP", "qualified": "suspected"}, "name": "a front company"}
    paid = told("financial", party("supplier", "RU"), party("recipient", "KP"), front, **paid_how)
    assert any("funds passed for arms between the Russian Federation and the DPRK;" in message for message in paid), (
        paid
    )
    alone = told("financial", party("supplier", "RU"), front, **paid_how)
    assert any("between the Russian Federation and the DPRK (suspected)" in message for message in alone), alone


def test_a_party_of_one_of_several_states_is_not_called_by_them() -> None:
    supplier = {"roles": ["supplier"], "country": {"any_of": ["DPRK", "Iran"]}}
    assert "the country of an unnamed supplier: DPRK or Iran" in message(
        parties=[supplier, SHELLS["parties"][1]], direction="from_dprk"
    )


def test_nobody_stands_on_both_sides_where_another_stands_on_one() -> None:
    both = [party("supplier", "CN"), party("supplier recipient", "KP")]
    assert any(
        "machinery moved between China and the DPRK" in each
        for each in told("transfer_commodity", *both, items=[MACHINES])
    )
    alone = told(
        "transfer_arms", party("supplier recipient", "KP"), items=[{"category": "munitions"}], direction="from_dprk"
    )
    assert any("munitions went from the DPRK to a party not named" in each for each in alone), alone


def test_a_state_is_not_named_twice_where_another_stands_beside_it() -> None:
    parties = [party("supplier", "IR"), party("supplier", "KP", name="a trader"), party("recipient", "KP")]
    goods: dict[str, Any] = {"items": [MACHINES]}
    moved = told("transfer_commodity", *parties, **goods)
    assert any("machinery moved between Iran and the DPRK" in each for each in moved), moved
    assert not any("the DPRK and the DPRK" in each for each in moved), moved
    taught = told("technical_assistance", *parties, subject="ballistic_missiles", direction="to_dprk")
    assert any("Iran gave the DPRK technical assistance" in each for each in taught), taught


def test_a_service_does_not_go_as_a_thing_does() -> None:
    def said(**item: Any) -> str:
        parties = [{"roles": ["supplier"], "country": "China"}, {"roles": ["recipient"], "country": "DPRK"}]
        return message(direction="to_dprk", items=[{"category": "warship", **item}], parties=parties)

    assert "warships went from China to the DPRK" in said()
    assert "a service (warships) passed from China to the DPRK" in said(nature="service")
    assert "a service (repair of a hull) passed from China to the DPRK" in said(
        nature="service", description="repair of a hull"
    )


@pytest.mark.parametrize(
    ("description", "told"),
    [
        ("infantry soldier; killed in January", "an “infantry soldier; killed in January” of the DPRK's forces fought"),
        ("Ri Ho Nam, sniper", "Ri Ho Nam, sniper, of the DPRK's forces fought"),
        ("sniper, nineteen years old", "a sniper, nineteen years old, of the DPRK's forces fought"),
    ],
)
def test_the_words_of_a_record_read_as_one_name(description: str, told: str) -> None:
    soldier = {"description": description, "function": "combatant", "number": 1, "nationality": "DPRK"}
    parties = [{"roles": ["sender"], "country": "DPRK"}, {"roles": ["host"], "country": "Russia"}]
    said = message(
        kind="deployment_military", parties=parties, items=None, personnel=[soldier], evidence=[{"kind": "un_panel"}]
    )
    assert told in said


@pytest.mark.parametrize(
    ("broker", "said"),
    [
        ({"name": "Chan Han Choi", "type": "person"}, "Chan Han Choi (Australia) brokered a transfer of shells"),
        ({"name": "a trading firm", "type": "company"}, "a trading firm (Australia) brokered"),
        ({"type": "company"}, "a company (Australia) brokered"),
        ({"name": "the ministry", "type": "government_body"}, "Australia brokered"),
        ({"name": "somebody"}, "Australia brokered"),
        ({"name": "a firm", "type": {"any_of": ["company", "state"]}}, "Australia brokered"),
    ],
)
def test_who_is_no_organ_of_a_state_acts_by_name_and_not_as_the_state(broker: dict[str, Any], said: str) -> None:
    parties = [*SHELLS["parties"], {"roles": ["broker"], "country": "AU", **broker}]
    messages = told("brokering", *parties, items=SHELLS["items"], date="2023-11-05")
    assert any(said in each for each in messages), messages


def test_a_duty_of_states_is_told_of_the_state_of_a_firm() -> None:
    firms = [party("supplier", "RU", name="a terminal", type="company"), party("recipient", "KP")]
    messages = told("transfer_petroleum", *firms, items=[{"category": "refined_petroleum"}], omitted=["notification"])
    assert any("were not notified in time by the Russian Federation" in each for each in messages), messages
    assert any("went from a terminal (Russian Federation) to the DPRK" in each for each in messages), messages
