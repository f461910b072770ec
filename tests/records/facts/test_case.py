"""From a record to the facts that rules read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from tests.records.facts.cases import facts
from tests.times import on

from sanctions_check import Record
from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Presence


def item(**fields: Any) -> Thing:
    return facts(**fields).list_of("item").things[0]


@pytest.mark.parametrize(
    ("written", "presence"),
    [
        (None, Presence.ABSENT),
        ("unknown", Presence.UNKNOWN),
        ("none", Presence.NONE),
        ("food", Presence.KNOWN),
        ({"value": "food"}, Presence.KNOWN),
        ({"any_of": ["food", "coal"]}, Presence.KNOWN),
    ],
)
def test_the_four_ways_of_stating_a_field_stay_apart(written: object, presence: Presence) -> None:
    assert item(items=[{"category": written}]).cell("category").presence is presence


def test_a_hedge_is_kept_with_its_place() -> None:
    cell = item(items=[{"category": {"value": "munitions", "qualified": "suspected"}}]).cell("category")
    assert (cell.values, cell.hedge, cell.pointer) == (("munitions",), "suspected", "/items/0/category")


def test_tags_hold_together_and_alternatives_do_not() -> None:
    assert item(items=[{"hs": ["9301", "9306"]}]).cell("hs").all_hold
    assert not item(items=[{"hs": {"any_of": ["9301", "9306"]}}]).cell("hs").all_hold


@pytest.mark.parametrize(
    "field",
    [{"category": {"valu": "food"}}, {"category": {"any_of": ["food"]}}, {"category": {"value": "food", "qualified": "maybe"}},
     {"hs": [None]}, {"quantity": True}, {"origin": "Nowhere"}, {"observed": "yes"}, {"colour": "red"}],
)  # fmt: skip
def test_what_does_not_fit_is_refused(field: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        facts(items=[field])


def test_an_item_inherits_the_acts_direction_stage_and_time() -> None:
    case = facts(
        direction="to_dprk", stage="planned", date="2024-01-01", items=[{}, {"direction": "from_dprk", "date": "2023"}]
    )
    first, second = case.list_of("item").things
    assert (first.cell("direction").values, first.cell("stage").values) == (("to_dprk",), ("planned",))
    assert first.cell("time").values == (on(date(2024, 1, 1)),)
    assert second.cell("direction").values == ("from_dprk",)
    assert second.cell("time").pointer == "/items/1/date"


def test_what_is_given_in_return_goes_the_other_way_and_needs_somebody_who_says_so() -> None:
    case = facts(
        direction="from_dprk",
        items=[{"category": "arms"}],
        compensation=[{"category": "food"}, {"category": "coal", "attributed_to": "a ministry"}, {"id": "fuel"}],
        evidence=[{"kind": "press", "about": ["fuel"]}],
    )
    returned = [thing for thing in case.list_of("item").things if thing.cell("leg").values == ("return",)]
    assert [thing.pointer for thing in returned] == ["/compensation/1", "/compensation/2"]
    assert returned[0].cell("direction").values == ("to_dprk",)


def test_a_list_that_is_not_given_is_open_and_an_exemption_nobody_reports_is_none() -> None:
    assert not facts().list_of("party").closed
    assert facts(parties=[]).list_of("party").closed
    assert facts(parties="none").list_of("party").closed
    assert not facts(parties="unknown").list_of("party").closed
    assert facts().list_of("exemption").closed


@pytest.mark.parametrize("name", ["exemption", "determination"])
def test_a_list_of_grants_that_is_stated_unknown_is_none_that_is_empty(name: str) -> None:
    listed = facts(**{f"{name}s": "unknown"}).list_of(name)
    assert (listed.closed, listed.unknown, listed.things) == (False, True, ())


def test_an_exemption_is_about_what_it_names() -> None:
    case = facts(items=[{"id": "a"}, {}], exemptions=[{"type": "humanitarian", "about": ["a", "items[1]"]}])
    assert case.list_of("exemption").things[0].cell("about").values == ("/items/0", "/items/1")


def test_the_record_is_written_back_as_it_was_read() -> None:
    data = {
        "id": "r",
        "kind": "labour",
        "date": {"start": "2020", "of": "report"},
        "items": [{"quantity": "about 5", "hs": []}],
    }
    assert Record.model_validate(data).model_dump(exclude_none=True) == data


@pytest.mark.parametrize("day", ["2019", None])
def test_no_later_report_tells_how_far_an_act_had_come_nor_when_it_was(day: str | None) -> None:
    later = {"kind": "press", "date": day, "states_stage": "planned"}
    fields: dict[str, Any] = {
        "items": [{"id": "radar", "made": "2012"}], "compensation": [{"id": "coins"}],
        "evidence": [{**later, "about": ["radar"]}, {**later, "about": ["coins"]}],
    }  # fmt: skip
    then, now = facts(date(2015, 1, 1), **fields), facts(**fields)
    for thing in (then.act, then.list_of("item").things[0]):
        assert (thing.cell("stage").known, thing.cell("time").known) == (False, False)
    assert [len(case.list_of("item").things) for case in (then, now)] == [1, 2]
    for thing in (now.act, *now.list_of("item").things):
        assert thing.cell("stage").values == ("planned",)
        assert thing.cell("time").known is (day is not None)


@pytest.mark.parametrize(
    ("granted", "known"), [("2020-05-31", True), ("2020", False), ("2021-01-01", False), (None, True)]
)
def test_no_later_exemption_is_known_by_the_day_of_judging(granted: str | None, known: bool) -> None:
    exemptions = [{"type": "notification", "granted": granted}, {"type": "medical", "granted": "2019"}]
    listed = facts(date(2020, 6, 1), exemptions=exemptions).list_of("exemption").things
    assert [thing.pointer for thing in listed] == ["/exemptions/0"] * known + ["/exemptions/1"]
    assert len(facts(exemptions=exemptions).list_of("exemption").things) == 2
