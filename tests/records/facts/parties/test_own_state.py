"""Which travellers enter the State that they are nationals of."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence

VISITOR = {"roles": ["visitor"], "country": "RU"}


@pytest.mark.parametrize(
    ("parties", "presence", "values"),
    [
        ([VISITOR], Presence.ABSENT, ()),
        ([VISITOR, {"roles": ["host"]}], Presence.ABSENT, ()),
        ([VISITOR, {"roles": ["host"], "country": "RU"}], Presence.KNOWN, (True,)),
        ([VISITOR, {"roles": ["supplier"], "country": "RU"}], Presence.ABSENT, ()),
        ([VISITOR, {"roles": ["host"], "country": "CN"}], Presence.ABSENT, ()),
        ([VISITOR, {"roles": ["host"], "country": "KP"}, {"roles": ["host"], "country": "RU"}], Presence.KNOWN, (True,)),
        ([VISITOR, {"roles": ["host"], "country": "RU"}, {"roles": ["transit_state"], "country": "CN"}], Presence.ABSENT, ()),
        ([VISITOR, {"roles": ["host"], "country": {"any_of": ["RU", "CN"]}}], Presence.UNKNOWN, ()),
        ([VISITOR, {"roles": ["host"], "country": "unknown"}], Presence.UNKNOWN, ()),
        ([VISITOR, {"roles": {"any_of": ["host", "sender"]}, "country": "RU"}], Presence.UNKNOWN, ()),
        ([VISITOR, {"roles": "unknown", "country": "RU"}], Presence.UNKNOWN, ()),
        ([VISITOR, {"roles": "unknown", "country": "CN"}], Presence.ABSENT, ()),
        ([VISITOR, {"country": "RU"}], Presence.ABSENT, ()),
        ([VISITOR, {"roles": ["host"], "country": "RU"}, {"roles": "unknown", "country": "CN"}], Presence.UNKNOWN, ()),
        ([VISITOR, {"roles": ["host"], "country": "CN"}, {"roles": "unknown", "country": "RU"}], Presence.ABSENT, ()),
        ([VISITOR, {"roles": ["host"], "country": "RU"}, {"roles": {"any_of": ["supplier", "sender"]}, "country": "CN"}], Presence.KNOWN, (True,)),
        ([VISITOR, {"roles": ["host"], "country": "RU"}, {"roles": {"any_of": ["host", "sender"]}, "country": "CN"}], Presence.UNKNOWN, ()),
        ([{**VISITOR, "country": "unknown"}, {"roles": ["host"], "country": "RU"}], Presence.UNKNOWN, ()),
        ([{"roles": ["visitor"]}, {"roles": ["host"], "country": "RU"}], Presence.ABSENT, ()),
        ([{**VISITOR, "nationality": "KP"}, {"roles": ["host"], "country": "RU"}], Presence.ABSENT, ()),
        ([{**VISITOR, "country": "KP", "nationality": "RU"}, {"roles": ["host"], "country": "RU"}], Presence.KNOWN, (True,)),
    ],
)  # fmt: skip
def test_a_visitor_comes_home_where_every_state_that_is_entered_is_his_own(
    parties: list[dict[str, Any]], presence: Presence, values: tuple[bool, ...]
) -> None:
    cell = first({"parties": parties}, "party").cell("enters_own_state")
    assert (cell.presence, cell.values) == (presence, values)


def test_persons_are_nationals_of_the_host_by_their_nationality_unless_it_is_said() -> None:
    assert own({"nationality": "RU", "host": "RU"}).values == (True,)
    assert own({"nationality": "RU", "host": "RU", "own_nationals": False}).values == (False,)
    assert own({"nationality": "KP", "host": "KP"}).presence is Presence.ABSENT
    assert own({"nationality": "RU"}).presence is Presence.ABSENT
    assert own({"nationality": "unknown", "host": "RU"}).presence is Presence.UNKNOWN
    assert own({"host": "RU"}).presence is Presence.ABSENT
    assert own({"nationality": "RU"}, {"roles": ["host"], "country": "RU"}).values == (True,)
    assert own({"nationality": "RU", "host": "RU"}, {"roles": ["host"], "country": "CN"}).presence is Presence.ABSENT


def test_where_no_host_is_stated_the_destination_is_the_state_that_is_entered() -> None:
    home = {"movement": {"destination": {"country": "RU"}}}
    third = {"movement": {"destination": {"country": "CN"}}}
    host = {"roles": ["host"], "country": "RU"}
    assert first({"parties": [VISITOR], **home}, "party").cell("enters_own_state").values == (True,)
    assert first({"parties": [VISITOR], **third}, "party").cell("enters_own_state").presence is Presence.ABSENT
    assert first({"parties": [VISITOR, host], **third}, "party").cell("enters_own_state").values == (True,)
    group = {"nationality": "RU"}
    assert first({"personnel": [group], **home}, "group").cell("own_nationals").values == (True,)
    assert first({"personnel": [group], **third}, "group").cell("own_nationals").presence is Presence.ABSENT
    assert first({"personnel": [{**group, "host": "RU"}], **third}, "group").cell("own_nationals").values == (True,)


def test_the_hedge_of_either_is_that_of_the_answer_and_the_word_of_a_party_weighs_least() -> None:
    suspected = {"value": "RU", "qualified": "suspected"}
    claimed = {"value": "RU", "qualified": PARTY_CLAIM}
    assert own({"nationality": suspected, "host": "RU"}).hedge == "suspected"
    assert own({"nationality": suspected, "host": claimed}).hedge == PARTY_CLAIM


def test_a_national_of_the_dprk_is_a_stranger_as_firmly_as_his_nationality_is_told() -> None:
    suspected = own({"nationality": {"value": "KP", "qualified": "suspected"}, "host": "RU"})
    assert (suspected.values, suspected.hedge) == ((False,), "suspected")
    visitor = {"roles": ["visitor"], "country": {"value": "KP", "qualified": "suspected"}}
    told = first({"parties": [visitor, {"roles": ["host"], "country": "RU"}]}, "party").cell("enters_own_state")
    assert (told.values, told.hedge) == ((False,), "suspected")


def own(group: dict[str, Any], *parties: dict[str, Any]) -> Cell:
    return first({"personnel": [group], "parties": list(parties)}, "group").cell("own_nationals")


def first(record: dict[str, Any], kind: str) -> Thing:
    return facts(**record).list_of(kind).things[0]


@pytest.mark.parametrize(
    ("nationality", "transit", "answer"),
    [
        ("RU", "CN", (Presence.ABSENT, (), None)),
        ("RU", {"value": "CN", "qualified": "suspected"}, (Presence.KNOWN, (False,), "suspected")),
        ("RU", {"value": "CN", "qualified": "party_claim"}, (Presence.KNOWN, (False,), PARTY_CLAIM)),
        ({"value": "RU", "qualified": "suspected"}, "CN", (Presence.KNOWN, (False,), "suspected")),
        ({"value": "RU", "qualified": "party_claim"}, "CN", (Presence.KNOWN, (False,), PARTY_CLAIM)),
    ],
)
def test_who_enters_another_state_too_is_a_stranger_as_firmly_as_both_are_told(
    nationality: object, transit: object, answer: object
) -> None:
    cell = own({"nationality": nationality, "host": "RU"}, {"roles": ["transit_state"], "country": transit})
    assert (cell.presence, cell.values, cell.hedge) == answer
    both = [{"roles": ["transit_state"], "country": "CN"}, {"roles": ["transit_state"], "country": transit}]
    assert own({"nationality": "RU", "host": "RU"}, *both).presence is Presence.ABSENT
