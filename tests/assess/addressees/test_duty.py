"""On which States a duty falls: by their parties, hosts, flags, owners, ports and nationals."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.addressees.bearers import JOURNEY, LISTED, VOYAGE, all_bearers, bearers, hedged
from tests.assess.shells import SHELLS, check

from sanctions_check import Law, Verdict


def test_the_state_that_hosts_persons_answers_for_them_whoever_else_is_named() -> None:
    workers = {
        "nationality": "DPRK",
        "status": "civilian",
        "function": "it_worker",
        "host": "China",
        "earns_income": True,
    }
    employer = {"roles": ["employer"], "country": "US", "type": "company", "deceived": True}
    hosted = check(kind="labour", items=None, date="2022-05", parties=[employer], personnel=[workers])
    assert hosted.verdict is Verdict.VIOLATION
    assert {bearer.country for bearer in hosted.findings[0].addressees} == {"CN"}


@pytest.mark.parametrize(
    ("host", "employer", "answer"),
    [
        ("CN", "US", {"CN": 0}),
        ("CN", "CN", {"CN": 1}),
        ({"any_of": ["CN", "RU"]}, "US", {}),
        ({"any_of": ["CN", "RU"]}, "RU", {"RU": 1}),
        (None, "US", {"US": 1}),
    ],
)
def test_an_employer_answers_where_no_host_is_told_or_as_the_same_state(
    host: Any, employer: str, answer: dict[str, int]
) -> None:
    group = {"function": "labourer", "nationality": "KP", "host": host}
    firm = {"name": "the firm", "roles": ["employer"], "country": employer}
    found = check(kind="labour", parties=[firm], items=None, personnel=[group]).findings
    (repatriation,) = [each for each in found if each.rule == "workers-after-the-deadline"]
    assert {bearer.country: len(bearer.parties) for bearer in repatriation.addressees} == answer


@pytest.mark.parametrize(
    ("movement", "told"),
    [
        ({"origin": {"place": "Nampo"}, "destination": {"country": "CN"}}, {"CN"}),
        ({"origin": {"country": "RU"}, "destination": {"country": "CN"}}, {"CN", "RU"}),
        ({"origin": {"country": "RU"}, "destination": {"country": {"any_of": ["CN", "HK"]}}}, {"RU"}),
    ],
)
def test_the_states_of_the_ports_of_a_listed_vessel_answer_for_its_calls(
    movement: dict[str, Any], told: set[str]
) -> None:
    found = {f.rule: f for f in check(**VOYAGE, movement={"vessel_un_listed": True, **movement}).findings}
    assert {bearer.country for bearer in found["designated-vessels-in-port"].addressees} == told


@pytest.mark.parametrize("changed", [{"stage": "intercepted"}, {"ship_to_ship": True}])
def test_a_port_that_a_listed_vessel_is_not_told_to_have_reached_answers_for_nothing(changed: dict[str, Any]) -> None:
    movement = {"vessel_un_listed": True, "destination": {"country": "CN"}, "ship_to_ship": changed.get("ship_to_ship")}
    here = {"roles": ["port_state"], "country": "RU", "type": "state"}
    voyage = {**VOYAGE, "parties": [here], "movement": movement, "stage": changed.get("stage")}
    found = {f.rule: f for f in check(**voyage).findings}
    assert {bearer.country for bearer in found["designated-vessels-in-port"].addressees} == {"RU"}


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, {"CN"}),
        ({"parties": [{"roles": ["transit_state"], "country": "MY", "type": "state"}]}, {"CN", "MY"}),
        ({"parties": [{"roles": ["host"], "country": "RU", "type": "state"}]}, {"RU"}),
        ({"personnel": [{**LISTED, "host": "RU"}]}, {"RU"}),
        ({"movement": {"origin": {"country": "KP"}, "destination": {"country": {"any_of": ["CN", "HK"]}}}}, set()),
        ({"stage": "intercepted"}, set()),
    ],
)
def test_the_state_in_which_a_listed_person_arrived_answers_where_no_host_is_told(
    changed: dict[str, Any], told: set[str]
) -> None:
    way = {"origin": {"country": "KP"}, "destination": {"country": "CN"}}
    found = {f.rule: f for f in check(**{**JOURNEY, "movement": way, "personnel": [LISTED], **changed}).findings}
    assert {bearer.country for bearer in found["travel-ban"].addressees} == told


@pytest.mark.parametrize(
    ("role", "nationality", "told"),
    [
        ("port_state", "CN", {"CN"}),
        ("sender", "CN", {"CN", "MM"}),
        ("port_state", {"any_of": ["CN", "PH"]}, set()),
    ],
)
def test_a_state_answers_for_its_nationals_in_a_crew_of_the_dprk(
    role: str, nationality: object, told: set[str]
) -> None:
    crew = {"nationality": nationality, "function": "crew"}
    parties = [{"roles": [role], "country": "MM"}]
    found = check(**{**VOYAGE, "parties": parties, "movement": {"flag": "DPRK"}, "personnel": [crew]}).findings
    (service,) = [each for each in found if each.rule == "crews-for-the-dprk"]
    assert service.verdict is Verdict.VIOLATION
    assert {bearer.country for bearer in service.addressees} == told


@pytest.mark.parametrize(
    ("direction", "told"),
    [
        ("to_dprk", {("CN", "supply and procurement ban"), ("MY", "bar on passage through its territory")}),
        ("from_dprk", {("CN", "supply and procurement ban"), ("KP", "export ban")}),
        ({"any_of": ["to_dprk", "from_dprk"]}, {("CN", "supply and procurement ban")}),
    ],
)
def test_a_duty_that_is_limited_to_one_direction_falls_on_nobody_for_the_other(
    direction: object, told: set[tuple[str, str]]
) -> None:
    parties = [{"roles": ["broker"], "country": "CN"}, {"roles": ["transit_state"], "country": "MY"}]
    items = [{"category": "dual_use", "control_lists": ["un_conventional_dual_use"]}]
    found = {f.rule: f for f in check(direction=direction, date="2018", parties=parties, items=items).findings}
    assert {(each.country, each.duty) for each in found["conventional-dual-use-items"].addressees} == told


@pytest.mark.parametrize(
    ("parties", "hosts", "told"),
    [
        (None, ["TZ"], {"KP", "TZ"}),
        ([{"roles": ["employer"], "country": "DPRK"}], ["TZ", "TZ"], {"KP", "TZ"}),
        (None, ["TZ", "UG"], {"KP"}),
        (None, [{"any_of": ["TZ", "UG"]}], {"KP"}),
        ([{"roles": ["host"], "country": "UG"}], ["TZ"], {"KP", "UG"}),
    ],
)
def test_the_state_that_hosts_all_the_persons_of_an_act_is_its_host_where_no_party_is(
    parties: list[dict[str, Any]] | None, hosts: list[object], told: set[str]
) -> None:
    persons = [
        {"nationality": "DPRK", "function": "technician", "relates_to": ["arms"], "host": host} for host in hosts
    ]
    act = {**VOYAGE, "kind": "technical_assistance", "parties": parties, "personnel": persons}
    found = {f.rule: f for f in check(**act).findings}
    assert {bearer.country for bearer in found["arms-assistance-from-the-dprk"].addressees} == told


def test_a_listed_visitor_who_flew_elsewhere_entered_there() -> None:
    visitor = {"roles": ["visitor"], "country": "DPRK", "type": "person", "un_listed": True}
    way = {"origin": {"country": "KP"}, "destination": {"country": "CN"}}
    assessment = check(**{**JOURNEY, "movement": way, "parties": [visitor]})
    assert assessment.verdict is Verdict.VIOLATION
    assert {bearer.country for bearer in assessment.findings[0].addressees} == {"CN"}


def test_an_owner_whom_the_movement_tells_answers_as_a_party_would() -> None:
    owned = check(**VOYAGE, movement={"flag": "DPRK", "owner": "CN"})
    assert {bearer.country for bearer in owned.findings[0].addressees} == {"CN"}


def test_what_only_the_recipient_answers_for_is_not_complete_when_it_was_stopped_in_transit() -> None:
    coal = {"kind": "transfer_commodity", "items": [{"category": "coal", "origin": "DPRK"}], "date": "2018-05-01"}
    stopped = check(**coal, stage="intercepted")
    assert {bearer.act for bearer in stopped.findings[0].addressees} == {"complete", "attempted"}
    assert stopped.verdict is Verdict.VIOLATION


@pytest.mark.parametrize(
    ("changes", "addressed"),
    [
        pytest.param({"movement": {"flag": ["PA", "LR"]}}, {"PA": ("flag",), "LR": ("flag",)}, id="two flags"),
        pytest.param({"movement": {"flag": {"any_of": ["PA", "LR"]}}}, {}, id="one of two flags"),
        pytest.param({"movement": {"flag": hedged("PA", "party_claim")}}, {}, id="the flag that a party claims"),
        pytest.param({"movement": {"flag": hedged("PA", "suspected")}}, {"PA": ("flag (suspected)",)}, id="suspected"),
    ],
)
def test_a_flag_that_is_left_open_addresses_nobody(
    changes: dict[str, Any], addressed: dict[str, tuple[str, ...]]
) -> None:
    (finding,) = check(**changes).findings
    assert bearers(finding) == {"KP": (), "RU": ("the army (Russian Federation)",), **addressed}


@pytest.mark.parametrize(
    ("role", "told"),
    [("flag_state", {"flag": "Panama"}), ("shipowner", {"owner": "Panama"})],
)
def test_whose_body_was_deceived_is_not_reached_by_what_the_movement_tells_of_the_same(
    role: str, told: dict[str, str]
) -> None:
    act = {"direction": "to_dprk", "date": "2018-05-01", "movement": {"ship_to_ship": True, **told}}
    body = {"roles": [role], "country": "Panama", "type": "government_body"}
    dprk = {"roles": ["recipient"], "country": "DPRK"}
    assert "PA" in all_bearers(check(**act, parties=[body, dprk]))
    assert "PA" not in all_bearers(check(**act, parties=[{**body, "deceived": True}, dprk]))
    for others in ({"roles": ["carrier"]}, {"country": "Liberia"}, {"country": {"any_of": ["Liberia", "Togo"]}}):
        assert "PA" in all_bearers(check(**act, parties=[{**body, "deceived": True, **others}, dprk]))


@pytest.mark.parametrize(
    ("party", "parties"),
    [
        pytest.param({"country": hedged("SY", "party_claim")}, None, id="a State that a party claims"),
        pytest.param({"country": hedged("SY", "suspected")}, ("buyer (Syria) (suspected)",), id="a suspected State"),
        pytest.param(
            {"country": "SY", "acts_for": hedged("RU", "party_claim")},
            ("buyer (Syria)",),
            id="acts for another by a claim",
        ),
        pytest.param(
            {"country": "SY", "roles": hedged(["buyer"], "alleged")}, ("buyer (Syria) (alleged)",), id="alleged role"
        ),
        pytest.param({"country": "SY", "roles": hedged(["buyer"], "party_claim")}, None, id="a role by a claim"),
        pytest.param(
            {"country": "SY", "roles": {"any_of": ["buyer", "interdictor"]}}, None, id="perhaps it stopped it"
        ),
        pytest.param(
            {"country": "SY", "roles": {"any_of": ["buyer", "recipient"]}}, ("buyer (Syria)",), id="buyer or recipient"
        ),
    ],
)
def test_what_is_hedged_or_open_of_a_party_addresses_its_state_no_better(
    party: dict[str, Any], parties: tuple[str, ...] | None
) -> None:
    exporter = SHELLS["parties"][0]
    findings = check(parties=[exporter, {"name": "buyer", "roles": ["buyer"], **party}]).findings
    finding = next(finding for finding in findings if finding.rule == "arms-from-the-dprk")
    assert bearers(finding) == {"KP": (), **({"SY": parties} if parties else {})}


@pytest.mark.parametrize("duty", ["report", "seizure"])
@pytest.mark.parametrize(
    ("stops", "answer"),
    [
        ([{"roles": ["interdictor"], "country": "PH"}], {"PH"}),
        ([{"roles": ["port_state"], "country": "RU"}], {"RU"}),
        ([{"roles": ["port_state"], "country": "KP"}], {"RU"}),
        ([], {"RU"}),
    ],
)
def test_the_recipient_answers_for_what_was_not_done_with_cargo_only_where_nobody_else_is_told_to_have_it(
    duty: str, stops: list[dict[str, Any]], answer: set[str]
) -> None:
    recipient = {"roles": ["recipient"], "country": "RU"}
    findings = {
        finding.rule: finding
        for finding in check(kind="interdiction", omitted=[duty], parties=[recipient, *stops]).findings
    }
    assert {bearer.country for bearer in findings[f"omitted-{duty}"].addressees} == answer


@pytest.mark.parametrize(
    "where", [{"parties": [{"roles": ["flag_state"], "country": "PA"}]}, {"movement": {"flag": "PA"}}]
)
def test_a_flag_answers_for_the_report_where_nobody_else_is_told_to_have_met_the_vessel(where: dict[str, Any]) -> None:
    met = {"kind": "interdiction", "parties": [], "omitted": ["report"], **where}
    alone = {finding.rule: finding for finding in check(**met).findings}["omitted-report"]
    assert {bearer.country for bearer in alone.addressees} == {"PA"}
    met["parties"] = [*met["parties"], {"roles": ["interdictor"], "country": "PH"}]
    beside = {finding.rule: finding for finding in check(**met).findings}["omitted-report"]
    assert {bearer.country for bearer in beside.addressees} == {"PH"}


def test_a_state_need_not_refuse_its_own_nationals_whoever_else_they_pass() -> None:
    host, transit = {"roles": ["host"], "country": "IR"}, {"roles": ["transit_state"], "country": "CN"}
    for nationality, answering in (("IR", {"CN"}), (hedged("IR", "suspected"), {"IR", "CN"}), ("DPRK", {"IR", "CN"})):
        visitor = {"roles": ["visitor"], "country": nationality, "un_listed": True, "type": "person"}
        act: dict[str, Any] = {"kind": "travel_listed_person", "direction": None, "items": [], "date": "2018"}
        named = check(**act, parties=[visitor, host, transit], personnel=[]).findings[0]
        group = check(**act, parties=[host, transit], personnel=[{"nationality": nationality, "un_listed": True}])
        assert set(bearers(named)) == set(bearers(group.findings[0])) == answering


SHIP: dict[str, Any] = {"flag": ["Sierra Leone"], "owner": "DPRK", "vessel": "X"}


@pytest.mark.parametrize(
    ("rule", "category", "direction", "parties", "answering"),
    [
        ("insurance-of-vessels", "insurance", None, {"supplier": "GB", "recipient": "DPRK"}, {"GB"}),
        ("insurance-of-vessels", "insurance", None, {"insurer": "GB", "carrier": "CN"}, {"GB"}),
        ("crews", "crew_services", "to_dprk", {"supplier": "CN", "insurer": "GB", "recipient": "DPRK"}, {"CN"}),
        ("crews", "crew_services", "from_dprk", {"supplier": "DPRK", "recipient": "CN"}, {"CN"}),
        ("crews", "crew_services", "from_dprk", {"supplier": "DPRK"}, {"SL"}),
        ("registration-of-vessels", "vessel_registration", None, {"supplier": "CN", "financier": "GB"}, {"CN", "SL"}),
    ],
)
def test_a_service_to_a_vessel_is_the_matter_of_the_state_that_gives_it_or_engages_a_crew(
    rule: str, category: str, direction: str | None, parties: dict[str, str], answering: set[str]
) -> None:
    told = [{"roles": [role], "country": country} for role, country in parties.items()]
    act: dict[str, Any] = {"kind": "transport_maritime", "date": "2019", "direction": direction, "movement": SHIP}
    findings = check(**act, items=[{"category": category}], parties=told).findings
    (finding,) = [each for each in findings if each.rule == rule]
    assert finding.law is Law.YES
    assert set(bearers(finding)) == answering


@pytest.mark.parametrize(
    ("more", "answers"),
    [
        ([], {"RU"}),
        ([{"roles": ["supplier"], "country": "BY"}], {"BY"}),
        ([{"roles": ["supplier"], "country": "DPRK"}], set()),
        ([{"roles": ["supplier"], "country": "unknown"}], set()),
        ([{"roles": ["supplier"], "country": "BY", "deceived": True}], set()),
        ([{"roles": ["supplier"], "country": "BY", "type": "non_state_group"}], set()),
        ([{"roles": ["supplier"], "country": "BY", "qualified": "party_claim"}], {"RU"}),
    ],
)
def test_who_trains_answers_for_arms_that_come_with_the_training_where_nobody_else_is_told_to_supply_them(
    more: list[dict[str, Any]], answers: set[str]
) -> None:
    sides = [{"roles": ["trainer", "host"], "country": "RU"}, {"roles": ["trainee"], "country": "DPRK"}]
    rifles = {"category": "small_arms", "direction": "to_dprk"}
    act = {"kind": "military_training", "direction": "to_dprk", "date": "2024", "items": [rifles]}
    findings = [each for each in check(**act, parties=[*sides, *more]).findings if each.rule == "arms-to-the-dprk"]
    assert {bearer.country for finding in findings for bearer in finding.addressees} == answers
