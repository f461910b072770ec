"""Which way a part goes that does not say so itself."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.cell import Presence

RUSSIA, DPRK, FRONT = {"country": "RU"}, {"country": "KP"}, {"country": "CN", "acts_for": "KP"}


SUSPECTED = {"country": {"value": "KP", "qualified": "suspected"}}


def direction(giver: dict[str, Any], taker: dict[str, Any], *, named: str = "items", **part: Any) -> tuple[object, ...]:
    """That of one part of an act both ways."""
    parties = [{**giver, "roles": ["supplier"]}, {**taker, "roles": ["recipient"]}]
    case = facts(direction="both", parties=parties, **{named: [{"category": "machinery", **part}]})
    return case.list_of("item").things[-1].cell("direction").values


@pytest.mark.parametrize(
    ("giver", "taker", "goes"),
    [
        (RUSSIA, DPRK, ("to_dprk", "both")),
        (DPRK, RUSSIA, ("from_dprk", "both")),
        (RUSSIA, RUSSIA, ("both",)),
        (DPRK, DPRK, ("both",)),
        ({"country": {"any_of": ["RU", "KP"]}}, DPRK, ()),
        ({}, DPRK, ("both",)),
        (FRONT, DPRK, ("both",)),
        (DPRK, FRONT, ("both",)),
        (RUSSIA, SUSPECTED, ("to_dprk", "both")),
        (SUSPECTED, RUSSIA, ("from_dprk", "both")),
        (RUSSIA, {"country": "unknown"}, ("to_dprk", "both")),
        (RUSSIA, {"country": {"any_of": ["RU", "KP"]}}, ()),
        ({"country": "unknown"}, DPRK, ("to_dprk", "both")),
        ({"country": "unknown"}, {"country": "unknown"}, ("to_dprk", "from_dprk", "both")),
    ],
)
def test_of_an_act_both_ways_the_goods_go_from_the_side_that_gives_and_perhaps_back(
    giver: dict[str, Any], taker: dict[str, Any], goes: tuple[str, ...]
) -> None:
    assert direction(giver, taker) == goes


@pytest.mark.parametrize(
    "roles",
    [{"value": ["supplier"], "qualified": "alleged"}, {"any_of": ["supplier", "broker"]}, "unknown"],
)
def test_who_only_may_give_leaves_the_way_as_open_as_who_gives(roles: object) -> None:
    parties = [{**RUSSIA, "roles": roles}, {**DPRK, "roles": ["recipient"]}]
    case = facts(direction="both", parties=parties, items=[{"category": "machinery"}])
    assert case.list_of("item").things[-1].cell("direction").values == ("to_dprk", "both")


def test_what_the_part_says_itself_counts_and_a_dprk_origin_leaves_both_ways() -> None:
    assert direction(RUSSIA, DPRK, direction="from_dprk") == ("from_dprk",)
    assert direction(RUSSIA, DPRK, origin="DPRK") == ("both",)


def test_what_is_given_in_return_goes_against_it() -> None:
    assert direction(RUSSIA, DPRK, named="compensation", attributed_to="a ministry") == ("from_dprk", "both")


def test_a_vessel_that_may_be_held_may_go_nowhere() -> None:
    def goes(kind: object, category: object, way: str | None = "to_dprk") -> object:
        cell = (
            facts(kind=kind, direction=way, items=[{"category": category}]).list_of("item").things[0].cell("direction")
        )
        return cell.values or cell.presence

    either = {"any_of": ["transfer_vessel", "vessel_freeze"]}
    assert goes("vessel_freeze", "vessel") == ("none",)
    assert goes("vessel_freeze", "coal") == ("to_dprk",)
    assert goes("transfer_vessel", "vessel") == ("to_dprk",)
    assert goes(either, "coal") == ("to_dprk",)
    assert goes(either, "vessel") == ("to_dprk", "none")
    assert goes("vessel_freeze", {"any_of": ["vessel", "coal"]}) == ("to_dprk", "none")
    assert goes(either, "vessel", None) is Presence.UNKNOWN
    assert goes("vessel_freeze", {"value": "vessel", "qualified": "suspected"}) == ("none",)
    assert goes("vessel_freeze", {"value": "vessel", "qualified": "party_claim"}) == ("to_dprk", "none")
