"""Approvals that go on from one another hold together what none of them holds alone."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

FIRST = {"status": "granted", "type": "committee_approval", "valid_from": "2020-01-01", "valid_until": "2020-03-31"}
NEXT = {**FIRST, "valid_from": "2020-04-01", "valid_until": "2020-06-30"}


def held(fact: str, *exemptions: dict[str, Any], **record: Any) -> list[tuple[object, ...]]:
    case = facts(**{"date": {"start": "2020-02-01", "end": "2020-05-31"}, "exemptions": list(exemptions), **record})
    return [each.cell(fact).values for each in case.list_of("exemption").things]


@pytest.mark.parametrize(
    ("extension", "holds"),
    [
        ({}, True),
        ({"valid_from": "2020-03-15"}, True),
        ({"granted": "2020-03-20"}, True),
        ({"granted": "2020-05-01"}, False),
        ({"valid_from": "2020-04-02"}, False),
        ({"valid_until": "2020-05-30"}, False),
        ({"status": "requested"}, False),
        ({"type": "humanitarian"}, False),
        ({"type": "humanitarian", "authority": "committee"}, True),
        ({"authority": "committee"}, True),
        ({"authority": "Japan"}, False),
        ({"authority": "1718 Committee"}, True),
        ({"authority": "Olympic Committee"}, False),
        ({"about": ["items[0]"]}, False),
        ({"scope": "water filters for a hospital"}, False),
    ],
)
def test_an_extension_goes_on_where_the_approval_ends(extension: dict[str, Any], holds: bool) -> None:
    told = held("in_period", FIRST, {**NEXT, **extension}, items=[{"category": "machinery"}])
    assert told[0] == (holds,)


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        ("the 1718 Committee", "committee", True),
        ("China", "PRC", True),
        ("A Ministry", "a ministry", True),
        ("China", "Russia", False),
        ("a ministry", "another ministry", False),
        ("China", None, False),
    ],
)
def test_an_authority_is_the_same_by_whatever_name(one: str, other: str | None, holds: bool) -> None:
    licences = [
        {**FIRST, "type": "humanitarian", "authority": one},
        {**NEXT, "type": "humanitarian", "authority": other},
    ]
    assert held("in_period", *licences)[0] == (holds,)


@pytest.mark.parametrize(
    ("extension", "holds"), [({}, True), ({"about": ["items[0]", "items[1]"]}, True), ({"about": ["items[1]"]}, False)]
)
def test_an_approval_of_some_things_goes_on_in_one_of_these_or_more(extension: dict[str, Any], holds: bool) -> None:
    items = [{"category": "machinery"}, {"category": "vehicle"}]
    assert held("in_period", {**FIRST, "about": ["items[0]"]}, {**NEXT, **extension}, items=items)[0] == (holds,)


def test_an_extension_of_an_extension_goes_on_too() -> None:
    third = {**FIRST, "valid_from": "2020-07-01", "valid_until": "2020-09-30"}
    assert held("in_period", third, FIRST, NEXT, date={"start": "2020-02-01", "end": "2020-09-30"}) == [(True,)] * 3


def test_an_approval_that_somebody_disputes_goes_on_from_none() -> None:
    denial = {"source": "a State", "kind": "official_statement", "country": "JP", "stance": "denies", "about": ["next"]}
    assert held("in_period", FIRST, {**NEXT, "id": "next"}, evidence=[denial])[0] == (False,)


def test_of_several_that_hold_the_time_together_it_is_open_whether_one_that_allows_less_was_kept() -> None:
    items = [{"quantity": 50, "unit": "pieces"}]
    first, following = {**FIRST, "quantity": 50, "unit": "pieces"}, {**NEXT, "quantity": 10, "unit": "pieces"}
    assert held("within_quantity", first, following, items=items)[0] == ()
    assert held("within_quantity", first, {**following, "quantity": 50}, items=items)[0] == (True,)
    assert held("within_quantity", first, following, items=items, date="2020-02")[0] == (True,)


def test_a_day_between_two_approvals_is_held_by_neither() -> None:
    assert held("in_period", {**FIRST, "valid_until": "2020-03-30"}, NEXT) == [(False,), (False,)]


@pytest.mark.parametrize(
    ("first", "second", "quantity", "holds"),
    [(5, 5, 10, ()), (5, 5, 5, (True,)), (5, 5, 11, (False,)), (5, None, 10, ()), (5, "unknown", 10, ())],
)
def test_whether_quantities_of_several_approvals_add_up_is_open(
    first: object, second: object, quantity: int, holds: tuple[object, ...]
) -> None:
    approvals = [{"status": "granted", "quantity": each, "unit": "pieces"} for each in (first, second)]
    assert held("within_quantity", *approvals, items=[{"quantity": quantity, "unit": "pieces"}])[0] == holds
