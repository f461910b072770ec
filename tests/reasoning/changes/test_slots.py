"""Leaves of a proof that would have to answer otherwise, as changes of a record."""

from __future__ import annotations

from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.condition import Judgement
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.truth import Truth
from sanctions_check.reasoning.changes.slots import slots_of
from sanctions_check.reasoning.changes.ways import Ways


def test_braces_in_the_question_of_a_rule_stay_as_they_are() -> None:
    question = Judgement("useful", "was it {useful} {}?", "the State")
    scope = Scope.of(Case(Thing("act", "", "the act", {})))
    (way,) = Ways(scope).to(prove(question, scope), Truth.YES)
    ((change,),) = [slot.changes for slot in slots_of(way, scope) or ()]
    assert change.had == 'the question "was it {useful} {}?" been answered with yes'
    assert change.if_ == 'the question "was it {useful} {}?" is answered with yes'
