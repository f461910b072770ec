"""The pipeline from a record to an assessment."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from msgspec import structs
from tests.assess.shells import PACK, SHELLS, check, checker

from sanctions_check import Checker, EngineError, Record, RulePack, Standing, UsageError, Verdict
from sanctions_check.logic.truth import Truth
from sanctions_check.matching import Activation
from sanctions_check.review.fingerprint import fingerprint
from sanctions_check.sources.positions import NO_FILE, Mark, MarkedPlaces


def test_a_shown_transfer_is_a_violation_with_both_bearers() -> None:
    assessment = check()
    assert assessment.verdict is Verdict.VIOLATION
    (finding,) = assessment.findings
    assert finding.measures[0].id == "UNSCR-1874-OP9"
    assert [(bearer.country, bearer.duty) for bearer in finding.addressees] == [
        ("KP", "export ban"),
        ("RU", "procurement ban"),
    ]


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

    monkeypatch.setattr(lying._matcher.engine, "match", match)
    assessment = lying.check(Record.model_validate(SHELLS))
    assert not assessment.complete
    assert "reference evaluator" in assessment.errors[0].message
    assert all(finding.rule != "arms-from-the-dprk" for finding in assessment.findings)


@pytest.mark.parametrize("facts", [SHELLS, {"id": "r", "parties": [{"country": "DE"}]}], ids=["linked", "screened out"])
def test_a_checker_is_refused_to_a_second_thread_or_shared_safely(facts: dict[str, Any]) -> None:
    mine = checker()
    mine.check(Record.model_validate(facts))
    problems: list[BaseException] = []

    def other() -> None:
        try:
            mine.check(Record.model_validate(facts))
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


def test_a_finding_that_nothing_is_violated_does_not_speak_of_the_measures_that_its_own_restate() -> None:
    assessment = check(
        kind="labour",
        stage="ongoing",
        date="2018-05",
        parties=[{"roles": ["host"], "country": "PL"}, {"roles": ["sender"], "country": "DPRK"}],
        items=[],
        personnel=[{"nationality": "DPRK", "function": "construction_worker", "host": "PL", "earns_income": True}],
    )
    (finding,) = assessment.findings
    assert finding.verdict is Verdict.NOT_A_VIOLATION
    assert [measure.id for measure in finding.measures] == ["UNSCR-2397-OP8"]
    beside = {related.measure.id for related in assessment.related}
    assert "UNSCR-2375-OP17" in beside
    assert "UNSCR-2397-OP8" not in beside


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


def test_a_line_to_settle_is_bytes() -> None:
    with pytest.raises(UsageError, match="settle takes a line of JSON as bytes, and not str"):
        Checker(RulePack.load()).settle('{"id": "1"}')  # type: ignore[arg-type]


def test_what_is_no_record_is_refused_with_what_to_do() -> None:
    with pytest.raises(UsageError, match=r"takes a Record, and not dict: make one with Record\.model_validate"):
        Checker(RulePack.load(), engine="compiled").check({"id": "1"})  # type: ignore[arg-type]


def test_a_folder_is_no_rule_pack() -> None:
    with pytest.raises(UsageError, match=r"takes a RulePack, and not str; RulePack\.load\(folder\) makes one"):
        Checker("rules")  # type: ignore[arg-type]


def test_what_is_no_switch_is_refused() -> None:
    word: Any = "no"
    with pytest.raises(UsageError, match="screen is True or False, and not 'no'"):
        Checker(RulePack.load(), screen=word)
    with pytest.raises(UsageError, match="strict is True or False, and not 'no'"):
        RulePack.load(strict=word)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda checker: checker.case({}), "case takes a Record, and not dict: make one with Record.model_validate"),
        (lambda checker: checker.finding({}, "x", "/items/0"), "finding takes a Record, and not dict"),
        (lambda checker: checker.check_many(None), "check_many takes a list of Records, and not NoneType"),
        (lambda checker: checker.check_many(Record.model_validate({"id": "1"})), "a list of Records, and not Record"),
        (lambda checker: checker.settled(None, NO_FILE), "settled takes what settle gave, and not NoneType"),
        (lambda checker: checker.check(Record.model_construct()), "validated, and this one has no id: make it with"),
        (
            lambda checker: checker.check(Record.model_validate({"id": "1"}).model_copy(update={"id": None})),
            "validated, and this one has no id",
        ),
        (lambda checker: fingerprint({}, "x", None), "is of a Record and the subject of a finding, and not of dict"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_record_is_refused_with_advice(call: Callable[[Any], object], said: str) -> None:
    with pytest.raises(UsageError, match=re.escape(said)):
        call(Checker(RulePack.load()))


def test_assessments_can_be_told_apart_in_a_set() -> None:
    checker = Checker(RulePack.load())
    record = Record.model_validate(
        {"id": "1", "kind": "transfer_arms", "parties": [{"roles": ["supplier"], "country": "DPRK"}],
         "items": [{"category": "small_arms"}]}
    )  # fmt: skip
    places = [MarkedPlaces("f.yaml", Mark((1, 1))), NO_FILE]
    assert len({checker.check(record, place) for place in (*places, *places)}) == 2
