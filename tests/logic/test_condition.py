"""Conditions read aloud, and the walk through everything that is under one."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.strategies import conditions

from sanctions_check.logic.condition import (
    All,
    Any,
    Condition,
    Engaged,
    Judgement,
    Named,
    Not,
    Presumed,
    Quantified,
    Quantifier,
    Written,
    walk,
)
from sanctions_check.logic.condition import Test as Ask
from sanctions_check.logic.operator import Operator

X, Y = (Ask("act", field, Operator.IN, ("a", "b")) for field in ("x", "y"))


def test_everything_under_a_condition_is_found_parents_first_in_reading_order() -> None:
    judgement = Judgement("j", "is it so", "the host State")
    some = Quantified(Quantifier.SOME, "item", Not(Y))
    named = Named("concept", Any((some, judgement)))
    whole = All((Presumed(X), Engaged(named)))
    assert walk(whole) == (
        whole, Presumed(X), X, Engaged(named), named, named.meaning, some, Not(Y), Y, judgement
    )  # fmt: skip


@given(conditions)
def test_a_walk_starts_with_the_condition_itself(condition: Condition) -> None:
    assert walk(condition)[0] is condition


@pytest.mark.parametrize(
    ("test", "words"),
    [
        (X, "act.x is one of a, b"),
        (Ask("item", "x", Operator.AT_LEAST, (5,)), "item.x is at least 5"),
        (Ask("item", "x", Operator.IN, (True,)), "item.x is one of yes"),
        (Ask("item", "x", Operator.STATED, (True,)), "item.x is stated"),
        (Ask("item", "x", Operator.KNOWN, (False,)), "item.x is known: no"),
    ],
)
def test_a_test_reads_as_a_sentence(test: Ask, words: str) -> None:
    assert str(test) == words


def test_where_a_condition_is_written() -> None:
    assert [str(Written("arms.yaml", 12)), str(Written())] == ["arms.yaml:12", ""]
