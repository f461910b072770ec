"""Reasons of findings: every change that is named was tried, flips the verdict, and holds nothing superfluous."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace
from tests.hostile.reasons import check_reasons
from tests.reasoning.records import PILOTS
from tests.record_strategies import RECORD

from sanctions_check import Assessment, Checker, Finding, Law, Record, RulePack, Verdict
from sanctions_check.reasoning.reasoner import Reasoner
from sanctions_check.reasoning.results import Reasons
from sanctions_check.records.readers import ReadRecord, read_paths

ROOT = Path(__file__).resolve().parents[2]
CHECKER = Checker(RulePack.load(), engine="compiled")
REASONER = Reasoner(CHECKER)
SHIPMENT: dict[str, Any] = {
    "id": "shipment",
    "kind": "transfer_arms",
    "direction": "from_dprk",
    "date": "2023-05-01",
    "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "Syria"}],
    "items": [{"description": "shells", "category": "large_calibre_ammunition"}],
    "compensation": [{"nature": "money", "attributed_to": "a State"}],
    "evidence": [{"kind": "physical_inspection", "reliability": "A"}],
}


def reasons(facts: dict[str, Any], rule: str) -> tuple[Finding, Reasons]:
    record = Record.model_validate(facts)
    assessment = CHECKER.check(record)
    finding = next(each for each in assessment.findings if each.rule == rule)
    return finding, REASONER.reasons_of(record, finding, assessment)


def test_an_earlier_date_would_have_made_it_lawful() -> None:
    _, found = reasons(
        {**SHIPMENT, "items": [{"description": "rifles", "category": "small_arms"}], "date": "2012"},
        "arms-from-the-dprk",
    )
    assert "not a violation had the act taken place before 2009-06-12" in [each.says for each in found.counterfactuals]


def test_only_when_the_act_took_place_is_asked_where_an_exemption_has_a_time() -> None:
    squid = {
        "id": "squid",
        "kind": "transfer_commodity",
        "direction": "from_dprk",
        "date": {"start": "2017-08-10", "end": "2017-08-30", "shape": "uncertain"},
        "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["buyer"], "country": "China"}],
        "items": [{"description": "squid", "category": "seafood"}],
        "exemptions": [{"type": "pre_existing_contract", "status": "granted", "valid_until": "2017-08-20"}],
        "evidence": [{"kind": "physical_inspection"}],
    }
    _, found = reasons(squid, "seafood-from-the-dprk")
    (request,) = found.requests
    assert [fact.says for fact in request.facts] == ["when the act took place"]
    assert {outcome.says for outcome in request.outcomes} == {
        "a violation if the act took place after 2017-08-20",
        "not a violation if the act took place on or before 2017-08-20",
    }
    until = {**squid, "exemptions": [{**squid["exemptions"][0], "valid_until": "unknown"}]}
    (request,) = reasons(until, "seafood-from-the-dprk")[1].requests
    assert [fact.name for fact in request.facts] == ["exemption.in_period"]


def test_a_day_since_which_a_relation_was_barred_lies_behind_the_days_for_closing_it() -> None:
    account = {
        "id": "account",
        "kind": "financial",
        "date": {"end": "2022-05-27"},
        "venture": "existing",
        "parties": [
            {"roles": ["supplier"], "country": "Russia", "type": "bank"},
            {"roles": ["recipient"], "country": "DPRK", "type": "bank"},
        ],
        "items": [{"description": "an account", "nature": "service", "category": "banking_services"}],
        "evidence": [{"kind": "official_statement", "country": "US"}],
    }
    _, found = reasons(account, "banking-relations")
    assert [outcome.says for request in found.requests for outcome in request.outcomes] == [
        "a possible violation if the act took place on or after 2016-06-01",
        "not a violation if the act took place before 2016-03-02",
    ]


def test_each_verdict_that_one_fact_could_lead_to_is_told_once() -> None:
    _, found = reasons(SHIPMENT, "arms-from-the-dprk")
    by_stage = [
        each for each in found.counterfactuals if [change.fact.name for change in each.changes] == ["item.stage"]
    ]
    assert [each.says for each in by_stage] == [
        "a possible violation had the act been only planned",
        "not a violation had the act been refused",
    ]


def test_no_other_kind_of_act_is_proposed_and_no_way_back() -> None:
    _, found = reasons(SHIPMENT, "arms-from-the-dprk")
    changed = {change.fact.name for each in found.counterfactuals for change in each.changes}
    assert changed
    assert not {"act.kind", "act.direction", "item.direction"} & changed


def test_a_value_that_stands_for_many_is_an_example_and_comes_last() -> None:
    brokered = {
        **SHIPMENT,
        "kind": "brokering",
        "date": "2016-05",
        "parties": [{"roles": ["broker"], "country": "Panama", "type": "company"}, *SHIPMENT["parties"]],
        "items": [{"description": "repairs", "nature": "service", "relates_to": ["arms"]}],
        "evidence": [{"kind": "court"}],
    }
    _, found = reasons(brokered, "brokering-of-arms")
    examples = [change.for_example for each in found.counterfactuals for change in each.changes]
    assert examples == sorted(examples)
    assert examples[-1]
    assert (
        found.counterfactuals[-1].says
        == "not a violation had the subject of repairs been another, for example military"
    )


def test_what_the_record_considers_is_asked_before_any_example_and_of_persons_no_inspection_is() -> None:
    _, found = reasons({"id": "pilots", **PILOTS}, "combat-service")
    assert {outcome.says for request in found.requests for outcome in request.outcomes} == {
        "a violation if the role of trainees or combatants is combatant and the finding of a court shows it",
        "not a violation if the role of trainees or combatants is trainee",
    }


def test_no_tie_to_another_state_is_proposed_of_a_party_that_names_none_or_is_of_a_state_for_certain() -> None:
    gift = {
        "id": "gift",
        "kind": "transfer_luxury",
        "date": "2014-01-08",
        "parties": [
            {"roles": ["supplier"], "country": "US", "type": "person"},
            {"roles": ["recipient"], "country": "DPRK", "type": "person"},
        ],
        "items": [{"description": "whiskey", "category": "luxury_goods", "hs": "2208"}],
        "determinations": [{"judgement": "luxury_goods", "by": "US", "outcome": True}],
        "evidence": [{"kind": "press", "reliability": "C", "origins": [{"type": "outlet"}]}],
    }
    _, found = reasons(gift, "luxury-goods-to-the-dprk")
    names = {change.fact.name for each in found.counterfactuals for change in each.changes}
    assert "party.roles" in names
    assert {"party.country", "party.nationality", "party.acts_for"}.isdisjoint(names)


def test_payment_does_not_matter() -> None:
    _, found = reasons(SHIPMENT, "arms-from-the-dprk")
    assert "the verdict stays without what was given in return" in found.immaterial


def test_an_act_that_was_refused_was_kept_from_its_rule_by_its_stage() -> None:
    _, found = reasons({**SHIPMENT, "stage": "refused"}, "arms-from-the-dprk")
    assert [each.says for each in found.obstacles] == ["the stage of shells: refused"]


def test_an_exemption_matters_and_its_absence_is_a_counterfactual() -> None:
    exempt = {
        **SHIPMENT,
        "exemptions": [{"type": "committee_approval", "status": "granted", "authority": "committee"}],
        "direction": "to_dprk",
        "kind": "transfer_commodity",
        "items": [{"category": "machinery", "hs": "8429"}],
        "parties": [{"roles": ["supplier"], "country": "China"}, {"roles": ["recipient"], "country": "DPRK"}],
    }
    finding, found = reasons(exempt, "import-chapters-to-the-dprk")
    assert finding.law is Law.EXEMPT
    assert found.counterfactuals
    assert all(each.verdict is not Verdict.NOT_A_VIOLATION for each in found.counterfactuals)


@pytest.mark.parametrize(
    ("item", "pointer", "says"),
    [
        (
            {"description": "shells", "category": {"value": "large_calibre_ammunition", "qualified": "suspected"}},
            "/items/0/category",
            "a violation had it been certain and not only suspected: shells is large calibre ammunition",
        ),
        (
            {"description": "shells", "category": "large_calibre_ammunition", "qualified": "suspected"},
            "/items/0/qualified",
            "a violation had it been certain and not only suspected: all that is recorded of shells",
        ),
    ],
)
def test_without_the_hedge_it_would_be_shown(item: dict[str, Any], pointer: str, says: str) -> None:
    _, found = reasons({**SHIPMENT, "items": [item]}, "arms-from-the-dprk")
    told = {each.says: each.changes for each in found.counterfactuals}
    assert says in told
    assert [change.fact.pointer for change in told[says]] == [pointer]


@pytest.mark.parametrize("hedged", ["category", "entry"])
def test_braces_in_the_words_of_a_record_stay_as_they_are(hedged: str) -> None:
    category = "large_calibre_ammunition"
    item = {
        "category": {"category": {"value": category, "qualified": "suspected"}},
        "entry": {"category": category, "qualified": "suspected"},
    }[hedged]
    _, found = reasons({**SHIPMENT, "items": [{"description": "shells {lot 3} {}", **item}]}, "arms-from-the-dprk")
    assert any("not only suspected" in each.says and "shells {lot 3} {}" in each.says for each in found.counterfactuals)


def test_cargo_that_nobody_saw_is_what_to_ask_for() -> None:
    unseen = {**SHIPMENT, "items": [{"description": "the containers", "category": "unknown"}]}
    _, found = reasons(unseen, "arms-from-the-dprk")
    (request,) = [each for each in found.requests if len(each.facts) == 1]
    assert request.says == "what the category of the containers is"
    assert {each.verdict for each in request.outcomes} == {Verdict.VIOLATION, Verdict.NOT_A_VIOLATION}


def test_a_better_source_is_what_to_ask_for_where_only_the_evidence_is_weak() -> None:
    _, found = reasons({**SHIPMENT, "evidence": []}, "arms-from-the-dprk")
    assert [each.facts[0].name for each in found.requests] == ["evidence"]
    assert found.requests[0].outcomes[0].verdict is Verdict.VIOLATION


def test_a_larger_set_is_asked_for_where_it_alone_leads_to_a_verdict() -> None:
    """Either fact alone can clear the sale; only both together can make it a breach."""
    trucks = {
        **SHIPMENT,
        "kind": "transfer_dual_use",
        "direction": "to_dprk",
        "date": "2016",
        "parties": [
            {"roles": ["supplier"], "country": "China"},
            {"roles": ["recipient", "end_user"], "country": "DPRK", "type": "armed_force"},
        ],
        "items": [{"description": "trucks", "category": "vehicle"}],
    }
    _, found = reasons(trucks, "operational-capability-of-the-dprk")
    verdicts = {
        frozenset(fact.name for fact in each.facts): {outcome.verdict for outcome in each.outcomes}
        for each in found.requests
    }
    both = frozenset({"act.time", "judgement.operational_capability"})
    assert Verdict.VIOLATION in verdicts[both]
    assert all(verdicts[frozenset({name})] == {Verdict.NOT_A_VIOLATION} for name in both)


def answers(found: Reasons) -> list[str]:
    return [outcome.says for request in found.requests for outcome in request.outcomes]


def test_of_a_thing_given_in_return_a_better_source_shows_also_what_it_was_given_for() -> None:
    pay = {
        "id": "pay",
        "personnel": [{"nationality": "DPRK", "status": "military", "function": "combatant"}],
        "compensation": [{"category": "funds", "attributed_to": "MSMT"}],
        "parties": [{"roles": ["sender"], "country": "DPRK"}, {"roles": ["host"], "country": "Russia"}],
    }
    _, found = reasons(pay, "payment-for-combat-service")
    assert answers(found) == [
        "a violation if the act took place on or after 2013-03-07 and the finding of a court shows it",
        "not a violation if the act took place before 2013-03-07",
    ]


def test_a_way_to_a_breach_is_not_ended_by_a_value_that_clears_the_finding() -> None:
    """The role that would be a breach comes behind others that a better source is not needed for."""
    taught = {
        "id": "taught",
        "date": "2019",
        "personnel": [
            {"nationality": "DPRK", "function": "unknown", "relates_to": ["nuclear_science"], "host": "Italy"}
        ],
    }
    _, found = reasons(taught, "specialised-teaching")
    assert answers(found) == [
        "a violation if the role of unspecified persons (personnel[0]) is trainee and the finding of a court shows it",
        "not a violation if the role of unspecified persons (personnel[0]) is another, for example combatant",
    ]


def test_a_rule_that_did_not_apply_says_what_stopped_it() -> None:
    ((label, obstacles), *_) = REASONER.why_not(Record.model_validate(SHIPMENT), "textiles-from-the-dprk")
    assert label == "shells"
    assert [each.conditions for each in obstacles] == [("textiles (the category of shells: large calibre ammunition)",)]


@pytest.mark.parametrize(
    ("declared", "condition"),
    [
        ("NM-FOOD", "the category of shells: large calibre ammunition"),
        ("gap-cyber-theft", "taken by theft (the kind of act: transfer arms)"),
    ],
)
def test_what_the_pack_declares_or_leaves_open_says_what_kept_it_from_the_record(declared: str, condition: str) -> None:
    ((_, obstacles), *_) = REASONER.why_not(Record.model_validate(SHIPMENT), declared)
    assert [each.conditions for each in obstacles] == [(condition,)]


@pytest.mark.parametrize("listed", [{}, {"items": [{"category": "arms"}]}])
def test_goods_that_the_kind_of_act_implies_may_be_changed_as_those_that_are_listed(listed: dict[str, Any]) -> None:
    shipment = {key: value for key, value in SHIPMENT.items() if key not in {"items", "compensation"}} | listed
    offered = {**shipment, "stage": "offered", "date": "2024-05-01"}
    finding, found = reasons(offered, "arms-from-the-dprk")
    assert finding.verdict is Verdict.POSSIBLE_VIOLATION
    assert "a violation had the act been completed" in [each.says for each in found.counterfactuals]
    undated = {**shipment, "date": None, "evidence": [{"kind": "un_panel", "date": "2024-09-01"}]}
    _, found = reasons(undated, "arms-from-the-dprk")
    when = next(each for each in found.requests if each.says == "when the act took place")
    assert [each.says for each in when.outcomes] == [
        "a violation if the act took place on or after 2009-06-12",
        "out of scope if the act took place before 2006-10-14",
    ]


def test_no_better_source_is_proposed_where_the_pack_holds_that_none_establishes_anything() -> None:
    pack = RulePack.load()
    checker = Checker(replace(pack, standing=replace(pack.standing, establishing=frozenset())), engine="compiled")
    record = Record.model_validate({**SHIPMENT, "evidence": [{"kind": "press", "reliability": "C"}]})
    assessment = checker.check(record)
    (finding,) = (each for each in assessment.findings if each.rule == "arms-from-the-dprk")
    found = Reasoner(checker).reasons_of(record, finding, assessment)
    proposed = [change.fact.name for each in found.counterfactuals for change in each.changes]
    assert "item.stage" in proposed
    assert "/evidence/-" not in [change.fact.pointer for each in found.counterfactuals for change in each.changes]


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(KeyError):
        REASONER.why_not(Record.model_validate(SHIPMENT), "no-such-rule")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORD)
def test_every_change_that_is_named_flips_the_verdict_and_no_smaller_one_does(data: dict[str, Any]) -> None:
    record = Record.model_validate(data)
    assessment = CHECKER.check(record)
    for finding in assessment.findings[:3]:
        check_reasons(CHECKER, record, finding, REASONER.reasons_of(record, finding, assessment))


@pytest.fixture(scope="module")
def documented() -> list[tuple[Record, Assessment]]:
    found = []
    for read in read_paths([str(ROOT / "fixtures" / "cases")]):
        assert isinstance(read, ReadRecord)
        found.append((read.record, CHECKER.check(read.record, read.source)))
    return found


def test_every_open_rule_of_a_documented_event_says_what_to_ask_for(
    documented: list[tuple[Record, Assessment]],
) -> None:
    for record, assessment in documented:
        leading = [
            each for each in assessment.findings if each.verdict is Verdict.UNDETERMINED and each.reading is not None
        ]
        if assessment.verdict is Verdict.UNDETERMINED and leading:
            found = REASONER.reasons_of(record, leading[0], assessment)
            assert found.requests, record.id
            check_reasons(CHECKER, record, leading[0], found)


def test_persons_who_are_no_longer_implied_are_no_violation_and_not_out_of_scope() -> None:
    data = {
        "id": "r",
        "kind": {"any_of": ["agreement", "deployment_engineers"]},
        "parties": [{"roles": "unknown", "country": "DPRK"}],
    }
    record = Record.model_validate(data)
    assessment = CHECKER.check(record)
    for finding in assessment.findings:
        check_reasons(CHECKER, record, finding, REASONER.reasons_of(record, finding, assessment))


def test_a_change_that_frees_one_finding_tells_where_another_then_reaches_the_record() -> None:
    labour = {
        "id": "labour",
        "kind": "labour",
        "direction": "from_dprk",
        "date": "2021-10",
        "parties": [{"roles": ["employer"], "country": "China"}],
        "personnel": [{"nationality": "DPRK", "status": "civilian", "function": "labourer", "earns_income": True}],
        "evidence": [{"kind": "un_panel"}],
    }
    _, found = reasons(labour, "workers-after-the-deadline")
    told = {each.says for each in found.counterfactuals}
    military = "not a violation had the status of labourers been military"
    assert f"{military}, but the record is then a possible violation by another finding" in told
    assert "not a violation had the act been refused" in told


def test_what_an_exemption_may_cover_is_asked_as_yes_or_no() -> None:
    deal = {
        "id": "cranes",
        "kind": "transfer_commodity",
        "direction": "to_dprk",
        "date": "2019-03-01",
        "parties": [{"roles": ["supplier"], "country": "China"}, {"roles": ["recipient"], "country": "DPRK"}],
        "items": [
            {"id": "a", "category": "vehicle", "hs": ["8704"]},
            {"id": "b", "category": "machinery", "hs": ["8426"]},
        ],
        "exemptions": [
            {"type": "committee_approval", "status": "granted", "authority": "committee", "about": "unknown"}
        ],
        "evidence": [{"kind": "customs_data"}],
    }
    _, found = reasons(deal, "import-chapters-to-the-dprk")
    covered = "this is covered by the exemption “committee approval (granted)”"
    told = {each.says for request in found.requests for each in request.outcomes}
    assert f"a violation if it is not so that {covered}" in told
    assert any(each.startswith(f"not a violation if it is so that {covered}") for each in told)


TRAINING: dict[str, Any] = {
    "id": "training",
    "kind": "military_training",
    "date": "2018-05-01",
    "parties": [
        {"roles": ["trainer"], "country": "DPRK", "type": "armed_force"},
        {"roles": ["trainee"], "country": "Uganda", "type": "armed_force"},
    ],
    "evidence": [{"kind": "un_panel"}],
}
GUARDS = {"description": "guards", "nationality": "DPRK", "function": "guard"}


@pytest.mark.parametrize("listed", [{}, {"personnel": [GUARDS]}])
def test_persons_of_another_role_beside_implied_trainees_leave_these_as_they_are(listed: dict[str, Any]) -> None:
    _, found = reasons({**TRAINING, **listed}, "hosting-of-dprk-trainers")
    said = [each.says for each in found.counterfactuals]
    assert "not a violation had the act been refused" in said
    assert not [each for each in said if "combatant" in each]
