"""The screen never loses a record: what it stops has no finding in the full pipeline."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.record_strategies import RECORD

from sanctions_check import Checker, Record, RulePack, Verdict
from sanctions_check.logic.condition import All, Not, Quantified, Quantifier, Test
from sanctions_check.logic.condition import Any as AnyOf
from sanctions_check.logic.operator import Operator
from sanctions_check.matching.screening import Screen

PACK = RulePack.load()
SCREEN = Screen(PACK.nexus, PACK.un_list)
FULL = Checker(PACK, engine="compiled", screen=False)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORD)
def test_what_is_screened_out_has_no_finding(data: dict[str, Any]) -> None:
    record = Record.model_validate(data)
    if not SCREEN.may_hold(record):
        assessment = FULL.check(record)
        assert assessment.verdict is Verdict.OUT_OF_SCOPE
        assert assessment.findings == assessment.excluded == ()


@pytest.mark.parametrize(
    ("facts", "passes"),
    [
        ({"parties": [{"country": "DPRK"}]}, True),
        ({"parties": [{"country": "Korea"}]}, True),
        ({"parties": [{"country": "Republic of Korea"}]}, False),
        ({"parties": [{"country": "unknown"}]}, False),
        ({"items": [{"origin": "КНДР"}]}, True),
        ({"compensation": [{"origin": "DPRK"}]}, True),
        ({"personnel": [{"nationality": "DPRK"}]}, True),
        ({"movement": {"origin": {"place": "Nampo"}}}, True),
        ({"movement": {"origin": {"place": "Nampo Port"}}}, True),
        ({"movement": {"origin": {"place": "Ryongampo, DPRK"}}}, True),
        ({"movement": {"origin": {"place": "Busan Port, Republic of Korea"}}}, False),
        ({"movement": {"via": [{"country": "China"}, {"place": "Rajin"}]}}, True),
        ({"movement": {"via": [{"country": "Korea"}]}}, True),
        ({"personnel": [{"location": "Pyongyang"}]}, True),
        ({"personnel": [{"location": "Pyongyang", "host": "China"}]}, False),
        ({"personnel": [{"location": "Dandong"}]}, False),
        ({"movement": {"flag": ["Panama"]}}, False),
        ({"direction": "from_dprk"}, True),
        ({"items": [{"direction": "from_dprk"}]}, True),
        ({"items": [{"direction": "none"}], "personnel": [{}]}, False),
        ({"personnel": [{"direction": {"any_of": ["to_dprk", "none"]}}]}, True),
        ({"direction": {"value": "none", "qualified": "party_claim"}}, True),
        ({"direction": {"value": "none", "qualified": "suspected"}}, False),
        ({"parties": [{"name": "Foreign Trade Bank, Moscow"}]}, True),
        ({"parties": [{"name": "Foreign Trade Bank, Moscow", "country": "unknown"}]}, True),
        ({"parties": [{"name": "Foreign Trade Bank, Moscow", "country": "Russia"}]}, False),
        ({"parties": [{"name": "Foreign Trade Bank of Russia"}]}, False),
        ({"parties": [{"name": "Foreign Trade Bank", "country": "DPRK"}]}, True),
        ({"parties": [{"name": "Hong Kong Electronics", "country": "Iran"}]}, True),
        ({"movement": {"imo": "8829555"}}, True),
        ({"movement": {"imo": "IMO-8829555"}}, True),
        ({"movement": {"imo": {"any_of": ["9074729", "8829555"]}}}, True),
        ({"movement": {"imo": "unknown"}}, False),
        ({"movement": {"vessel": "Chon Ma San"}}, True),
        ({"movement": {"vessel": "M/V Chon Ma San", "imo": "unknown"}}, True),
        ({"movement": {"vessel": "Chon Ma San", "imo": "9074729"}}, False),
        ({"movement": {"vessel": "Chong Chon Star"}}, False),
        ({"determinations": [{"judgement": "acts_for_listed", "by": "China", "outcome": True}]}, True),
        ({"determinations": [{"judgement": "luxury_goods", "by": "China", "outcome": True}]}, False),
        ({"kind": "transfer_arms"}, False),
        ({}, False),
    ],
)
def test_a_record_passes_where_it_names_the_dprk(facts: dict[str, Any], passes: bool) -> None:
    assert SCREEN.may_hold(Record.model_validate({"id": "r", **facts})) is passes


def test_what_it_cannot_judge_it_lets_pass() -> None:
    wanted = Test("act", "kind", Operator.IN, ("launch",))
    other = Test("act", "kind", Operator.NOT_IN, ("launch",))
    empty = Record.model_validate({"id": "r"})
    assert not Screen(wanted).may_hold(empty)
    assert Screen(Not(wanted)).may_hold(empty)
    assert Screen(other).may_hold(empty)
    assert Screen(AnyOf((wanted, other))).may_hold(empty)
    assert not Screen(All((wanted, other))).may_hold(empty)
    assert Screen(Quantified(Quantifier.NO, "party", wanted)).may_hold(empty)
    assert Screen(Test("act", "stage", Operator.IN, ("planned",))).may_hold(empty)
    held = Test("determination", "judgement", Operator.IN, ("held_unlawful",))
    assert Screen(Quantified(Quantifier.SOME, "determination", held)).may_hold(empty)


def test_the_screen_changes_no_verdict_of_the_checker() -> None:
    record = Record.model_validate({"id": "r", "parties": [{"country": "China"}]})
    quick, full = Checker(PACK, engine="compiled").check(record), FULL.check(record)
    assert (quick.verdict, quick.summary, quick.by_reading) == (full.verdict, full.summary, full.by_reading)
    assert quick.nexus.result == full.nexus.result
