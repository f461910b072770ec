"""Conditions are numbered by what they ask."""

from __future__ import annotations

import pytest

from sanctions_check.logic.condition import All, Any, Condition, Named, Not, Quantified, Quantifier
from sanctions_check.logic.condition import Test as Ask
from sanctions_check.logic.operator import Operator
from sanctions_check.matching.conditions.structure import Structures


def is_yes(thing: str, field: str) -> Ask:
    return Ask(thing, field, Operator.IN, ("yes",))


def test_what_asks_the_same_has_one_number_wherever_it_is_written() -> None:
    structures = Structures()
    concept = Named("concept", is_yes("act", "x"))
    one, other = (All((concept, Not(is_yes("item", "y")))) for _ in range(2))
    assert structures.number(one) == structures.number(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Ask("act", "x", Operator.STARTS_WITH, (1,)), Ask("act", "x", Operator.STARTS_WITH, (True,))),
        (Ask("act", "x", Operator.IN, ("a",)), Ask("act", "x", Operator.NOT_IN, ("a",))),
        (All((is_yes("act", "x"),)), Any((is_yes("act", "x"),))),
        (Quantified(Quantifier.SOME, "item", All(())), Quantified(Quantifier.SOME, "party", All(()))),
        (Named("concept", is_yes("act", "x")), Named("concept", is_yes("act", "y"))),
    ],
)
def test_what_asks_something_else_has_another_number(one: Condition, other: Condition) -> None:
    structures = Structures()
    assert structures.number(one) != structures.number(other)
