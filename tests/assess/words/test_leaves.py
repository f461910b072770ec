"""How a leaf of a proof is told."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack
from sanctions_check.assess.words.leaves import leaf_in_words
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.condition import Test as Ask
from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.proof import FactRead, Proof
from sanctions_check.logic.truth import Truth

CHECKER = Checker(RulePack.load())


@pytest.mark.parametrize(
    ("field", "cell", "words"),
    [
        ("country", Cell(Presence.KNOWN, ("CN", "MN")), "the State of the bank: China or Mongolia"),
        ("country", Cell(Presence.KNOWN, ("CN",), hedge="alleged"), "the State of the bank: China (alleged)"),
        (
            "nationality",
            Cell(Presence.KNOWN, ("CN", "MN"), all_hold=True),
            "the nationality of the bank: China, Mongolia",
        ),
        ("listed_by", Cell(Presence.KNOWN, ("US",), all_hold=True), "the listing by States of the bank: United States"),
        ("un_listed", Cell(Presence.UNKNOWN), "the listing by the United Nations of the bank: stated unknown"),
    ],
)
def test_a_leaf_says_the_fact_and_what_is_told_of_it(field: str, cell: Cell, words: str) -> None:
    asked = Ask("party", field, Operator.IN, ("KP",))
    leaf = Proof(Frame(Step.TEST, "asked"), Truth.NO, (), FactRead.of(cell, "/x"), "the bank", asked)
    assert leaf_in_words(leaf) == words


def test_the_title_of_a_record_is_no_name_of_the_act() -> None:
    cell = Cell(Presence.ABSENT)
    asked = Ask("act", "subject", Operator.IN, ("arms",))
    leaf = Proof(Frame(Step.TEST, "asked"), Truth.UNKNOWN, (), FactRead.of(cell, "/subject"), "Alleged visit", asked)
    assert leaf_in_words(leaf) == "the subject of the act: not stated"


def test_a_date_that_bounds_the_act_on_one_side_alone_says_what_is_missing() -> None:
    parties = [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "UAE"}]

    def told(**item: Any) -> str:
        facts = {"id": "1", "kind": "transfer_arms", "date": {"start": "2024-01-02", "of": "use"}, "parties": parties}
        record = Record.model_validate({**facts, "items": [{"category": "small_arms", **item}]})
        return CHECKER.check(record).findings[0].message

    assert "some day up to 2024-01-02, by a date of use, and no first day is recorded (UNSCR-1874-OP9" in told()
    assert "no first day is told" not in told(type_first_appeared="2005")


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ([], "to evasion (no determination on record)"),
        (
            [{"judgement": "serves_barred_activity", "by": "US", "outcome": True}],
            "(yes, by the United States, who is not asked)",
        ),
        (
            [{"judgement": "serves_barred_activity", "by": {"any_of": ["US", "JP"]}, "outcome": True}],
            "(yes, by the United States or Japan, who is not asked)",
        ),
        ([{"judgement": "serves_barred_activity", "outcome": True}], "(yes, and it is not stated by whom)"),
    ],
)
def test_a_question_that_is_open_tells_what_was_answered_and_by_whom(made: list[dict[str, Any]], told: str) -> None:
    parties = [{"roles": ["supplier"], "country": "KH"}, {"roles": ["recipient"], "country": "KP", "type": "bank"}]
    record = Record.model_validate(
        {
            "id": "1",
            "kind": "financial",
            "date": "2023",
            "items": [{"category": "funds"}],
            "parties": parties,
            "determinations": made,
        }
    )
    findings = CHECKER.check(record).findings
    assert told in next(each for each in findings if each.rule == "financial-services-and-cash").message


def test_what_the_name_of_a_thing_says_already_is_not_said_again() -> None:
    cell = Cell(Presence.KNOWN, ("CN", "MN"))
    asked = Ask("party", "country", Operator.IN, ("KP",))
    read = FactRead.of(cell, "/x")
    leaf = Proof(Frame(Step.TEST, "asked"), Truth.NO, (), read, "the bank (China or Mongolia)", asked)
    assert leaf_in_words(leaf) == "the State of the bank: China or Mongolia"
