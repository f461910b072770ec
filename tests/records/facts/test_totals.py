"""How much of a kind of goods a record tells in all."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.interval import Interval

OIL = {"category": "crude_oil", "quantity": 100, "unit": "barrels"}


def in_all(*items: dict[str, Any]) -> list[tuple[object, ...]]:
    return [item.cell("quantity_in_all").values for item in facts(items=list(items)).list_of("item").things]


def test_what_stands_alone_is_all_there_is() -> None:
    assert in_all(OIL) == [(Interval(100, 100),)]
    assert in_all({"category": "crude_oil"}) == [()]


def test_parts_of_one_delivery_add_up_each_in_its_own_unit() -> None:
    assert in_all(OIL, {**OIL, "quantity": "over 5"}) == [(Interval(105, None),)] * 2
    assert in_all({**OIL, "unit": "tonnes"}, {**OIL, "unit": "kg"}) == [
        (Interval(100.1, 100.1),),
        (Interval(100100, 100100),),
    ]


@pytest.mark.parametrize(
    "other",
    [{"quantity": None}, {"quantity": "unknown"}, {"quantity": {"any_of": [1, 2]}}, {"unit": "tonnes"}],
    ids=str,
)
def test_a_part_of_which_nobody_tells_how_much_it_is_comes_on_top(other: dict[str, Any]) -> None:
    assert in_all(OIL, {**OIL, **other})[0] == (Interval(100, None),)


@pytest.mark.parametrize(
    "other",
    [
        {"category": "refined_petroleum"},
        {"category": {"value": "crude_oil", "qualified": "suspected"}},
        {"category": {"any_of": ["crude_oil", "natural_gas_condensate"]}},
        {"direction": "from_dprk"},
        {"date": "2019"},
        {"stage": "refused"},
    ],
    ids=str,
)
def test_what_is_of_another_kind_or_went_otherwise_does_not_count(other: dict[str, Any]) -> None:
    assert in_all(
        {**OIL, "direction": "to_dprk", "date": "2018"}, {**OIL, "direction": "to_dprk", "date": "2018", **other}
    )[0] == (Interval(100, 100),)


def test_the_sum_is_hedged_as_its_weakest_part() -> None:
    parts = facts(items=[OIL, {**OIL, "quantity": {"value": 5, "qualified": "alleged"}}]).list_of("item").things
    assert [part.cell("quantity_in_all").hedge for part in parts] == ["alleged", "alleged"]
