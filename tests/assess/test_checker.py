"""The pipeline from a record to an assessment."""

from __future__ import annotations

import copy
import threading
from datetime import date, datetime
from typing import Any

import pytest
from msgspec import structs

from sanctions_check import Checker, EngineError, Law, Record, RulePack, Standing, UsageError, Verdict
from sanctions_check.assess.results import Assessment, Finding
from sanctions_check.logic.truth import Truth
from sanctions_check.matching import Activation

PACK = RulePack.load()
SHELLS: dict[str, Any] = {
    "id": "shells",
    "kind": "transfer_arms",
    "direction": "from_dprk",
    "date": "2023-11-05",
    "parties": [
        {"name": "the exporter", "roles": ["supplier"], "country": "DPRK"},
        {"name": "the army", "roles": ["recipient"], "country": "Russian Federation"},
    ],
    "items": [{"id": "shells", "description": "shells", "category": "large_calibre_ammunition"}],
    "evidence": [{"kind": "physical_inspection", "country": "TH", "date": "2023-12-01"}],
}


def check(**changes: Any) -> Assessment:
    return checker().check(Record.model_validate({**copy.deepcopy(SHELLS), **changes}))


def checker(**options: Any) -> Checker:
    return Checker(PACK, **options)


def test_a_shown_transfer_is_a_violation_with_both_bearers() -> None:
    assessment = check()
    assert assessment.verdict is Verdict.VIOLATION
    (finding,) = assessment.findings
    assert finding.measures[0].id == "UNSCR-1874-OP9"
    assert [(bearer.country, bearer.duty) for bearer in finding.addressees] == [
        ("KP", "export ban"),
        ("RU", "procurement ban"),
    ]


def test_a_hedged_value_caps_the_standing() -> None:
    item = {"category": {"value": "munitions", "qualified": "suspected"}}
    assessment = check(items=[item])
    assert assessment.verdict is Verdict.POSSIBLE_VIOLATION
    assert assessment.findings[0].standing.standing is Standing.ASSERTED


@pytest.mark.parametrize(
    ("supplier", "verdict"),
    [
        ({"value": "RU", "qualified": "suspected"}, Verdict.POSSIBLE_VIOLATION),
        ("RU", Verdict.VIOLATION),
        ("unknown", Verdict.VIOLATION),
    ],
)
def test_what_reaches_the_dprk_is_shown_no_better_than_who_sent_it(supplier: object, verdict: Verdict) -> None:
    parties = [{"roles": ["supplier"], "country": supplier}, {"roles": ["recipient"], "country": "KP"}]
    arms = {"kind": "transfer_arms", "direction": "to_dprk", "date": "2024", "items": [{"category": "munitions"}]}
    record = Record.model_validate({"id": "r", **arms, "parties": parties, "evidence": [{"kind": "un_panel"}]})
    assert checker().check(record).verdict is verdict


def test_unknown_cargo_is_undetermined_and_says_so() -> None:
    assessment = check(kind="transport_maritime", items=[{"category": "unknown"}])
    assert assessment.verdict is Verdict.UNDETERMINED
    assert any("the category of" in missing.says for missing in assessment.findings[0].missing)


def test_a_shipment_before_all_arms_were_barred_is_clear() -> None:
    assessment = check(date="2008-03-01", items=[{"category": "small_arms"}])
    assert assessment.verdict is Verdict.NOT_A_VIOLATION
    assert assessment.findings[0].law is Law.NO


def test_a_date_that_straddles_entry_into_force_is_undetermined() -> None:
    assert check(date="2009", items=[{"category": "small_arms"}]).verdict is Verdict.UNDETERMINED
    assert check(date={"start": "2009", "end": "2010"}, items=[{"category": "small_arms"}]).verdict is Verdict.VIOLATION


def test_the_date_of_use_is_not_the_date_of_the_act() -> None:
    used = {"start": "2023-11-05", "of": "use"}
    assert check(date=used, items=[{"category": "small_arms"}]).verdict is Verdict.UNDETERMINED
    item = {"category": "small_arms", "type_first_appeared": "2019"}
    assert check(date=used, items=[item]).verdict is Verdict.VIOLATION


def test_an_act_before_the_regime_is_out_of_scope() -> None:
    assessment = check(date="2005")
    assert assessment.verdict is Verdict.OUT_OF_SCOPE
    assert "2006-10-14" in assessment.summary


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({"date": "2005", "items": [{}, {"date": "unknown"}]}, Verdict.UNDETERMINED),
        ({"date": None, "items": [{"date": "2005"}, {}], "evidence": None}, Verdict.UNDETERMINED),
        ({"date": None, "items": [{"date": "2005"}, {"date": "2004"}], "evidence": None}, Verdict.OUT_OF_SCOPE),
    ],
)
def test_an_act_lies_before_the_regime_only_with_all_its_parts(fields: dict[str, Any], verdict: Verdict) -> None:
    assert check(**fields).verdict is verdict


def test_no_known_link_to_the_dprk_is_out_of_scope() -> None:
    parties = [{"roles": ["supplier"], "country": "Republic of Korea"}, {"roles": ["recipient"], "country": "PL"}]
    assert check(direction=None, parties=parties).verdict is Verdict.OUT_OF_SCOPE
    unknown = [{"roles": ["supplier"], "country": "unknown"}]
    assert check(direction=None, parties=unknown).verdict is Verdict.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("determination", "verdict"),
    [
        ({"judgement": "acts_for_listed", "by": "MY", "outcome": True}, Verdict.VIOLATION),
        ({"judgement": "acts_for_dprk_bank", "body": "the Committee", "outcome": True}, Verdict.VIOLATION),
        ({"judgement": "acts_for_listed", "by": "MY", "outcome": False}, Verdict.OUT_OF_SCOPE),
        ({"judgement": "acts_for_listed", "by": "MY", "outcome": "unknown"}, Verdict.OUT_OF_SCOPE),
        ({"judgement": "acts_for_listed", "by": "MY"}, Verdict.OUT_OF_SCOPE),
        ({"judgement": "acts_for_listed", "by": "US", "outcome": True}, Verdict.OUT_OF_SCOPE),
        ({"judgement": "luxury_goods", "by": "MY", "outcome": True}, Verdict.OUT_OF_SCOPE),
    ],
)
def test_whom_the_host_has_found_to_act_for_a_listed_one_is_linked(
    determination: dict[str, Any], verdict: Verdict
) -> None:
    assessment = check(
        kind="labour",
        date="2017",
        direction=None,
        omitted=["expulsion"],
        parties=[{"roles": ["host"], "country": "MY", "type": "state"}],
        items=[],
        personnel=[{"nationality": "SG", "host": "MY", "function": "broker"}],
        determinations=[determination],
    )
    assert assessment.verdict is verdict


def test_korea_alone_neither_convicts_nor_clears() -> None:
    assessment = check(direction=None, parties=[{"roles": ["supplier"], "country": "Korea"}])
    assert assessment.verdict is Verdict.UNDETERMINED
    assert "DPRK or Republic of Korea" in assessment.summary


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
        ({"items": [{"category": "other_goods", "hs": ["2616"]}]}, "a rule for"),
        ({"items": [{"category": "other_services"}]}, "a rule for"),
    ],
)
def test_what_nothing_covers_is_asked_for_what_the_record_does_not_tell(fields: dict[str, Any], asked: str) -> None:
    (finding,) = [each for each in check(kind="financial", **fields).findings if each.rule == "not-covered"]
    assert finding.missing[0].says.startswith(asked)


def test_what_was_stopped_in_transit_is_complete_for_the_sender_only() -> None:
    acts = {bearer.country: bearer.act for bearer in check(stage="intercepted").findings[0].addressees}
    assert acts == {"KP": "complete", "RU": "attempted"}


def test_deceived_and_non_state_parties_bear_nothing() -> None:
    parties = [
        {"roles": ["supplier"], "country": "DPRK"},
        {"roles": ["recipient"], "country": "RU", "deceived": True},
        {"roles": ["recipient"], "country": "PS", "type": "non_state_group"},
    ]
    assert [bearer.country for bearer in check(parties=parties).findings[0].addressees] == ["KP"]


def test_where_nobody_acted_but_those_who_bear_nothing_there_is_no_violation() -> None:
    deceived = {"roles": ["supplier"], "country": "CN", "deceived": True}
    recipient = {"roles": ["recipient"], "country": "DPRK"}
    act = {"direction": "to_dprk", "items": [{"category": "small_arms"}], "date": "2018-05-01"}
    spared = check(**act, parties=[deceived, recipient])
    assert spared.verdict is Verdict.NOT_A_VIOLATION
    assert "was deceived" in spared.findings[0].message
    claimed = {**deceived, "deceived": {"value": True, "qualified": "party_claim"}}
    for other in (claimed, {**deceived, "deceived": None}):
        assert check(**act, parties=[other, recipient]).verdict is Verdict.VIOLATION
    for parties in ([recipient], [{**deceived, "roles": ["manufacturer"]}, recipient]):
        assert check(**act, parties=parties).verdict is Verdict.VIOLATION


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


def test_the_exemption_that_holds_is_named_and_none_that_was_tried_before_it() -> None:
    called = {"kind": "transport_maritime", "direction": None, "date": "2016-06-01", "items": []}
    port = {"roles": ["port_state"], "country": "CN", "type": "state"}
    listed = {"vessel": "X", "flag": "DPRK", "vessel_un_listed": True}
    inspected = [{"type": "entry_for_inspection", "status": "granted"}]
    exempt = check(**called, parties=[port], movement=listed, exemptions=inspected).findings[0]
    assert exempt.against == "port call for inspection before the ban on listed vessels"


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


VOYAGE: dict[str, Any] = {
    "kind": "transport_maritime",
    "direction": None,
    "date": "2022-05",
    "items": [],
    "parties": None,
}


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


JOURNEY: dict[str, Any] = {**VOYAGE, "kind": "transport_air", "date": "2012"}
LISTED: dict[str, Any] = {"nationality": "DPRK", "function": "official", "un_listed": True}


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


def test_a_listed_visitor_who_flew_elsewhere_entered_there() -> None:
    visitor = {"roles": ["visitor"], "country": "DPRK", "type": "person", "un_listed": True}
    way = {"origin": {"country": "KP"}, "destination": {"country": "CN"}}
    assessment = check(**{**JOURNEY, "movement": way, "parties": [visitor]})
    assert assessment.verdict is Verdict.VIOLATION
    assert {bearer.country for bearer in assessment.findings[0].addressees} == {"CN"}


def test_an_owner_whom_the_movement_tells_answers_as_a_party_would() -> None:
    owned = check(**VOYAGE, movement={"flag": "DPRK", "owner": "CN"})
    assert {bearer.country for bearer in owned.findings[0].addressees} == {"CN"}


def test_what_the_council_listed_is_a_link_to_the_regime() -> None:
    funds = {"kind": "financial", "direction": None, "items": [{"category": "funds"}], "date": "2019-05"}
    sender = {"roles": ["supplier"], "country": "China"}
    for listed, verdict in ((True, Verdict.VIOLATION), (False, Verdict.OUT_OF_SCOPE), (None, Verdict.OUT_OF_SCOPE)):
        recipient = {"roles": ["recipient"], "country": "China", "un_listed": listed}
        assert check(**funds, parties=[sender, recipient]).verdict is verdict


def test_what_only_the_recipient_answers_for_is_not_complete_when_it_was_stopped_in_transit() -> None:
    coal = {"kind": "transfer_commodity", "items": [{"category": "coal", "origin": "DPRK"}], "date": "2018-05-01"}
    stopped = check(**coal, stage="intercepted")
    assert {bearer.act for bearer in stopped.findings[0].addressees} == {"complete", "attempted"}
    assert stopped.verdict is Verdict.VIOLATION


@pytest.mark.parametrize(
    ("act", "verdict"),
    [
        ({"stage": "refused"}, Verdict.NOT_A_VIOLATION),
        ({"stage": {"value": "refused", "qualified": "party_claim"}}, Verdict.UNDETERMINED),
        ({"stage": {"any_of": ["refused", "delivered"]}}, Verdict.UNDETERMINED),
        ({"stage": {"value": "delivered", "qualified": "alleged"}}, Verdict.POSSIBLE_VIOLATION),
        ({"date": "2005-05-01"}, Verdict.OUT_OF_SCOPE),
        ({"date": {"value": "2005-05-01", "qualified": "party_claim"}}, Verdict.UNDETERMINED),
        ({"date": {"value": "2018-05-01", "qualified": "alleged"}}, Verdict.POSSIBLE_VIOLATION),
    ],
)
def test_how_far_and_when_are_hedged_as_all_else(act: dict[str, Any], verdict: Verdict) -> None:
    assert check(**act).verdict is verdict


DEPLOYMENT: dict[str, Any] = {
    "id": "troops",
    "kind": "deployment_military",
    "direction": "from_dprk",
    "date": {"start": "2024-10", "end": "2025-04"},
    "parties": [{"roles": ["sender"], "country": "KP"}, {"roles": ["host"], "country": "RU"}],
    "personnel": [{"nationality": "KP", "status": "military", "function": "combatant", "host": "RU"}],
    "evidence": [{"kind": "admission", "by_party": True, "country": "RU", "date": "2025-04-26"}],
}


@pytest.mark.parametrize(
    ("profile", "verdict"),
    [
        ("broad", Verdict.VIOLATION),
        ("practice", Verdict.VIOLATION),
        ("text", Verdict.UNDETERMINED),
    ],
)
def test_profiles_choose_which_readings_count(profile: str, verdict: Verdict) -> None:
    assessment = checker(reading=profile).check(Record.model_validate(DEPLOYMENT))
    assert assessment.verdict is verdict
    assert bool(assessment.excluded) is (profile != "broad")


def test_practice_counts_from_the_day_on_which_a_body_said_so() -> None:
    before = checker(as_of=date(2025, 5, 1)).check(Record.model_validate(DEPLOYMENT))
    assert before.verdict is Verdict.POSSIBLE_VIOLATION


def test_a_dispute_by_an_addressed_state_makes_a_soft_reading_contested() -> None:
    dispute = {
        "kind": "denial",
        "stance": "denies",
        "speaks_to": "law",
        "country": "RU",
        "date": "2025-09-01",
        "reliability": "B",
    }
    data = {**DEPLOYMENT, "evidence": [*DEPLOYMENT["evidence"], dispute]}
    assessment = checker().check(Record.model_validate(data))
    assert assessment.verdict is Verdict.POSSIBLE_VIOLATION
    combat = next(finding for finding in assessment.findings if finding.rule == "combat-service")
    assert combat.reading is not None
    assert combat.reading.weighs == "contested"
    for kind, answered in (("msmt", True), ("official_statement", False)):
        answer = {"kind": kind, "stance": "supports", "speaks_to": "both", "date": "2025-10-22"}
        data = {**DEPLOYMENT, "evidence": [*DEPLOYMENT["evidence"], dispute, answer]}
        (finding,) = (f for f in checker().check(Record.model_validate(data)).findings if f.rule == "combat-service")
        assert finding.reading is not None
        assert (finding.reading.weighs == "practice") is answered
    rejected = {**dispute, "date": "2025-01-01"}
    data = {**DEPLOYMENT, "evidence": [*DEPLOYMENT["evidence"], rejected]}
    assert checker().check(Record.model_validate(data)).verdict is Verdict.VIOLATION


def test_a_treaty_excuses_nothing() -> None:
    data = {**DEPLOYMENT, "exemptions": [{"type": "treaty", "status": "claimed"}]}
    assert checker().check(Record.model_validate(data)).verdict is Verdict.VIOLATION


def test_results_are_frozen() -> None:
    with pytest.raises(AttributeError, match="immutable"):
        check().verdict = Verdict.OUT_OF_SCOPE  # type: ignore[misc]


def test_check_many_is_lazy() -> None:
    def records() -> Any:
        yield Record.model_validate(SHELLS)
        raise AssertionError("read too far")

    assert next(checker().check_many(records())).record == "shells"


def test_a_matcher_that_contradicts_the_proof_makes_an_error_and_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    lying = checker(engine="compiled")
    honest = lying._matcher.engine.match

    def match(case: Any) -> tuple[Activation, ...]:
        return tuple(
            structs.replace(activation, condition=Truth.UNKNOWN)
            if activation.rule == "arms-from-the-dprk"
            else activation
            for activation in honest(case)
        )

    monkeypatch.setattr(
        lying._matcher, "engine", type("Lying", (), {"match": staticmethod(match), "name": "lying", "failures": 0})()
    )
    assessment = lying.check(Record.model_validate(SHELLS))
    assert not assessment.complete
    assert "reference evaluator" in assessment.errors[0].message
    assert all(finding.rule != "arms-from-the-dprk" for finding in assessment.findings)


def test_a_checker_is_refused_to_a_second_thread_or_shared_safely() -> None:
    mine = checker()
    mine.check(Record.model_validate(SHELLS))
    problems: list[BaseException] = []

    def other() -> None:
        try:
            mine.check(Record.model_validate(SHELLS))
        except EngineError as problem:
            problems.append(problem)

    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    assert len(problems) == (1 if mine.engine == "durable" else 0)


def test_what_is_given_in_return_changes_giver_and_taker() -> None:
    assessment = check(
        kind="transfer_commodity",
        direction="to_dprk",
        parties=[{"roles": ["supplier"], "country": "RU"}, {"roles": ["recipient"], "country": "DPRK"}],
        items=[{"category": "live_animals"}],
        compensation=[{"description": "shells", "category": "large_calibre_ammunition", "attributed_to": "a ministry"}],
    )
    (arms,) = [finding for finding in assessment.findings if finding.rule == "arms-from-the-dprk"]
    assert "shells went from the DPRK to the Russian Federation" in arms.message
    assert [(bearer.country, bearer.duty) for bearer in arms.addressees] == [
        ("KP", "export ban"),
        ("RU", "procurement ban"),
    ]
    assert arms.standing.standing is Standing.ASSERTED


def test_measures_that_stand_beside_the_act_are_shown_and_decide_nothing() -> None:
    assessment = check(movement={"mode": ["sea"]})
    beside = {related.measure.id for related in assessment.related}
    assert "UNSCR-2270-OP18" in beside
    assert beside.isdisjoint(measure.id for finding in assessment.findings for measure in finding.measures)
    assert assessment.verdict is check().verdict
    assert all(related.why for related in assessment.related)


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


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"as_of": "2024-01-01"}, "as_of is a day"),
        ({"as_of": datetime(2024, 1, 1)}, "as_of is a day"),
        ({"reading": "narrow"}, "there is no reading 'narrow'"),
        ({"engine": "drools"}, "there is no engine 'drools'"),
    ],
)
def test_an_option_that_is_none_is_a_usage_error(options: dict[str, Any], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        Checker(PACK, **options)


def hedged(value: object, qualifier: str) -> dict[str, object]:
    return {"value": value, "qualified": qualifier}


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


def bearers(finding: Finding) -> dict[str, tuple[str, ...]]:
    return {bearer.country: bearer.parties for bearer in finding.addressees}


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


def test_what_is_no_record_is_refused_with_what_to_do() -> None:
    with pytest.raises(UsageError, match=r"takes a Record, and not dict: make one with Record\.model_validate"):
        Checker(RulePack.load(), engine="compiled").check({"id": "1"})  # type: ignore[arg-type]
