"""Values that answer a test as wanted, and how they are told."""

from __future__ import annotations

import pytest

from sanctions_check.logic.case import Case, Scope, Thing, ThingList
from sanctions_check.logic.condition import Test as Ask
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.truth import Truth
from sanctions_check.reasoning.changes.values import amount_for, is_example, values_for


@pytest.mark.parametrize(
    ("operator", "wanted", "told"),
    [
        (Operator.MORE_THAN, Truth.YES, "more than 7,500,000"),
        (Operator.MORE_THAN, Truth.NO, "at most 7,500,000"),
        (Operator.AT_LEAST, Truth.NO, "less than 7,500,000"),
        (Operator.LESS_THAN, Truth.YES, "less than 7,500,000"),
    ],
)
def test_an_amount_is_told_by_the_threshold(operator: Operator, wanted: Truth, told: str) -> None:
    assert amount_for(Ask("item", "quantity", operator, (7_500_000,)), wanted) == told


def test_words_are_no_amounts() -> None:
    assert amount_for(Ask("item", "category", Operator.IN, ("coal",)), Truth.YES) == ""


@pytest.mark.parametrize(
    ("value", "told", "example"),
    [
        ("fish", (), True),
        ("fish", ("fish", "coal"), False),
        ("other_goods", (), False),
        (True, (), False),
        (None, (), False),
    ],
)
def test_an_example_is_one_of_many_that_the_record_does_not_consider(
    value: object, told: tuple[str, ...], example: bool
) -> None:
    assert is_example(Ask("item", "category", Operator.IN, ("coal",)), Truth.NO, value, told) is example
    assert not is_example(Ask("item", "category", Operator.IN, ("coal",)), Truth.YES, value, told)


def test_no_exemption_is_proposed_that_is_about_persons_whom_the_record_does_not_list() -> None:
    guards = Thing("group", "/personnel/0", "guards", {})
    trainees = Thing("group", "/personnel/1", "unspecified trainees", {}, implied=True)
    case = Case(Thing("act", "", "the act", {}), {"group": ThingList((guards, trainees), closed=True)})
    covers, scope = Ask("exemption", "covers_it", Operator.IN, (True,)), Scope.of(case, trainees)
    assert values_for(covers, Truth.YES, None, scope) == ()
    assert values_for(covers, Truth.NO, None, scope) == ("personnel[0]",)
