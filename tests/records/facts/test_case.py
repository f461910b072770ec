"""From a record to the facts that rules read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from tests.times import on

from sanctions_check import Record
from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import Presence
from sanctions_check.records.facts.case import case_of


def facts(as_of: date | None = None, **fields: Any) -> Case:
    return case_of(Record.model_validate({"id": "r", **fields}), as_of, trusts=lambda kind, grade: True)


def item(**fields: Any) -> Thing:
    return facts(**fields).listing("item").things[0]


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
    assert (cell.values, cell.qualifier, cell.pointer) == (("munitions",), "suspected", "/items/0/category")


def test_tags_hold_together_and_alternatives_do_not() -> None:
    assert item(items=[{"hs": ["9301", "9306"]}]).cell("hs").tags
    assert not item(items=[{"hs": {"any_of": ["9301", "9306"]}}]).cell("hs").tags


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
    first, second = case.listing("item").things
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
    returned = [thing for thing in case.listing("item").things if thing.cell("leg").values == ("return",)]
    assert [thing.pointer for thing in returned] == ["/compensation/1", "/compensation/2"]
    assert returned[0].cell("direction").values == ("to_dprk",)


def test_an_act_that_implies_goods_or_persons_has_them_though_nobody_lists_them() -> None:
    assert facts(kind="transfer_arms").listing("item").things[0].label == "unspecified goods"
    assert facts(kind="labour").listing("group").things[0].pointer == "/personnel"


def test_a_vessel_that_may_be_held_may_go_nowhere() -> None:
    def direction(kind: object, category: object, way: str | None = "to_dprk") -> object:
        cell = (
            facts(kind=kind, direction=way, items=[{"category": category}]).listing("item").things[0].cell("direction")
        )
        return cell.values or cell.presence

    either = {"any_of": ["transfer_vessel", "vessel_freeze"]}
    assert direction("vessel_freeze", "vessel") == ("none",)
    assert direction("vessel_freeze", "coal") == ("to_dprk",)
    assert direction("transfer_vessel", "vessel") == ("to_dprk",)
    assert direction(either, "coal") == ("to_dprk",)
    assert direction(either, "vessel") == ("to_dprk", "none")
    assert direction("vessel_freeze", {"any_of": ["vessel", "coal"]}) == ("to_dprk", "none")
    assert direction(either, "vessel", None) is Presence.UNKNOWN
    assert direction("vessel_freeze", {"value": "vessel", "qualified": "suspected"}) == ("none",)
    assert direction("vessel_freeze", {"value": "vessel", "qualified": "party_claim"}) == ("to_dprk", "none")


def test_what_only_an_alternative_implies_may_not_have_been() -> None:
    def stage(of: str, **record: Any) -> Presence:
        return facts(**record).listing(of).things[0].cell("stage").presence

    for of in ("item", "group"):
        other = "labour" if of == "group" else "transfer_arms"
        assert stage(of, kind={"any_of": ["agreement", other]}) is Presence.UNKNOWN
    assert stage("item", kind={"any_of": ["transfer_commodity", "transfer_arms"]}) is Presence.ABSENT
    trainer = {"roles": {"any_of": ["trainer", "host"]}, "country": "DPRK"}
    assert stage("group", kind="meeting_visit", parties=[trainer]) is Presence.UNKNOWN
    assert stage("group", kind="meeting_visit", parties=[{**trainer, "roles": ["trainer"]}]) is Presence.ABSENT


@pytest.mark.parametrize("roles", [("trainer", "trainee"), ("supplier", "recipient")])
@pytest.mark.parametrize(
    ("functions", "implied"),
    [
        ([], ["/personnel/0"]),
        (["official"], ["/personnel/1"]),
        (["official", "combatant"], ["/personnel/2"]),
        (["official", "trainee"], []),
        ([{"any_of": ["official", "instructor"]}], []),
        (["unknown"], []),
        ([None], []),
    ],
)
def test_those_who_are_trained_are_implied_beside_others(
    roles: tuple[str, str], functions: list[object], implied: list[str]
) -> None:
    parties = [{"roles": [roles[0]], "country": "RU"}, {"roles": [roles[1]], "country": "DPRK"}]
    personnel = [{"function": function, "nationality": "DPRK"} for function in functions]
    groups = facts(kind="military_training", parties=parties, personnel=personnel).listing("group").things
    assert [each.pointer for each in groups if each.label == "unspecified trainees"] == implied
    for other in (
        facts(kind="deployment_military", parties=parties, personnel=personnel),
        facts(kind="military_training", parties=parties[:1], personnel=personnel),
    ):
        assert len(other.listing("group").things) == len(personnel)
    assert facts(kind="agreement").listing("item").things == ()
    assert facts(kind="transfer_arms", items=[]).listing("item").things == ()


def test_a_list_that_is_not_given_is_open_and_an_exemption_nobody_reports_is_none() -> None:
    assert not facts().listing("party").closed
    assert facts(parties=[]).listing("party").closed
    assert facts(parties="none").listing("party").closed
    assert not facts(parties="unknown").listing("party").closed
    assert facts().listing("exemption").closed


@pytest.mark.parametrize(
    ("day", "since", "expected"),
    [
        ("2020-01-01", "2020-01-01", (True,)),
        ("2019-12-31", "2020-01-01", (False,)),
        ({"start": "2019-05", "end": "2021-05"}, "2020-01-01", (True,)),
        ("2020", "2020-03-01", Presence.UNKNOWN),
        ("2020-02-01", "2020", Presence.UNKNOWN),
        ("2020-02-01", "unknown", Presence.UNKNOWN),
        ("2012", None, (True,)),
        ("2012", "none", (True,)),
    ],
)
def test_a_listing_counts_from_its_day_on(day: object, since: str | None, expected: object) -> None:
    party = {"country": "DPRK", "un_listed": True, "un_listed_since": since}
    cell = facts(date=day, parties=[party]).listing("party").things[0].cell("un_listed")
    assert expected in (cell.values, cell.presence)


def test_a_well_known_place_tells_its_country() -> None:
    cell = facts(movement={"origin": {"place": "Rajin"}}).act.cell("movement_origin")
    assert (cell.values, cell.derived_from) == (("KP",), "the place Rajin")
    stated = facts(movement={"origin": {"place": "Rajin", "country": "CN"}}).act.cell("movement_origin")
    assert stated.values == ("CN",)


def test_places_of_the_dprk_on_the_way_are_told_by_their_names() -> None:
    def told(**movement: object) -> tuple[object, ...]:
        return facts(movement=movement).act.cell("movement_dprk_places").values

    via = [{"place": "Tumangang"}, {"place": "port of Nampo", "country": "KP"}, {"place": "Rajin", "country": "CN"}]
    assert told(origin={"place": "Rason"}, via=via) == ("Rajin", "Tumangang", "Nampo")
    assert told(origin={"place": "a pier", "country": "KP"}, destination={"place": "Nampo"}) == ()


def test_an_exemption_is_about_what_it_names() -> None:
    case = facts(items=[{"id": "a"}, {}], exemptions=[{"type": "humanitarian", "about": ["a", "items[1]"]}])
    assert case.listing("exemption").things[0].cell("about").values == ("/items/0", "/items/1")


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
    for thing in (then.act, then.listing("item").things[0]):
        assert (thing.cell("stage").known, thing.cell("time").known) == (False, False)
    assert [len(case.listing("item").things) for case in (then, now)] == [1, 2]
    for thing in (now.act, *now.listing("item").things):
        assert thing.cell("stage").values == ("planned",)
        assert thing.cell("time").known is (day is not None)


@pytest.mark.parametrize(
    ("granted", "known"), [("2020-05-31", True), ("2020", False), ("2021-01-01", False), (None, True)]
)
def test_no_later_exemption_is_known_by_the_day_of_judging(granted: str | None, known: bool) -> None:
    exemptions = [{"type": "notification", "granted": granted}, {"type": "medical", "granted": "2019"}]
    listed = facts(date(2020, 6, 1), exemptions=exemptions).listing("exemption").things
    assert [thing.pointer for thing in listed] == ["/exemptions/0"] * known + ["/exemptions/1"]
    assert len(facts(exemptions=exemptions).listing("exemption").things) == 2


def exemption(items: list[dict[str, Any]], **fields: Any) -> Thing:
    case = facts(date="2020-06", items=items, exemptions=[{"type": "committee_approval", **fields}])
    return case.listing("exemption").things[0]


@pytest.mark.parametrize(
    ("quantities", "fields", "held"),
    [
        ([(10, "tonnes"), (5, "tonnes")], {"quantity": 15, "unit": "tonnes"}, True),
        ([(10, "tonnes"), (5.5, "tonnes")], {"quantity": 15, "unit": "tonnes"}, False),
        ([("about 15", "tonnes")], {"quantity": 15, "unit": "tonnes"}, None),
        ([(15_000, "kg")], {"quantity": 15, "unit": "tonnes"}, True),
        ([(10, "boxes")], {"quantity": 15, "unit": "tonnes"}, None),
        ([("unknown", "tonnes")], {"quantity": 15, "unit": "tonnes"}, None),
        ([(3, None)], {"quantity": "up to 3"}, True),
        ([(4, None)], {"quantity": "up to 3"}, False),
        ([(11, "tonnes")], {"quantity": "about 10", "unit": "tonnes"}, None),
        ([(15, "tonnes")], {"quantity": {"at_least": 5, "at_most": 20}, "unit": "tonnes"}, None),
        ([(4, "tonnes")], {"quantity": {"at_least": 5, "at_most": 20}, "unit": "tonnes"}, True),
        ([(21, "tonnes")], {"quantity": {"at_least": 5, "at_most": 20}, "unit": "tonnes"}, False),
        ([(5, "tonnes")], {"quantity": "at least 5", "unit": "tonnes"}, True),
        ([(6, "tonnes")], {"quantity": "at least 5", "unit": "tonnes"}, None),
        ([({"value": 5, "qualified": "party_claim"}, "tonnes")], {"quantity": 15, "unit": "tonnes"}, None),
        ([(5, "tonnes")], {"quantity": {"any_of": [4, 6]}, "unit": "tonnes"}, None),
        ([(99, "tonnes"), (1, "tonnes")], {"quantity": 15, "unit": "tonnes", "about": ["items[1]"]}, True),
    ],
)
def test_the_quantity_of_an_exemption_is_held_against_what_it_covers(
    quantities: list[tuple[object, object]], fields: dict[str, Any], held: bool | None
) -> None:
    cell = exemption([{"quantity": number, "unit": unit} for number, unit in quantities], **fields).cell(
        "within_quantity"
    )
    assert cell.values == (() if held is None else (held,))
    assert cell.presence is (Presence.UNKNOWN if held is None else Presence.KNOWN)


def test_an_exemption_without_a_quantity_says_nothing_of_it() -> None:
    assert exemption([{"quantity": 1, "unit": "tonnes"}]).cell("within_quantity").presence is Presence.ABSENT


@pytest.mark.parametrize(
    ("fields", "held"),
    [
        ({"granted": "2020-05-31"}, True),
        ({"granted": "2020-07-01"}, False),
        ({"granted": "2020"}, None),
        ({"valid_from": "2020-05"}, True),
        ({"granted": {"any_of": ["2019", "2021"]}}, None),
        ({"granted": {"any_of": ["2021", "2019"]}}, None),
        ({"granted": {"any_of": ["2018", "2019"]}}, True),
        ({"valid_until": {"any_of": ["2019", "2021"]}}, None),
        ({"valid_until": {"value": "2021", "qualified": "party_claim"}}, None),
        ({"valid_until": {"value": "2019", "qualified": "party_claim"}}, False),
        ({"valid_from": "2020-01-01", "valid_until": "unknown"}, None),
    ],
)
def test_what_may_lie_outside_the_time_of_an_exemption_is_open(fields: dict[str, Any], held: bool | None) -> None:
    assert exemption([{}], **fields).cell("in_period").values == (() if held is None else (held,))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"granted": "2020-06"}, Presence.ABSENT),
        ({"granted": "2020-06", "valid_until": "2020-12-31"}, (True,)),
        ({"granted": "2020-06", "valid_until": "2020-05-31"}, (False,)),
        ({"granted": {"value": "2020-06", "qualified": "alleged"}}, Presence.UNKNOWN),
        ({"granted": {"any_of": ["2020-06", "2020-07"]}}, Presence.UNKNOWN),
        ({"granted": "2020-06-15"}, Presence.UNKNOWN),
    ],
)
def test_a_grant_of_the_month_of_the_act_is_presumed_to_have_come_first(
    fields: dict[str, Any], told: Presence | tuple[bool, ...]
) -> None:
    cell = exemption([{}], **fields).cell("in_period")
    assert (cell.values or cell.presence) == told


def test_a_grant_within_the_time_of_a_series_of_acts_may_have_come_after_its_start() -> None:
    january = {"start": "2020-01-01", "end": "2020-01-31", "shape": "span"}
    case = facts(date=january, items=[{}], exemptions=[{"type": "committee_approval", "granted": "2020-01"}])
    assert case.listing("exemption").things[0].cell("in_period").presence is Presence.UNKNOWN


def test_what_an_exemption_holds_is_hedged_as_what_it_was_worked_out_from() -> None:
    items = [{"quantity": {"value": 5, "qualified": "alleged"}, "unit": "tonnes"}]
    assert exemption(items, quantity=15, unit="tonnes").cell("within_quantity").qualifier == "alleged"
    claimed = {"value": "2020-06", "qualified": "party_claim"}
    case = facts(date=claimed, exemptions=[{"type": "humanitarian", "valid_until": "2021"}])
    assert case.listing("exemption").things[0].cell("in_period").presence is Presence.UNKNOWN


def test_the_time_of_an_exemption_is_held_against_the_items_that_it_covers() -> None:
    items = [{"id": "early", "date": "2020-01-05"}, {"id": "late", "date": "2020-09-05"}]
    until_june = {"valid_from": "2020-01-01", "valid_until": "2020-06-30"}
    assert exemption(items, **until_june, about=["early"]).cell("in_period").values == (True,)
    assert exemption(items, **until_june, about=["late"]).cell("in_period").values == (False,)
    assert exemption(items, **until_june, about=["early", "late"]).cell("in_period").values == (False,)


@pytest.mark.parametrize(
    ("fields", "values", "derived"),
    [
        ({"location": "Pyongyang"}, ("KP",), "the place Pyongyang"),
        ({"location": "Pyongyang", "host": "China"}, ("CN",), ""),
        ({"location": "Pyongyang", "host": "unknown"}, (), ""),
        ({"location": "Dandong"}, (), ""),
    ],
)
def test_the_host_of_persons_may_be_told_by_a_place_that_is_known(
    fields: dict[str, Any], values: tuple[str, ...], derived: str
) -> None:
    cell = facts(personnel=[fields]).listing("group").things[0].cell("host")
    assert (cell.values, cell.derived_from) == (values, derived)


def test_what_an_exemption_holds_is_as_firm_as_its_bounds() -> None:
    ended = exemption([{}], valid_until={"value": "2020-05", "qualified": "suspected"}).cell("in_period")
    assert (ended.values, ended.qualifier) == ((False,), "suspected")
    allowed = {"value": 10, "qualified": "suspected"}
    within = exemption([{"quantity": 12, "unit": "tonnes"}], quantity=allowed, unit="tonnes").cell("within_quantity")
    assert (within.values, within.qualifier) == ((False,), "suspected")


def test_a_notice_that_may_be_an_approval_may_have_come_too_late() -> None:
    def holds(kind: object) -> object:
        cell = exemption([{}], type=kind, granted="2020-07").cell("in_period")
        return cell.values or cell.presence

    assert holds("committee_approval") == (False,)
    assert holds("notification") == (True,)
    assert holds({"any_of": ["notification", "committee_approval"]}) is Presence.UNKNOWN
    assert holds("unknown") is Presence.UNKNOWN
