"""Questions over many records: what is asked alike is one question, and it settles only what its answer alone would."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reasoning.records import PILOTS

from sanctions_check import Checker, Record, RulePack
from sanctions_check.reasoning.questions import Question, QuestionLedger

CHECKER = Checker(RulePack.load(), engine="compiled")
TO_CHINA: dict[str, Any] = {
    "kind": "transfer_commodity",
    "direction": "from_dprk",
    "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "China"}],
    "evidence": [{"kind": "customs_data"}],
}
COAL: dict[str, Any] = {**TO_CHINA, "items": [{"description": "coal", "category": "coal"}]}
DATE_OPEN = {"start": "2015-01-01", "end": "2020-01-01", "shape": "uncertain"}


def asked(*documents: dict[str, Any]) -> dict[str, Question]:
    ledger = QuestionLedger(CHECKER)
    for number, each in enumerate(documents):
        record = Record.model_validate({"id": f"r{number}", **each})
        ledger.add(record, CHECKER.check(record))
    return {each.says: each for each in ledger.ranked()}


def test_the_same_question_of_two_records_is_one_and_counts_both() -> None:
    question = asked({**COAL, "date": DATE_OPEN}, {**COAL, "date": DATE_OPEN})["when the act took place"]
    assert (question.touches, question.settles, question.records) == (2, 2, ["r0", "r1"])
    assert "violation" in question.answers


def test_an_answer_that_decides_nothing_without_a_better_source_settles_nothing_and_the_source_is_asked_for() -> None:
    found = asked(PILOTS)
    source = next(each for says, each in found.items() if says.startswith("a source that establishes the facts"))
    role = found["the role of the persons"]
    assert (role.touches, role.settles) == (1, 0)
    assert (source.touches, source.settles) == (1, 0)


def test_what_a_gap_asks_is_a_question_and_settles_nothing_alone() -> None:
    experts = [{"nationality": "DPRK", "function": "technician", "relates_to": "arms", "host": "Syria"}]
    visit = {"kind": "meeting_visit", "direction": "from_dprk", "date": "2016", "subject": "arms", "personnel": experts}
    question = asked(visit)["what the visitors did"]
    assert (question.touches, question.settles, question.answers) == (1, 0, {})


def test_a_decided_record_asks_nothing() -> None:
    assert asked({**COAL, "date": "2018-02-05"}) == {}


@pytest.mark.parametrize(("name", "questions"), [("One Bank", 1), ("Another Bank", 2)])
def test_questions_about_one_party_by_name_are_one(name: str, questions: int) -> None:
    def account(holder: str) -> dict[str, Any]:
        return {
            "kind": "financial", "direction": "to_dprk", "date": "2012-05", "evidence": [{"kind": "un_panel"}],
            "items": [{"description": "money", "category": "funds"}],
            "parties": [
                {"roles": ["supplier"], "country": "China"},
                {"roles": ["recipient"], "name": holder, "country": "DPRK", "type": "company", "un_listed": "unknown"},
            ],
        }  # fmt: skip

    listings = [
        says for says in asked(account("One Bank"), account(name)) if says.endswith("is listed by the United Nations")
    ]
    assert len(listings) == questions


def test_what_an_item_is_that_no_rule_reaches_for_want_of_it_is_a_question() -> None:
    (question,) = asked({**TO_CHINA, "date": "2018-02-05", "items": [{"description": "coal"}]}).values()
    assert question.says == "what the cargo or items really are"
    assert question.example == "what the category or HS code of coal is"
    assert question.places == ("items/0/category: coal?", "items/0/hs")
    assert (question.touches, question.settles) == (1, 0)


def test_a_question_names_the_field_of_its_answer() -> None:
    assert asked(PILOTS)["the role of the persons"].places == ("personnel/0/function",)
