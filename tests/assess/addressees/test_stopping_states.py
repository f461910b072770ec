"""What a State does not answer for where it, or another, stops the act or the persons on their way."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.addressees.bearers import JOURNEY, LISTED, bearers
from tests.assess.shells import check

from sanctions_check import Law, Verdict


@pytest.mark.parametrize(
    "passes",
    [
        [{"roles": ["transit_state", "interdictor"], "country": "AE"}],
        [{"roles": ["transit_state"], "country": "AE"}, {"roles": ["interdictor"], "country": "AE"}],
    ],
)
def test_a_state_that_stops_what_passes_has_not_let_it_pass(passes: list[dict[str, Any]]) -> None:
    sides = [{"roles": ["supplier"], "country": "IR"}, {"roles": ["recipient"], "country": "DPRK"}]
    others = [{"roles": ["transit_state"], "country": "OM"}]
    (finding, *_) = check(direction="to_dprk", stage="intercepted", parties=[*sides, *others, *passes]).findings
    assert (finding.rule, {bearer.country for bearer in finding.addressees}) == ("arms-to-the-dprk", {"IR", "OM"})


CHINA_STOPS: dict[str, Any] = {"roles": ["interdictor"], "country": "CN", "type": "state"}


@pytest.mark.parametrize(
    ("told", "acts", "verdict"),
    [
        pytest.param({"host": "RU"}, {"RU": "attempted"}, Verdict.POSSIBLE_VIOLATION, id="on the way to another State"),
        pytest.param({"parties": "RU"}, {"RU": "attempted"}, Verdict.POSSIBLE_VIOLATION, id="to another, as a party"),
        pytest.param({"destination": "RU"}, {}, Verdict.POSSIBLE_VIOLATION, id="on the way to a destination"),
        pytest.param({"host": "unknown"}, {}, Verdict.UNDETERMINED, id="it is not known where to"),
        pytest.param({}, {}, Verdict.NOT_A_VIOLATION, id="nobody tells where to"),
        pytest.param({"host": "CN"}, {}, Verdict.NOT_A_VIOLATION, id="by the State that they were to enter"),
        pytest.param({"parties": "CN"}, {}, Verdict.NOT_A_VIOLATION, id="by that State, as a party"),
        pytest.param({"destination": "CN"}, {}, Verdict.NOT_A_VIOLATION, id="by the State of the destination"),
    ],
)
def test_listed_persons_who_are_stopped_on_their_way_have_entered_nowhere(
    told: dict[str, str], acts: dict[str, str], verdict: Verdict
) -> None:
    stopped = {
        **JOURNEY,
        "kind": "travel_listed_person",
        "stage": "intercepted",
        "personnel": [{**LISTED, "host": told.get("host")}],
        "parties": [CHINA_STOPS, *({"roles": ["host"], "country": told[name]} for name in told if name == "parties")],
        "movement": {"destination": {"country": told.get("destination")}},
    }
    assessment = check(**stopped)
    (finding,) = [each for each in assessment.findings if each.rule == "travel-ban"]
    assert {bearer.country: bearer.act for bearer in finding.addressees} == acts
    assert finding.verdict is verdict


@pytest.mark.parametrize(
    ("stage", "destination", "bound"),
    [
        pytest.param(None, "CN", set(), id="nobody tells that they got there"),
        pytest.param("delivered", "CN", {"CN"}, id="they got there"),
        pytest.param(None, "RU", {"RU"}, id="on the way to another State"),
    ],
)
def test_a_destination_that_stops_listed_persons_has_let_in_only_those_who_are_told_to_have_come(
    stage: str | None, destination: str, bound: set[str]
) -> None:
    way = {"parties": [CHINA_STOPS], "movement": {"destination": {"country": destination}}}
    journey = {**JOURNEY, **way, "kind": "travel_listed_person", "stage": stage, "personnel": [LISTED]}
    found = check(**journey).findings
    (finding,) = [each for each in found if each.rule == "travel-ban"]
    assert {bearer.country for bearer in finding.addressees} == bound
    assert (finding.law is Law.YES) is bool(bound)


@pytest.mark.parametrize("kind", ["transfer_arms", "unknown", None])
@pytest.mark.parametrize(
    ("own_stage", "verdict"), [(None, Verdict.VIOLATION), ("intercepted", Verdict.NOT_A_VIOLATION)]
)
def test_goods_that_are_stopped_tell_of_no_persons_that_they_were_on_their_way(
    own_stage: str | None, verdict: Verdict, kind: str | None
) -> None:
    agent = {**LISTED, "host": "CN", "stage": own_stage}
    goods: dict[str, Any] = {"kind": kind, "stage": "intercepted", "items": [{"category": "small_arms"}]}
    found = check(**goods, date="2018-05-05", parties=[CHINA_STOPS], personnel=[agent]).findings
    (finding,) = [each for each in found if each.rule == "travel-ban"]
    assert finding.verdict is verdict


def test_who_is_stopped_on_the_way_to_instructors_of_the_dprk_was_not_trained_by_it() -> None:
    soldiers = {"nationality": "UG", "status": "military", "function": "trainee", "host": "DPRK"}
    parties = [
        {"roles": ["trainer", "host"], "country": "DPRK", "type": "armed_force"},
        {"roles": ["trainee", "sender"], "country": "UG", "type": "armed_force"},
        {"roles": ["interdictor"], "country": "KE"},
    ]
    act: dict[str, Any] = {"kind": "military_training", "stage": "intercepted", "date": "2018", "items": None}
    found = check(**act, parties=parties, personnel=[soldiers]).findings
    (finding,) = [each for each in found if each.rule == "training-by-dprk-instructors"]
    assert {bearer.country: bearer.act for bearer in finding.addressees} == {"KP": "attempted", "UG": "attempted"}
    assert finding.verdict is Verdict.POSSIBLE_VIOLATION


def test_goods_that_are_stopped_do_not_end_the_training_beside_them() -> None:
    soldiers = {"nationality": "DPRK", "status": "military", "function": "trainee", "host": "CN"}
    parties = [{"roles": ["trainer", "host"], "country": "CN"}, {"roles": ["interdictor"], "country": "KE"}]
    goods: dict[str, Any] = {"kind": "transfer_arms", "stage": "intercepted", "items": [{"category": "small_arms"}]}
    found = check(**goods, date="2018-05-05", subject=["heavy_arms"], parties=parties, personnel=[soldiers]).findings
    (finding,) = [each for each in found if each.rule == "arms-training-of-dprk-persons"]
    assert {bearer.country: bearer.act for bearer in finding.addressees} == {"CN": "complete"}


def test_a_courier_who_is_stopped_with_what_he_carries_has_not_come() -> None:
    courier: dict[str, Any] = {
        "kind": "travel_listed_person",
        "stage": "intercepted",
        "items": [{"category": "bulk_cash"}],
    }
    agent = {**LISTED, "host": "CN"}
    found = check(**courier, date="2018-05-05", parties=[CHINA_STOPS], personnel=[agent]).findings
    (finding,) = [each for each in found if each.rule == "travel-ban"]
    assert finding.verdict is Verdict.NOT_A_VIOLATION


def test_a_destination_that_stops_goods_has_not_stopped_the_persons_beside_them() -> None:
    way = {"parties": [CHINA_STOPS], "movement": {"destination": {"country": "CN"}}}
    goods = {**JOURNEY, **way, "items": [{"category": "small_arms"}], "personnel": [LISTED]}
    found = check(**goods).findings
    (finding,) = [each for each in found if each.rule == "travel-ban"]
    assert (finding.verdict, set(bearers(finding))) == (Verdict.VIOLATION, {"CN"})


STUDENTS: dict[str, Any] = {"nationality": "DPRK", "function": "student", "host": "CN"}


@pytest.mark.parametrize(
    ("group", "waits", "stops", "acts", "verdict"),
    [
        pytest.param(
            STUDENTS, ["host", "trainer"], "KE", {"CN": "attempted"}, Verdict.POSSIBLE_VIOLATION, id="students, by a third State"
        ),
        pytest.param(
            STUDENTS, ["host", "trainer"], "CN", {}, Verdict.NOT_A_VIOLATION, id="students, by the State that was to teach them"
        ),
        pytest.param(
            {"function": "student"}, ["supplier", "trainer"], "KE", {"CN": "attempted"}, Verdict.POSSIBLE_VIOLATION,
            id="students of whom no State is told, on the way to a course",
        ),
        pytest.param(
            {"function": "instructor", "nationality": "CN", "host": "DPRK"}, ["trainer"], "KE", {"CN": "complete"},
            Verdict.VIOLATION, id="teachers, of the State that sent them",
        ),
    ],
)  # fmt: skip
def test_persons_who_are_stopped_on_their_way_have_not_reached_who_was_to_teach_them(
    group: dict[str, Any], waits: list[str], stops: str, acts: dict[str, str], verdict: Verdict
) -> None:
    parties = [{"roles": waits, "country": "CN"}, {"roles": ["interdictor"], "country": stops, "type": "state"}]
    parties += [] if group == STUDENTS else [{"roles": ["trainee"], "country": "DPRK"}]
    course: dict[str, Any] = {"kind": "specialized_education", "subject": ["advanced_physics"], "date": "2018-05-05"}
    found = check(**course, stage="intercepted", items=None, personnel=[group], parties=parties).findings
    (finding,) = [each for each in found if each.rule == "specialised-teaching"]
    assert {bearer.country: bearer.act for bearer in finding.addressees} == acts
    assert finding.verdict is verdict


@pytest.mark.parametrize("kind", ["military_training", "specialized_education"])
def test_training_to_which_nobody_came_was_only_tried_by_whom_alone_the_parties_tell(kind: str) -> None:
    sides = [{"roles": ["trainer"], "country": "RU"}, {"roles": ["trainee"], "country": "DPRK"}]
    subject = "heavy_arms" if kind == "military_training" else "aerospace_engineering"
    stopped = {"kind": kind, "direction": "to_dprk", "items": None, "stage": "intercepted", "subject": [subject]}
    assert check(**stopped, parties=[*sides, CHINA_STOPS]).verdict is Verdict.POSSIBLE_VIOLATION
