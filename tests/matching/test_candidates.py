"""A rule that is no candidate is NO for everything in the case, whatever the rules and the records."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.matching.agreement import match_rules, reference
from tests.record_strategies import RECORD
from tests.strategies import cases

from sanctions_check import Record, RulePack
from sanctions_check.assess.pack_facts import case_under
from sanctions_check.assess.pack_matcher import PackMatcher
from sanctions_check.logic.case import Case, Thing, ThingList
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.condition import All, Any, Condition, Engaged, Not, Quantified, Quantifier, Test
from sanctions_check.logic.operator import Operator
from sanctions_check.matching import MatchRule
from sanctions_check.matching.candidates import Candidates

PACK = RulePack.load()
QUESTIONS = PackMatcher(PACK, "compiled").questions
INDEX = Candidates(QUESTIONS)
COAL = Test("item", "category", Operator.IN, ("coal",))
CODE = Test("item", "hs", Operator.STARTS_WITH, ("2701",))
SALE = Test("act", "kind", Operator.IN, ("sale",))


def candidates(condition: Condition, **cells: Cell) -> bool:
    act = Thing("act", "", "the act", {"kind": Cell(Presence.KNOWN, ("sale",))})
    case = Case(act, {"item": ThingList((Thing("item", "/items/0", "an item", cells),), closed=True)})
    return bool(Candidates([MatchRule("r", "item", condition, None)]).of(case))


def known(*values: object, hedge: str | None = None) -> Cell:
    return Cell(Presence.KNOWN, values, hedge=hedge)


@settings(max_examples=150)
@given(match_rules(), st.lists(cases(), min_size=1, max_size=3))
def test_rules_that_are_left_out_are_no(rules: tuple[MatchRule, ...], given_cases: list[Case]) -> None:
    index = Candidates(rules)
    for case in given_cases:
        wanted = {rules[number].id for number in index.of(case)}
        assert {activation.rule for activation in reference(rules, case)} <= wanted


@settings(max_examples=60)
@given(RECORD)
def test_rules_of_the_pack_that_are_left_out_are_no(record: dict[str, object]) -> None:
    case = case_under(PACK, Record.model_validate(record))
    wanted = {QUESTIONS[number].id for number in INDEX.of(case)}
    assert {activation.rule for activation in reference(QUESTIONS, case)} <= wanted


def test_what_a_gate_needs_must_be_stated() -> None:
    gate = Engaged(All((COAL, SALE)))
    assert candidates(gate, category=known("coal"))
    assert candidates(gate, category=known("oil", "coal"))
    assert candidates(gate, category=Cell(Presence.UNKNOWN))
    assert candidates(gate, category=known("oil", hedge="party_claim"))
    assert not candidates(gate, category=known("oil"))
    assert not candidates(gate, category=Cell(Presence.NONE))
    assert not candidates(gate)


def test_one_of_several_will_do() -> None:
    gate = Engaged(Quantified(Quantifier.SOME, "item", Any((COAL, CODE))))
    assert candidates(gate, hs=known("270112"))
    assert candidates(gate, hs=known("27"))
    assert candidates(gate, hs=known("2"))
    assert candidates(gate, category=known("coal"), hs=known("8429"))
    assert not candidates(gate, category=known("oil"), hs=known("8429"))


def test_what_may_hold_of_nothing_stated_is_a_candidate() -> None:
    assert candidates(COAL)
    assert candidates(Engaged(Not(COAL)))
    assert candidates(Engaged(Test("item", "hs", Operator.STATED, (False,))))
    assert not candidates(Engaged(Test("item", "hs", Operator.STATED, (True,))))
    assert not candidates(Engaged(Any(())))
