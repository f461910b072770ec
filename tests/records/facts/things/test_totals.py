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
    assert in_all(OIL, {**OIL, "quantity": "over 5"}) == [(Interval(105, None, low_open=True),)] * 2
    assert in_all({**OIL, "unit": "tonnes"}, {**OIL, "unit": "kg"}) == [
        (Interval(100.1, 100.1),),
        (Interval(100100, 100100),),
    ]


@pytest.mark.parametrize(
    ("other", "most"),
    [
        ({"quantity": None}, None),
        ({"quantity": "unknown"}, None),
        ({"unit": "tonnes"}, None),
        ({"unit": {"any_of": ["barrels", "litres"]}}, None),
        ({"unit": {"value": "barrels", "qualified": "alleged"}}, None),
        ({"quantity": {"any_of": [1, 2]}}, 102),
        ({"quantity": {"value": 5, "qualified": "party_claim"}}, 105),
        ({"category": {"value": "crude_oil", "qualified": "suspected"}}, 200),
        ({"category": {"any_of": ["crude_oil", "natural_gas_condensate"]}}, 200),
        ({"category": "unknown"}, 200),
        ({"origin": "Russia"}, 200),
        ({"date": "unknown"}, 200),
    ],
    ids=str,
)
def test_what_may_be_a_part_or_may_be_more_comes_on_top(other: dict[str, Any], most: int | None) -> None:
    assert in_all(OIL, {**OIL, **other})[0] == (Interval(100, most),)


def test_what_went_on_another_day_of_the_same_year_may_come_on_top() -> None:
    march, june = {**OIL, "date": "2018-03"}, {**OIL, "date": "2018-06"}
    assert in_all(march, june) == [(Interval(100, 200),)] * 2


@pytest.mark.parametrize(
    "other",
    [
        {"category": "refined_petroleum"},
        {"category": None, "hs": ["2709"]},
        {"origin": "Russia"},
        {"direction": "from_dprk"},
        {"date": "2019"},
        {"stage": "refused"},
    ],
    ids=str,
)
def test_what_is_of_another_kind_or_went_otherwise_does_not_count(other: dict[str, Any]) -> None:
    told = {**OIL, "origin": "China", "direction": "to_dprk", "date": "2018"}
    assert in_all(told, {**told, **other})[0] == (Interval(100, 100),)


def test_parts_that_only_a_code_tells_are_of_the_kind_of_its_heading() -> None:
    coded = {"quantity": 100, "unit": "barrels", "hs": ["270900"]}
    assert in_all(coded, {**coded, "hs": ["2709"]}) == [(Interval(200, 200),)] * 2
    assert in_all(coded, {**coded, "hs": ["2710"]}) == [(Interval(100, 100),)] * 2


def test_what_an_exemption_names_counts_apart() -> None:
    items = [{**OIL, "id": "a"}, {**OIL, "id": "b"}]
    case = facts(items=items, exemptions=[{"type": "committee_approval", "about": ["b"]}])
    assert [item.cell("quantity_in_all").values for item in case.list_of("item").things] == [(Interval(100, 200),)] * 2


def test_a_doubtful_part_leaves_the_certain_one_certain() -> None:
    parts = facts(items=[OIL, {**OIL, "quantity": {"value": 5, "qualified": "alleged"}}]).list_of("item").things
    cells = [part.cell("quantity_in_all") for part in parts]
    assert [(cell.values, cell.hedge) for cell in cells] == [
        ((Interval(100, 105),), None),
        ((Interval(105, 105),), "alleged"),
    ]


def test_what_is_in_doubt_alike_may_still_be_two_things() -> None:
    perhaps = {**OIL, "category": {"any_of": ["crude_oil", "natural_gas_condensate"]}}
    assert in_all(perhaps, perhaps) == [(Interval(100, 200),)] * 2
