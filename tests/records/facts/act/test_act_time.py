"""When the act was: dates of other things and reports only bound it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.case import Case
from sanctions_check.logic.cell import Cell
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan


def times(case: Case) -> list[Cell]:
    return [thing.cell("time") for thing in (case.act, *case.list_of("item").things)]


def up_to(year: int) -> tuple[Timespan]:
    return (Timespan.somewhere_in(FIRST_DAY, date(year, 12, 31)),)


def report(year: str, *about: str, **more: Any) -> dict[str, Any]:
    return {"kind": "physical_inspection", "date": year, "about": list(about) or None, **more}


TWO: list[dict[str, Any]] = [{"id": "a"}, {"id": "b"}]


def test_a_time_that_rests_on_a_hedged_bound_is_hedged() -> None:
    appeared = {"value": "2019", "qualified": "alleged"}
    for day, hedge in (({"start": "2024-01-02", "of": "use"}, "alleged"), ("2024-01-02", None)):
        assert facts(date=day, items=[{"type_first_appeared": appeared}]).act.cell("time").hedge == hedge


@pytest.mark.parametrize(
    ("fields", "span"),
    [
        ({"date": {"start": "2024-01-02", "of": "use"}}, Timespan.somewhere_in(FIRST_DAY, date(2024, 1, 2))),
        (
            {"date": {"start": "2024-01-02", "of": "finding"}, "items": [{"type_first_appeared": "2019"}]},
            Timespan.somewhere_in(date(2019, 1, 1), date(2024, 1, 2)),
        ),
        (
            {"date": {"start": "2015", "of": "making"}, "evidence": [{"kind": "press", "date": "2016-05"}]},
            Timespan.somewhere_in(date(2015, 1, 1), date(2016, 5, 31)),
        ),
        (
            {"date": {"start": "2020-03-01", "of": "making"}, "evidence": [{"kind": "press", "date": "2019-05-01"}]},
            Timespan.somewhere_in(FIRST_DAY, date(2020, 3, 1)),
        ),
        (
            {"date": {"start": "2010-03-01", "of": "use"}, "items": [{"made": "2012"}]},
            Timespan.somewhere_in(FIRST_DAY, date(2012, 1, 1)),
        ),
        (
            {"date": {"start": "2024-01-02", "of": "use"}, "evidence": [{"kind": "press", "date": "2016-05-01"}]},
            Timespan.somewhere_in(FIRST_DAY, date(2016, 5, 1)),
        ),
        (
            {"date": {"start": "2016-05", "of": "use"}, "evidence": [{"kind": "press", "date": "2024-01-02"}]},
            Timespan.somewhere_in(FIRST_DAY, date(2016, 5, 31)),
        ),
        (
            {
                "date": {"start": "2024-01-02", "of": "use"},
                "evidence": [{"kind": "press", "date": "2016-05-01", "stance": "unclear"}],
            },
            Timespan.somewhere_in(FIRST_DAY, date(2024, 1, 2)),
        ),
        ({"evidence": [{"kind": "press", "date": "2016-05-01"}]}, Timespan.somewhere_in(FIRST_DAY, date(2016, 5, 1))),
    ],
)
def test_a_date_of_something_else_only_bounds_the_act(fields: dict[str, Any], span: Timespan) -> None:
    assert facts(**fields).act.cell("time").values == (span,)


def test_a_part_is_bounded_by_the_first_source_that_reports_it_and_the_act_by_the_last_of_its_parts() -> None:
    apart = times(facts(items=TWO, evidence=[report("2005", "a"), report("2020", "b")]))
    assert [cell.values for cell in apart] == [up_to(2020), up_to(2005), up_to(2020)]
    together = times(facts(items=TWO, evidence=[report("2005", "a"), report("2010")]))
    assert [cell.values for cell in together] == [up_to(2010), up_to(2005), up_to(2010)]


def test_what_no_source_reports_is_not_bounded() -> None:
    act, told, untold = times(facts(items=TWO, evidence=[report("2005", "a")]))
    assert (act.known, told.known, untold.known) == (False, True, False)
    main, returned = times(facts(items=[{}], compensation=[{"attributed_to": "JP"}], evidence=[report("2005")]))[1:]
    assert (main.known, returned.known) == (True, False)


@pytest.mark.parametrize(
    "worthless",
    [report("2001", reliability="E"), report("2001", speaks_to="law"), report("2001", stance="unclear")],
)
def test_a_source_that_is_not_reliable_or_reports_no_facts_bounds_nothing(worthless: dict[str, Any]) -> None:
    assert times(facts(evidence=[report("2020"), worthless]))[0].values == up_to(2020)


@pytest.mark.parametrize(
    "fields",
    [
        {"items": [{"made": {"value": "2019", "qualified": "suspected"}}], "evidence": [report("2020")]},
        {"evidence": [{"kind": "press", "date": {"value": "2020", "qualified": "suspected"}}]},
    ],
)
def test_the_bounds_of_an_act_without_a_date_keep_their_hedges(fields: dict[str, Any]) -> None:
    assert times(facts(**fields))[0].hedge == "suspected"


JUNE_9 = date(2025, 6, 9)
LEAST_ONCE = Timespan.somewhere_in(FIRST_DAY, JUNE_9)
UNTIL = Timespan(FIRST_DAY, JUNE_9, JUNE_9, JUNE_9)


@pytest.mark.parametrize(
    ("stage", "day", "time"),
    [
        ("ongoing", {"start": "2025-06-09", "of": "report"}, UNTIL),
        ("ongoing", {"start": "2025-06-09", "of": "finding"}, UNTIL),
        ("ongoing", {"end": "2025-06-09"}, UNTIL),
        ("ongoing", None, UNTIL),
        ("planned", {"start": "2025-06-09", "of": "report"}, UNTIL),
        ("planned", None, UNTIL),
        ("offered", {"start": "2025-06-09", "of": "report"}, LEAST_ONCE),
        ("ongoing", {"start": "2025-06-09", "of": "use"}, LEAST_ONCE),
        ("ongoing", {"end": "2025-06-09", "shape": "uncertain"}, LEAST_ONCE),
        ("ongoing", "2025-06-09", Timespan.somewhere_in(JUNE_9, JUNE_9)),
        ("delivered", {"start": "2025-06-09", "of": "report"}, LEAST_ONCE),
        ("delivered", {"end": "2025-06-09"}, LEAST_ONCE),
        ("delivered", None, LEAST_ONCE),
        ({"value": "ongoing", "qualified": "suspected"}, {"start": "2025-06-09", "of": "report"}, LEAST_ONCE),
        ({"any_of": ["ongoing", "planned"]}, {"start": "2025-06-09", "of": "report"}, LEAST_ONCE),
    ],
)
def test_what_is_being_performed_or_planned_is_so_when_it_is_found_or_reported(
    stage: object, day: object, time: Timespan
) -> None:
    case = facts(stage=stage, date=day, items=[{"category": "arms"}], evidence=[report("2025-06-09")])
    assert [cell.values for cell in times(case)] == [(time,), (time,)]


@pytest.mark.parametrize("kind", ["deployment_military", "labour", "military_training"])
def test_persons_are_at_their_post_where_they_are_found(kind: str) -> None:
    found: dict[str, Any] = {
        "kind": kind,
        "date": {"start": "2024-12-21", "of": "finding"},
        "personnel": [{"nationality": "DPRK"}],
    }
    there = Timespan(FIRST_DAY, date(2024, 12, 21), date(2024, 12, 21), date(2024, 12, 21))
    services = [{"nature": "service"}]
    for case in (facts(**found), facts(**found, stage="delivered"), facts(**found, items=services)):
        (group,) = case.list_of("group").things
        assert [thing.cell("time").values for thing in (case.act, group)] == [(there,)] * 2


def test_persons_with_a_date_of_their_own_finding_were_found_whatever_goods_stand_beside() -> None:
    when = {"start": "2024-12-21", "of": "finding"}
    case = facts(kind="labour", items=[{"category": "food"}], personnel=[{"nationality": "DPRK", "date": when}])
    (group,) = case.list_of("group").things
    there = Timespan(FIRST_DAY, date(2024, 12, 21), date(2024, 12, 21), date(2024, 12, 21))
    assert group.cell("time").values == (there,)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"stage": "attempted"}, id="who did not get there"),
        pytest.param({"stage": "unknown"}, id="of whom it is not known whether they got there"),
        pytest.param({"kind": "transfer_arms"}, id="who came with goods"),
        pytest.param({"kind": {"any_of": ["labour", "transfer_arms"]}}, id="who may have come with goods"),
        pytest.param({"kind": "travel_listed_person"}, id="who travelled"),
        pytest.param({"date": {"start": "2024-12-21", "of": "report"}}, id="who are only told of"),
        pytest.param({"items": [{"category": "small_arms"}]}, id="beside whom goods may be what was found"),
    ],
)
def test_the_day_of_finding_only_bounds_an_act_of_persons(fields: dict[str, Any]) -> None:
    found = {"kind": "labour", "date": {"start": "2024-12-21", "of": "finding"}, "personnel": [{"nationality": "DPRK"}]}
    (group,) = facts(**{**found, **fields}).list_of("group").things
    assert group.cell("time").values == (Timespan.somewhere_in(FIRST_DAY, date(2024, 12, 21)),)


def test_a_month_of_which_only_the_end_is_told_holds_the_last_day() -> None:
    act = facts(stage="ongoing", date={"end": "2025-06"}).act
    assert act.cell("time").values == (Timespan(FIRST_DAY, date(2025, 6, 30), date(2025, 6, 1), date(2025, 6, 30)),)


def test_one_item_may_be_under_way_and_another_done() -> None:
    case = facts(date={"start": "2025-06-09", "of": "report"}, items=[{"stage": "ongoing"}, {"stage": "delivered"}])
    assert [cell.values for cell in times(case)[1:]] == [(UNTIL,), (LEAST_ONCE,)]


@pytest.mark.parametrize(
    ("stage", "day", "reports", "time"),
    [
        ("ongoing", {"start": "2005"}, ["2018-03-01"], Timespan(date(2005, 1, 1), date(2005, 12, 31), date(2018, 3, 1), date(2018, 3, 1))),
        ("ongoing", {"start": "2005"}, ["2018-03", "2020"], Timespan(date(2005, 1, 1), date(2005, 12, 31), date(2018, 3, 1), date(2020, 12, 31))),
        ("ongoing", {"start": "2005"}, ["2001"], Timespan(date(2005, 1, 1), date(2005, 12, 31), date(2005, 1, 1), date(2005, 12, 31))),
        ("ongoing", {"start": "2005"}, [], Timespan(date(2005, 1, 1), date(2005, 12, 31), date(2005, 1, 1), LAST_DAY)),
        ("ongoing", "2005", ["2018-03-01"], Timespan.somewhere_in(date(2005, 1, 1), date(2005, 12, 31))),
        ("ongoing", {"start": "2005", "shape": "uncertain"}, ["2018-03-01"], Timespan.somewhere_in(date(2005, 1, 1), date(2005, 12, 31))),
        ("planned", {"start": "2005"}, ["2018-03-01"], Timespan.somewhere_in(date(2005, 1, 1), date(2005, 12, 31))),
        ("attempted", {"start": "2005"}, ["2018-03-01"], Timespan.somewhere_in(date(2005, 1, 1), date(2005, 12, 31))),
        ("delivered", {"start": "2005"}, ["2018-03-01"], Timespan(date(2005, 1, 1), date(2005, 12, 31), date(2005, 1, 1), date(2018, 3, 1))),
        ("delivered", {"start": "2005"}, [], Timespan(date(2005, 1, 1), date(2005, 12, 31), date(2005, 1, 1), LAST_DAY)),
        ("delivered", {"start": "2005", "shape": "uncertain"}, [], Timespan.somewhere_in(date(2005, 1, 1), date(2005, 12, 31))),
    ],
)  # fmt: skip
def test_what_is_told_by_its_start_alone_may_have_lasted_and_was_not_over_if_it_was_going_on_when_reported(
    stage: str, day: object, reports: list[str], time: Timespan
) -> None:
    assert facts(stage=stage, date=day, evidence=[report(each) for each in reports]).act.cell("time").values == (time,)


def test_what_is_under_way_and_reported_again_may_have_lasted_until_then() -> None:
    told = [report("2005-03-01"), report("2025-06-09"), report("2030", reliability="E")]
    lasting = Timespan(FIRST_DAY, date(2005, 3, 1), date(2005, 3, 1), JUNE_9)
    for stage in ("ongoing", "planned"):
        assert facts(stage=stage, evidence=told).act.cell("time").values == (lasting,)
    assert facts(stage="delivered", evidence=told).act.cell("time").values == (
        Timespan.somewhere_in(FIRST_DAY, date(2005, 3, 1)),
    )
    apart = facts(stage="ongoing", items=TWO, evidence=[report("2005-03-01", "a"), report("2025-06-09", "b")])
    first, second = (Timespan(FIRST_DAY, day, day, day) for day in (date(2005, 3, 1), JUNE_9))
    assert [cell.values for cell in times(apart)] == [(second,), (first,), (second,)]


@pytest.mark.parametrize("of", ["making", "use", "finding"])
def test_what_was_given_for_a_thing_is_not_bounded_by_when_the_thing_was_made_used_or_found(of: str) -> None:
    day = {"start": "2015-05-01", "of": of}
    told = report("2019", "pay")
    pay = times(facts(date=day, items=[{}], compensation=[{"id": "pay", "category": "funds"}], evidence=[told]))[-1]
    assert pay.values == up_to(2019)
    assert pay.derived_from == "the earliest report, as no date is stated"


def test_what_is_given_in_return_was_reported_with_the_act() -> None:
    day = {"start": "2015-05-01", "of": "report"}
    (_, _, pay) = times(facts(date=day, items=[{}], compensation=[{"attributed_to": "JP"}]))
    assert pay.values == (Timespan.somewhere_in(FIRST_DAY, date(2015, 5, 1)),)


def test_of_what_was_given_for_a_thing_and_reported_by_nobody_no_day_is_known() -> None:
    day = {"start": "2015-05-01", "of": "use"}
    pay = times(facts(date=day, items=[{"made": "2014"}], compensation=[{"attributed_to": "JP"}]))[-1]
    assert pay.values == (Timespan.somewhere_in(FIRST_DAY, LAST_DAY),)
    assert pay.derived_from == "a date of another thing"


@pytest.mark.parametrize(("of", "bounded"), [("use", False), ("making", False), ("finding", True), ("report", True)])
def test_when_a_thing_was_made_or_used_tells_nothing_of_the_persons_beside_it(of: str, bounded: bool) -> None:
    day = {"start": "2015-05-01", "of": of}
    told = report("2019", "crew")
    crew: dict[str, Any] = {"personnel": [{"id": "crew", "function": "technician"}], "evidence": [told]}
    (group,) = facts(date=day, items=[{"made": "2014"}], **crew).list_of("group").things
    last = date(2015, 5, 1) if bounded else date(2019, 12, 31)
    assert group.cell("time").values == (Timespan.somewhere_in(FIRST_DAY, last),)


def test_one_of_two_dates_may_tell_of_another_thing() -> None:
    either = {"any_of": ["2015-05-01", {"start": "2015-06-01", "of": "use"}]}
    fuel: dict[str, Any] = {"compensation": [{"id": "fuel"}], "evidence": [report("2019", "fuel")]}
    given = times(facts(date=either, items=[{}], **fuel))[-1]
    assert given.values == (Timespan.somewhere_in(date(2015, 5, 1), date(2015, 5, 1)), *up_to(2019))


def test_what_is_given_for_a_thing_is_not_older_than_itself_where_nobody_reported_it() -> None:
    day = {"start": "2024-01-02", "of": "use"}
    given = times(facts(date=day, items=[{}], compensation=[{"made": "2020", "attributed_to": "JP"}]))[-1]
    assert given.values == (Timespan.somewhere_in(date(2020, 1, 1), LAST_DAY),)


def test_of_bounds_that_contradict_each_other_either_may_be_wrong() -> None:
    """The type was first seen after its use: where the use is right, nothing tells the first day."""
    case = facts(date={"start": "2017-12-31", "of": "use"}, items=[{"type_first_appeared": "2018-02-08"}])
    assert case.act.cell("time").values == (Timespan.somewhere_in(FIRST_DAY, date(2018, 2, 8)),)


@pytest.mark.parametrize("of", ["making", "use", "finding", "report"])
def test_a_date_of_something_else_on_a_thing_leaves_it_the_date_of_the_act(of: str) -> None:
    found = facts(date={"start": "2019-01", "end": "2019-06"}, items=[{"date": {"start": "2019-05-01", "of": of}}])
    act, item = times(found)
    assert item == act
    undated = facts(date=None, items=[{"date": {"start": "2019-05-01", "of": of}}])
    assert times(undated)[1].pointer == "/items/0/date"


def test_an_act_that_is_nothing_but_its_parts_was_when_they_were_if_each_has_a_date() -> None:
    told = {"kind": "launch", "evidence": [report("2020")]}
    first, last = date(2006, 7, 5), date(2009, 4, 5)

    def time(*days: object, **more: Any) -> Cell:
        return facts(**{**told, "items": [{"date": day} for day in days], **more}).act.cell("time")

    assert time("2006-07-05").values == (Timespan(first, first, first, first),)
    assert time("2006-07-05").derived_from == "the dates of its parts"
    assert time("2009-04-05", "2006-07-05").values == (Timespan(first, first, last, last),)
    assert time("2006-07-05", "2009-04-05", date="2010-01-01").values == (
        Timespan.somewhere_in(*[date(2010, 1, 1)] * 2),
    )
    for undated in (
        time("2006-07-05", None),
        time({"start": "2006-07-05", "of": "use"}),
        time("2006", kind="agreement"),
    ):
        assert undated.values == up_to(2020)


def test_the_end_of_parts_with_alternative_days_is_the_end_of_the_last() -> None:
    days = [{"any_of": ["2006-07-05", "2006-08-05"]}, {"any_of": ["2009-04-05", "2009-05-05"]}]
    times = facts(kind="launch", items=[{"date": day} for day in days]).act.cell("time").values
    assert times == (Timespan(date(2006, 7, 5), date(2006, 8, 5), date(2009, 4, 5), date(2009, 5, 5)),)
