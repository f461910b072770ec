"""Whether the time of an exemption holds what it covers."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts
from tests.records.facts.permission.exempted import exemption, exemption_for

from sanctions_check.logic.cell import Presence


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
        ({"granted": "2020-06-15"}, Presence.ABSENT),
        ({"granted": "2020-06-15", "valid_until": "2020-06-20"}, Presence.UNKNOWN),
    ],
)
def test_a_grant_in_the_month_of_the_act_is_presumed_to_have_come_first(
    fields: dict[str, Any], told: Presence | tuple[bool, ...]
) -> None:
    cell = exemption([{}], **fields).cell("in_period")
    assert (cell.values or cell.presence) == told


@pytest.mark.parametrize(
    ("stage", "fields", "told"),
    [
        ("planned", {"granted": "2020-06-15"}, (True,)),
        ("planned", {"granted": "2020-05"}, (True,)),
        ("planned", {"granted": "2020-06-16"}, Presence.ABSENT),
        ("planned", {"granted": "2020-06"}, Presence.ABSENT),
        ("planned", {"granted": "2020-05", "valid_from": "2020-06-15", "valid_until": "2020-12-15"}, (True,)),
        ("planned", {"granted": "2020-05", "valid_until": "2020-06-01"}, (False,)),
        ("planned", {"granted": "2020-05", "valid_from": "2020-07-01"}, Presence.UNKNOWN),
        ("ongoing", {"granted": "2020-05"}, Presence.UNKNOWN),
        ("delivered", {"granted": "2020-05"}, Presence.UNKNOWN),
        ({"any_of": ["planned", "delivered"]}, {"granted": "2020-05"}, Presence.UNKNOWN),
    ],
)
def test_what_was_only_planned_when_it_was_reported_comes_after_a_grant_of_before(
    stage: object, fields: dict[str, Any], told: Presence | tuple[bool, ...]
) -> None:
    exempt = {"type": "committee_approval", **fields}
    dated = {"date": {"start": "2020-06-15", "of": "report"}, "stage": stage}
    whole = facts(**dated, items=[{"id": "pumps"}], exemptions=[exempt])
    part = facts(**dated, items=[{"id": "pumps"}], exemptions=[{**exempt, "about": ["pumps"]}])
    cells = [case.list_of("exemption").things[0].cell("in_period") for case in (whole, part)]
    assert [cell.values or cell.presence for cell in cells] == [told, told]


@pytest.mark.parametrize(
    ("date", "granted", "told"),
    [
        ("2020-06-15", "2020-06", Presence.ABSENT),
        ("2020", "2020-11-02", Presence.ABSENT),
        ({"start": "2020-01", "end": "2020-03"}, "2020-01-20", Presence.ABSENT),
        ({"start": "2020-01", "end": "2020-03"}, "2020-02-01", (False,)),
        ({"start": "2020-01-05", "end": "2020-03"}, "2020-01", Presence.ABSENT),
        ({"start": "2020-01-05", "end": "2020-03"}, "2020-01-10", (False,)),
        ({"end": "2020-06-15", "of": "report"}, "2020-05", Presence.UNKNOWN),
        ("2020-06-15", "2020-06-15", (True,)),
        ("2020-06-14", "2020-06-15", (False,)),
    ],
)
def test_it_is_presumed_where_no_date_tells_the_order(
    date: object, granted: str, told: Presence | tuple[bool, ...]
) -> None:
    case = facts(date=date, items=[{}], exemptions=[{"type": "committee_approval", "granted": granted}])
    cell = case.list_of("exemption").things[0].cell("in_period")
    assert (cell.values or cell.presence) == told


def test_what_an_exemption_holds_is_hedged_as_what_it_was_worked_out_from() -> None:
    items = [{"quantity": {"value": 5, "qualified": "alleged"}, "unit": "tonnes"}]
    assert exemption(items, quantity=15, unit="tonnes").cell("within_quantity").hedge == "alleged"
    claimed = {"value": "2020-06", "qualified": "party_claim"}
    case = facts(date=claimed, exemptions=[{"type": "humanitarian", "valid_until": "2021"}])
    assert case.list_of("exemption").things[0].cell("in_period").presence is Presence.UNKNOWN


def test_the_time_of_an_exemption_is_held_against_the_items_that_it_covers() -> None:
    items = [{"id": "early", "date": "2020-01-05"}, {"id": "late", "date": "2020-09-05"}]
    until_june = {"valid_from": "2020-01-01", "valid_until": "2020-06-30"}
    assert exemption(items, **until_june, about=["early"]).cell("in_period").values == (True,)
    assert exemption(items, **until_june, about=["late"]).cell("in_period").values == (False,)
    both = {**until_june, "about": ["early", "late"]}
    assert exemption(items, **both).cell("in_period").values == (False,)
    assert [exemption_for(each, items, **both).cell("in_period").values for each in (0, 1)] == [(True,), (False,)]


@pytest.mark.parametrize(
    ("dates", "fields", "told"),
    [
        pytest.param(["2020-05"], {"granted": "2020-06"}, Presence.UNKNOWN, id="before the grant"),
        pytest.param([None, "2020-05"], {"granted": "2020-06-01"}, Presence.UNKNOWN, id="one of them before the grant"),
        pytest.param(
            [None, "2020-07"], {"granted": "2020-06"}, Presence.ABSENT, id="one of them after the month of both"
        ),
        pytest.param(
            [None, "2020-07"], {"valid_until": "2020-06-30"}, Presence.UNKNOWN, id="one of them after the end"
        ),
        pytest.param(["2020-06-02", "2020-06-05"], {"granted": "2020-06-01"}, (True,), id="all of them within"),
        pytest.param(["2020-07", None], {"valid_until": "2020-05-31"}, (False,), id="none of them within"),
    ],
)
def test_an_exemption_that_names_nothing_is_held_against_what_has_a_date_of_its_own_too(
    dates: list[str | None], fields: dict[str, Any], told: Presence | tuple[bool, ...]
) -> None:
    cell = exemption([{"date": day} for day in dates], **fields).cell("in_period")
    assert (cell.values or cell.presence) == told


@pytest.mark.parametrize(
    ("dates", "fields", "told"),
    [
        pytest.param([None, "2020-05"], {"granted": "2020-06-01"}, [(True,), (False,)], id="before the grant"),
        pytest.param([None, "2020-07"], {"granted": "2020-06"}, [Presence.ABSENT, (True,)], id="in its month"),
        pytest.param(["2020-07", None], {"valid_until": "2020-06-30"}, [(False,), (True,)], id="after the end"),
        pytest.param(["2020-05", None], {"valid_until": "2020-06-15"}, [(True,), Presence.UNKNOWN], id="perhaps so"),
    ],
)
def test_an_exemption_that_names_nothing_is_held_against_each_item_alone(
    dates: list[str | None], fields: dict[str, Any], told: list[object]
) -> None:
    items = [{"date": day} for day in dates]
    cells = [exemption_for(number, items, **fields).cell("in_period") for number in (0, 1)]
    assert [cell.values or cell.presence for cell in cells] == told


def test_what_is_given_in_return_may_come_after_the_end_of_an_exemption() -> None:
    paid_later = [{"category": "bulk_cash", "date": "2020-09", "attributed_to": "Italy"}]
    granted = [{"type": "committee_approval", "valid_until": "2020-06-30"}]
    case = facts(date="2020-06", items=[{}], compensation=paid_later, exemptions=granted)
    assert [thing.cell("leg").values for thing in case.list_of("item").things] == [("main",), ("return",)]
    assert case.list_of("exemption").things[0].cell("in_period").values == (True,)


def test_what_an_exemption_holds_is_as_firm_as_its_bounds() -> None:
    ended = exemption([{}], valid_until={"value": "2020-05", "qualified": "suspected"}).cell("in_period")
    assert (ended.values, ended.hedge) == ((False,), "suspected")
    allowed = {"value": 10, "qualified": "suspected"}
    within = exemption([{"quantity": 12, "unit": "tonnes"}], quantity=allowed, unit="tonnes").cell("within_quantity")
    assert (within.values, within.hedge) == ((False,), "suspected")


def test_a_notice_that_may_be_an_approval_may_have_come_too_late() -> None:
    def holds(kind: object) -> object:
        cell = exemption([{}], type=kind, granted="2020-07").cell("in_period")
        return cell.values or cell.presence

    assert holds("committee_approval") == (False,)
    assert holds("notification") == (True,)
    assert holds({"any_of": ["notification", "committee_approval"]}) is Presence.UNKNOWN
    assert holds("unknown") is Presence.UNKNOWN


@pytest.mark.parametrize("act", [None, "suspected", "alleged"])
def test_that_it_was_over_rests_on_a_claim_however_the_act_is_hedged(act: str | None) -> None:
    until = {"value": "2019-12-31", "qualified": "party_claim"}
    case = facts(date={"value": "2020-06", "qualified": act}, items=[{}], exemptions=[{"valid_until": until}])
    cell = case.list_of("exemption").things[0].cell("in_period")
    assert (cell.values, cell.hedge) == ((False,), "party_claim")
