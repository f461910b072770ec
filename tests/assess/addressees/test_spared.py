"""Where a duty falls on nobody: why that is, or of whom it is open."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.addressees.bearers import all_bearers, hedged
from tests.assess.shells import check

from sanctions_check import Law, Verdict
from sanctions_check.assess.results import Finding


def test_where_nobody_acted_but_those_who_bear_nothing_there_is_no_violation() -> None:
    deceived = {"roles": ["supplier"], "country": "CN", "deceived": True}
    recipient = {"roles": ["recipient"], "country": "DPRK"}
    act = {"direction": "to_dprk", "items": [{"category": "small_arms"}], "date": "2018-05-01"}
    spared = check(**act, parties=[deceived, recipient])
    assert spared.verdict is Verdict.NOT_A_VIOLATION
    assert "was deceived" in spared.findings[0].message
    for parties in (
        [recipient],
        [{**deceived, "roles": ["manufacturer"]}, recipient],
        [{**deceived, "deceived": None}, recipient],
    ):
        assert check(**act, parties=parties).verdict is Verdict.VIOLATION


def test_whether_anybody_answers_is_open_where_who_acted_may_be_no_state() -> None:
    supplier = {"name": "the militia", "roles": ["supplier"], "country": "SY"}
    recipient = {"roles": ["recipient"], "country": "DPRK"}
    act = {"direction": "to_dprk", "items": [{"category": "small_arms"}], "date": "2018-05-01"}
    group = check(**act, parties=[{**supplier, "type": "non_state_group"}, recipient])
    assert group.verdict is Verdict.NOT_A_VIOLATION
    perhaps = {**supplier, "type": {"any_of": ["company", "non_state_group"]}}
    for parties in ([perhaps, recipient], [{**supplier, "type": hedged("non_state_group", "party_claim")}, recipient]):
        left_open = check(**act, parties=parties)
        assert left_open.verdict is Verdict.UNDETERMINED
        assert [each.says for each in left_open.findings[0].missing] == ["what kind of party the militia (Syria) is"]

    second = {"roles": ["supplier"], "country": "RU"}
    assert check(**act, parties=[perhaps, second, recipient]).verdict is Verdict.VIOLATION


def test_from_which_state_an_international_organisation_acted_is_asked() -> None:
    act = {"direction": "to_dprk", "items": [{"category": "machinery", "hs": ["8413"]}], "date": "2018-05-01"}
    agency = {"name": "a relief agency", "roles": ["supplier"], "type": "international_organisation"}
    recipient = {"roles": ["recipient"], "country": "DPRK"}
    left_open = check(**act, parties=[agency, recipient])
    assert left_open.verdict is Verdict.UNDETERMINED
    assert [each.says for each in left_open.findings[0].missing] == ["of which State a relief agency is"]
    assert check(**act, parties=[{**agency, "country": "IT"}, recipient]).verdict is Verdict.VIOLATION


@pytest.mark.parametrize("role", ["transit_state", "port_state"])
def test_whom_all_who_are_told_have_stopped_on_their_way_nobody_has_let_in(role: str) -> None:
    listed = {"nationality": "DPRK", "function": "official", "un_listed": True}
    act = {
        "kind": "travel_listed_person",
        "direction": "from_dprk",
        "date": "2018-05-01",
        "personnel": [listed],
        "items": None,
    }
    stops, lets_pass = {"roles": [role, "interdictor"], "country": "CN"}, {"roles": [role], "country": "MN"}
    stopped = check(**act, parties=[stops])
    assert stopped.verdict is Verdict.NOT_A_VIOLATION
    assert "stopped on their way" in stopped.findings[0].message
    for parties, bearers in (
        ([lets_pass], {"MN"}),
        ([stops, lets_pass], {"MN"}),
        ([stops, {"roles": ["host"], "country": "RU"}], {"RU"}),
        ([{**stops, "roles": ["host", "interdictor"]}], {"CN"}),
    ):
        let_in = check(**act, parties=parties)
        assert let_in.verdict is Verdict.VIOLATION
        assert all_bearers(let_in) == bearers


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        (
            {"roles": ["transit_state"], "country": {"any_of": ["MN", "VN"]}},
            "of which State the ministry (Mongolia or Viet Nam) is",
        ),
        (
            {"roles": ["transit_state"], "country": hedged("MN", "party_claim")},
            "of which State the ministry (Mongolia) is",
        ),
        ({"roles": ["transit_state"], "country": "unknown"}, "of which State the ministry is"),
        ({"roles": "unknown", "country": "MN"}, "what part the ministry (Mongolia) had in the act"),
        (
            {"roles": {"any_of": ["transit_state", "visitor"]}, "country": "MN"},
            "what part the ministry (Mongolia) had in the act",
        ),
        ({"roles": ["visitor"], "country": "MN"}, None),
    ],
)
def test_who_may_have_let_pass_those_whom_another_stopped_is_asked(before: dict[str, Any], asked: str | None) -> None:
    listed = {"nationality": "DPRK", "function": "official", "un_listed": True}
    act = {"kind": "travel_listed_person", "direction": "from_dprk", "date": "2018-05-01", "items": None}
    stops = {"roles": ["transit_state", "interdictor"], "country": "CN"}
    finding = check(**act, personnel=[listed], parties=[{"name": "the ministry", **before}, stops]).findings[0]
    assert finding.verdict is (Verdict.UNDETERMINED if asked else Verdict.NOT_A_VIOLATION)
    assert [each.says for each in finding.missing] == ([asked] if asked else [])


@pytest.mark.parametrize(
    ("stage", "verdict"),
    [
        ("intercepted", Verdict.NOT_A_VIOLATION),
        ("ongoing", Verdict.VIOLATION),
        ("delivered", Verdict.VIOLATION),
        (None, Verdict.VIOLATION),
    ],
)
def test_workers_whom_a_state_stops_at_work_were_let_in_though_nobody_tells_by_whom(
    stage: str | None, verdict: Verdict
) -> None:
    workers = {"nationality": "DPRK", "function": "labourer", "earns_income": True}
    stops = {"roles": ["interdictor"], "country": "RU", "type": "police"}
    act: dict[str, Any] = {"kind": "labour", "direction": "from_dprk", "date": "2020-05-05", "items": None}
    stopped = check(**act, stage=stage, personnel=[workers], parties=[stops])
    (finding,) = [each for each in stopped.findings if each.rule == "workers-after-the-deadline"]
    assert (finding.verdict, finding.addressees) == (verdict, ())


def test_who_stops_goods_on_their_way_leaves_open_who_sent_them() -> None:
    stops = {"roles": ["transit_state", "interdictor"], "country": "MY"}
    act = {"direction": "to_dprk", "items": [{"category": "small_arms"}], "date": "2018-05-01"}
    assert check(**act, parties=[stops, {"roles": ["recipient"], "country": "DPRK"}]).verdict is Verdict.VIOLATION


@pytest.mark.parametrize("told", ["unknown", hedged(True, "party_claim"), {"any_of": [True, False]}])
def test_whether_anybody_answers_is_open_where_who_acted_may_have_been_deceived(told: object) -> None:
    supplier = {"name": "the yard", "roles": ["supplier"], "country": "CN"}
    perhaps = {**supplier, "deceived": told}
    recipient = {"roles": ["recipient"], "country": "DPRK"}
    act = {"direction": "to_dprk", "items": [{"category": "small_arms"}], "date": "2018-05-01"}
    left_open = check(**act, parties=[perhaps, recipient])
    assert left_open.verdict is Verdict.UNDETERMINED
    assert [each.says for each in left_open.findings[0].missing] == ["whether the yard (China) was deceived"]
    second = check(**act, parties=[perhaps, {"roles": ["supplier"], "country": "RU"}, recipient])
    assert second.verdict is Verdict.VIOLATION
    assert all_bearers(second) == {"RU"}
    registry = {**supplier, "roles": ["flag_state"], "deceived": told}
    at_sea = {**act, "movement": {"flag": "CN", "ship_to_ship": True}}
    assert "CN" not in all_bearers(check(**at_sea, parties=[registry, recipient]))
    assert "CN" in all_bearers(check(**at_sea, parties=[{**registry, "deceived": hedged(False, "alleged")}, recipient]))


def test_what_the_dprk_does_for_itself_breaches_no_duty_of_other_states() -> None:
    own = {"roles": ["supplier", "insurer"], "country": "DPRK", "type": "company"}
    voyage = {"vessel": "X", "flag": "DPRK", "owner": "DPRK"}
    act = {"kind": "transport_maritime", "direction": None, "date": "2019-06-01", "items": [{"category": "insurance"}]}
    at_home = check(**act, parties=[own], movement=voyage)
    assert at_home.verdict is Verdict.NOT_A_VIOLATION
    assert "all who acted are of the DPRK" in at_home.findings[0].message
    not_named = {"roles": ["recipient"], "country": "DPRK"}
    elsewhere = {"roles": ["user"], "country": "unknown"}
    for parties, movement, direction in (
        ([{**own, "country": "CN"}], voyage, None),
        ([not_named], voyage, None),
        ([{**own, "country": "CN", "acts_for": "DPRK"}], voyage, None),
        ([own, elsewhere], voyage, None),
        ([own], {**voyage, "origin": {"country": "CN"}}, None),
        ([own], {**voyage, "owner": "unknown"}, None),
        ([own], {**voyage, "destination": {"country": "DPRK"}}, None),
        ([own], voyage, "to_dprk"),
    ):
        assert check(**{**act, "direction": direction}, parties=parties, movement=movement).verdict is Verdict.VIOLATION


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ({"country": "unknown"}, "of which State the registry is"),
        ({"country": {"any_of": ["Panama", "Togo"]}}, "of which State the registry (Panama or Togo) is"),
        ({"country": hedged("Panama", "party_claim")}, "of which State the registry (Panama) is"),
        ({"roles": "unknown"}, "what part the registry (Panama) had in the act"),
    ],
)
def test_whether_the_flag_state_answers_is_open_where_whoever_was_deceived_may_have_been_its_own(
    told: dict[str, Any], asked: str
) -> None:
    act = {
        "kind": "transfer_commodity",
        "direction": "to_dprk",
        "date": "2018-05-01",
        "movement": {"flag": "Panama", "owner": "DPRK"},
    }
    items = [{"category": "vessel_registration"}]
    registry = {"name": "the registry", "roles": ["flag_state", "supplier"], "country": "Panama", "deceived": True}
    dprk = {"roles": ["recipient"], "country": "DPRK"}

    def registered(party: dict[str, Any]) -> Finding:
        found = check(**act, items=items, parties=[party, dprk]).findings
        (finding,) = [each for each in found if each.rule == "registration-of-vessels"]
        return finding

    assert registered(registry).law is Law.NO
    left_open = registered({**registry, **told})
    assert (left_open.law, [each.says for each in left_open.missing]) == (Law.UNKNOWN, [asked])


def test_what_is_told_to_be_within_the_dprk_breaches_no_duty_of_other_states_whatever_part_its_parties_had() -> None:
    act = {"kind": "scientific_cooperation", "date": "2021", "items": [], "subject": ["science_technology"]}
    institute = {"roles": ["user"], "country": "DPRK"}
    assert check(**act, direction="within_dprk", parties=[institute]).verdict is Verdict.NOT_A_VIOLATION
    guest = {"roles": ["user"], "country": "CN"}
    for parties, direction in (([institute], None), ([institute, guest], "within_dprk")):
        assert check(**act, direction=direction, parties=parties).verdict is not Verdict.NOT_A_VIOLATION
