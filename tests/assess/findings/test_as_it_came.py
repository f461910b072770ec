"""A rule on an act has the stage and the days of the parts without which it is not met."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Law, Record, RulePack, Standing, Verdict
from sanctions_check.assess.results import Finding
from sanctions_check.logic.proof import walk_proof

CHECKERS = [Checker(RulePack.load(), engine=engine) for engine in ("compiled", "durable")]
HELP: dict[str, Any] = {
    "id": "r",
    "kind": "technical_assistance",
    "direction": "from_dprk",
    "date": "2015-06",
    "parties": [
        {"roles": ["supplier"], "country": "KP", "type": "state"},
        {"roles": ["recipient"], "country": "IR", "type": "company"},
    ],
    "evidence": [{"kind": "un_panel", "date": "2020-03"}],
}
MISSILES = {
    "id": "missiles", "description": "help with engines", "nature": "service", "relates_to": ["ballistic_missiles"],
}  # fmt: skip
FARMING = {"id": "farming", "description": "advice on irrigation", "nature": "service", "relates_to": ["agriculture"]}
ARMS_HELP = "arms-assistance-from-the-dprk"
VOYAGE: dict[str, Any] = {
    "id": "r",
    "kind": "transport_maritime",
    "date": "2018-04",
    "parties": [{"roles": ["port_state"], "country": "ID", "type": "state"}],
    "omitted": ["vessel_seizure"],
    "movement": {"mode": "sea", "vessel": "East Sea", "flag": "TZ"},
    "evidence": [{"kind": "un_panel", "date": "2020-03"}],
}
COAL = {"description": "coal", "category": "coal", "direction": "from_dprk"}
RICE = {"description": "rice", "category": "food", "direction": "to_dprk"}


def of_act(rule: str, record: dict[str, Any], *items: dict[str, Any], **more: Any) -> Finding:
    """The finding of a rule on the act, on which both engines agree."""
    listed = {"items": list(items)} if items else {}
    assessments = [checker.check(Record.model_validate({**record, **listed, **more})) for checker in CHECKERS]
    assert not any(assessment.errors for assessment in assessments)
    found = [next(each for each in assessment.findings if each.rule == rule) for assessment in assessments]
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("own", "law", "verdict"),
    [
        pytest.param({}, Law.YES, Verdict.VIOLATION, id="nothing of its own"),
        pytest.param({"stage": "delivered", "date": "2014"}, Law.YES, Verdict.VIOLATION, id="carried out"),
        pytest.param({"stage": "planned"}, Law.YES, Verdict.POSSIBLE_VIOLATION, id="planned"),
        pytest.param({"stage": "attempted"}, Law.YES, Verdict.POSSIBLE_VIOLATION, id="attempted"),
        pytest.param({"stage": "refused"}, Law.NO, Verdict.NOT_A_VIOLATION, id="refused"),
        pytest.param({"stage": "unknown"}, Law.UNKNOWN, Verdict.UNDETERMINED, id="not known"),
        pytest.param({"date": "2005-06"}, Law.NO, Verdict.NOT_A_VIOLATION, id="before the law"),
        pytest.param({"date": "2006"}, Law.UNKNOWN, Verdict.UNDETERMINED, id="perhaps before it"),
    ],
)
@pytest.mark.parametrize("beside", [(), (FARMING,)])
def test_help_came_as_far_and_when_the_part_did_that_makes_it_barred(
    beside: tuple[dict[str, Any], ...], own: dict[str, str], law: Law, verdict: Verdict
) -> None:
    found = of_act(ARMS_HELP, HELP, {**MISSILES, **own}, *beside)
    assert (found.law, found.verdict) == (law, verdict)


def test_days_of_a_part_within_the_law_count_also_where_those_of_the_act_are_before_it() -> None:
    act = {**HELP, "date": "2006-06"}
    assert of_act(ARMS_HELP, act, MISSILES, {**FARMING, "date": "2015"}).law is Law.NO
    assert of_act(ARMS_HELP, act, {**MISSILES, "date": "2015"}, FARMING).law is Law.YES


def test_of_several_parts_the_one_counts_that_came_furthest_within_the_law() -> None:
    def verdict(*own: dict[str, str]) -> Verdict:
        return of_act(
            ARMS_HELP, HELP, *({**MISSILES, "id": f"m{place}", **each} for place, each in enumerate(own))
        ).verdict

    planned, refused, before = {"stage": "planned"}, {"stage": "refused"}, {"date": "2005-06"}
    assert verdict(planned, {}) is verdict({}, before) is verdict(refused, {}) is Verdict.VIOLATION
    assert verdict(planned, before) is verdict(refused, planned) is Verdict.POSSIBLE_VIOLATION
    assert verdict(refused, before) is Verdict.NOT_A_VIOLATION


def test_it_is_shown_as_well_as_the_parts_are_that_came_so_far() -> None:
    """What is shown best was only planned."""
    press = {"kind": "press", "date": "2016", "about": ["done"]}
    panel = {"kind": "un_panel", "date": "2016", "about": ["planned"]}
    items = [{**MISSILES, "id": "planned", "stage": "planned"}, {**MISSILES, "id": "done", "stage": "delivered"}]
    found = of_act(ARMS_HELP, HELP, *items, evidence=[press, panel])
    assert (found.stage, found.standing.standing) == ("delivered", Standing.ASSERTED)


@pytest.mark.parametrize(
    ("second", "verdict"),
    [
        ({"date": "2007-05", "stage": "planned"}, Verdict.POSSIBLE_VIOLATION),
        ({"date": "2007-05"}, Verdict.VIOLATION),
        ({"date": "2006-07-06", "stage": "planned"}, Verdict.OUT_OF_SCOPE),
    ],
)
def test_no_part_lends_the_act_its_days_and_another_its_stage(second: dict[str, str], verdict: Verdict) -> None:
    """A launch needs no missile on record to be one."""
    launch = {
        "id": "r",
        "kind": "launch",
        "parties": [{"roles": ["user"], "country": "KP"}],
        "evidence": HELP["evidence"],
    }
    missiles = [{"category": "ballistic_missile", **own} for own in ({"date": "2006-07-05"}, second)]
    for checker in CHECKERS:
        assert checker.check(Record.model_validate({**launch, "items": missiles})).verdict is verdict


def test_a_sentence_names_the_items_that_came_as_far_as_the_one_on_which_it_rests() -> None:
    launch = {
        "id": "r",
        "kind": "launch",
        "parties": [{"roles": ["user"], "country": "KP"}],
        "evidence": HELP["evidence"],
    }
    cruise = {"category": "missile", "description": "cruise missile"}
    planned = {"category": "space_launch_vehicle", "description": "Chollima-1", "stage": "planned"}
    found = of_act("launch", launch, cruise, planned, date="2023-05")
    assert "under which the DPRK made a launch of Chollima-1 that used" in found.message


def test_what_is_brokered_may_be_planned() -> None:
    brokered = {**HELP, "kind": "brokering", "parties": [{"roles": ["broker"], "country": "CN"}, *HELP["parties"]]}
    arms = {"description": "rifles", "category": "small_arms", "stage": "planned"}
    assert of_act("brokering-of-arms", brokered, arms).verdict is Verdict.VIOLATION


@pytest.mark.parametrize(
    ("own", "law"),
    [
        ({}, Law.YES),
        ({"stage": "attempted"}, Law.YES),
        ({"stage": "planned"}, Law.NO),
        ({"stage": "contracted"}, Law.NO),
        ({"stage": "refused"}, Law.NO),
        ({"stage": {"any_of": ["planned", "delivered"]}}, Law.UNKNOWN),
        ({"date": "2016-06"}, Law.UNKNOWN),
        ({"date": "2018-03"}, Law.YES),
    ],
)
def test_a_duty_is_omitted_over_cargo_that_was_there(own: dict[str, Any], law: Law) -> None:
    assert of_act("omitted-vessel-seizure", VOYAGE, {**COAL, **own}, RICE).law is law


def test_persons_who_came_before_the_duty_are_to_be_expelled_since() -> None:
    came = {"nationality": "KP", "function": "executive", "host": "MY", "date": "2012-05"}
    found = {"judgement": "acts_for_listed", "by": "MY", "outcome": True}
    stay = {**VOYAGE, "kind": "diplomatic_presence", "omitted": ["expulsion"], "movement": None}
    host = [{"roles": ["host"], "country": "MY", "type": "state"}]
    assert of_act("omitted-expulsion", stay, parties=host, personnel=[came], determinations=[found]).law is Law.YES


@pytest.mark.parametrize(("stage", "law"), [("delivered", Law.YES), ("planned", Law.NO), ("contracted", Law.NO)])
def test_a_vessel_is_let_into_port_with_cargo_that_was_aboard(stage: str, law: Law) -> None:
    voyage = {**VOYAGE, "omitted": ["port_denial"]}
    assert of_act("omitted-port-denial", voyage, {**COAL, "stage": stage}, RICE).law is law


def test_the_proof_and_the_message_name_the_part() -> None:
    early = of_act(ARMS_HELP, HELP, {**MISSILES, "date": "2005-06"}, FARMING)
    assert "this rests on help with engines" in early.message
    refused = of_act(ARMS_HELP, HELP, {**MISSILES, "stage": "refused"}, FARMING)
    assert "no act took place (help with engines: refused)" in refused.message
    for found, pointer in ((early, "/items/0/date"), (refused, "/items/0/stage")):
        steps = list(walk_proof(found.proof))
        assert any(step.says.endswith("help with engines, on which this rests") for step in steps)
        assert any(step.read is not None and step.read.pointer == pointer for step in steps)
    assert of_act(ARMS_HELP, HELP, {**MISSILES, "stage": "planned"}, FARMING).staged is not None
    assert early.staged is None
