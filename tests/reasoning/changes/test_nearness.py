"""An example is near to what the record tells of an item, or there is none."""

from __future__ import annotations

import pytest

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, worked_out
from sanctions_check.logic.condition import Test as Ask
from sanctions_check.logic.operator import Operator
from sanctions_check.reasoning.changes.nearness import is_far, nearest_first


def item(label: str, **cells: Cell) -> Thing:
    return Thing("item", "/items/0", label, cells)


@pytest.mark.parametrize(
    ("label", "field", "values", "nearest"),
    [
        ("SA-2 missiles", "category", ("arms", "battle_tank", "missile"), "missile"),
        ("Mercedes limousine", "hs", ("72", "86", "87"), "87"),
        ("sugar", "category", ("arms", "battle_tank"), "arms"),
    ],
)
def test_what_its_words_may_mean_comes_first(label: str, field: str, values: tuple[str, ...], nearest: str) -> None:
    assert nearest_first(values, Ask("item", field, Operator.IN, values), item(label))[0] == nearest


@pytest.mark.parametrize(
    ("label", "told", "field", "value", "far"),
    [
        ("sugar", (), "category", "battle_tank", True),
        ("SA-2 missiles", (), "category", "missile", False),
        ("shipment", ("coal",), "category", "seafood", False),
        ("shipment", ("coal",), "category", "battle_tank", True),
        ("Mercedes limousine", (), "hs", "72", True),
        ("Mercedes limousine", (), "hs", "8703", False),
        ("Mercedes limousine", (), "control_lists", "un_nuclear", True),
        ("Mercedes limousine", (), "purpose", "military", False),
    ],
)
def test_a_value_that_makes_it_another_thing_is_far(
    label: str, told: tuple[str, ...], field: str, value: str, far: bool
) -> None:
    thing = item(label, **({field: worked_out(told, None, "", "")} if told else {}))
    assert is_far(value, Ask("item", field, Operator.IN, (value,)), thing) is far
