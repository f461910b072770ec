"""Dates as intervals of days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.times import on

from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan
from sanctions_check.records.normalise.dates import parse_day, parse_when


def days(first: str, last: str) -> Timespan:
    return Timespan.somewhere_in(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024-05-27", "2024-05-27", "2024-05-27"), ("2024-02", "2024-02-01", "2024-02-29"), ("2023", "2023-01-01", "2023-12-31"),
        (2023, "2023-01-01", "2023-12-31"), ("2024-summer", "2024-06-01", "2024-08-31"), ("summer 2024", "2024-06-01", "2024-08-31"),
        ("2023-winter", "2023-12-01", "2024-02-29"), ("2024-22", "2024-06-01", "2024-08-31"), ("2024-Q2", "2024-04-01", "2024-06-30"),
        ("H2 2024", "2024-07-01", "2024-12-31"), ("early 2024", "2024-01-01", "2024-05-01"), ("late June 2024", "2024-06-21", "2024-06-30"),
        ("June 2024", "2024-06-01", "2024-06-30"), ("3 June 2024", "2024-06-03", "2024-06-03"), ("Jun 3, 2024", "2024-06-03", "2024-06-03"),
        ("Sept 2017", "2017-09-01", "2017-09-30"), ("Sept. 2017", "2017-09-01", "2017-09-30"), ("3 Sept 2017", "2017-09-03", "2017-09-03"),
    ],
)  # fmt: skip
def test_a_date_is_one_act_on_some_day(written: object, first: str, last: str) -> None:
    assert parse_day(written) == (days(first, last),)
    assert parse_when(written)[0].span == days(first, last)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("before 2009-06-12", FIRST_DAY, date(2009, 6, 11)), ("until 2017", FIRST_DAY, date(2017, 12, 31)),
        ("after 2016", date(2017, 1, 1), LAST_DAY), ("since 2016", date(2016, 1, 1), LAST_DAY),
    ],
)  # fmt: skip
def test_a_date_may_have_only_one_end(written: str, first: date, last: date) -> None:
    assert parse_day(written)[0] == Timespan.somewhere_in(first, last)


def test_start_and_end_are_a_span_unless_it_says_otherwise() -> None:
    period = {"start": "2023-11", "end": "2024-02"}
    (span,) = parse_when(period)
    assert span.span == Timespan(date(2023, 11, 1), date(2023, 11, 30), date(2024, 2, 1), date(2024, 2, 29))
    (uncertain,) = parse_when({**period, "shape": "uncertain"})
    assert uncertain.span == days("2023-11-01", "2024-02-29")
    assert parse_when("2023-11/2024-02") == (span,)


def test_dates_say_what_they_date() -> None:
    (when,) = parse_when({"start": "2024-01-02", "of": "use"})
    assert (when.of, str(when)) == ("use", "2024-01-02 (date of use)")


@pytest.mark.parametrize(("written", "meant"), [("from", "start"), ("to", "end"), ("until", "end")])
def test_a_part_of_a_date_by_another_name_is_offered_ours_and_told_what_it_says(written: str, meant: str) -> None:
    with pytest.raises(
        ValueError, match=rf'did you mean "{meant}"\?; a date has start, end, shape \(span: the act ran'
    ):
        parse_when({written: "2010"})


def test_an_end_alone_is_open_towards_the_past() -> None:
    assert parse_when({"end": "2017"})[0].span == Timespan.somewhere_in(FIRST_DAY, date(2017, 12, 31))


@pytest.mark.parametrize(
    "written",
    ["03/04/2024", "3.4.2024", "2024-13", "2024-02-30", "someday", "", "1600", "9999", "x" * 1000, None, True, [], {},
     {"start": "2024", "end": "2023"}, {"begin": "2024"}, {"start": "2024", "of": "birth"}, {"start": "2024", "shape": "round"}],
)  # fmt: skip
def test_what_is_no_date_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_when(written)


@given(st.text() | st.dictionaries(st.sampled_from(["start", "end", "shape", "of", "x"]), st.text()))
def test_anything_gives_a_date_or_a_value_error(written: object) -> None:
    try:
        (when,) = parse_when(written)
    except ValueError:
        return
    assert when.span.start_low <= when.span.end_high


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_day_is_read_as_written(day: date) -> None:
    assert parse_day(day.isoformat()) == (on(day),)


def test_a_single_day_may_lie_between_two_dates() -> None:
    (some_day,) = parse_day("2021/2023-06")
    assert some_day == Timespan.somewhere_in(date(2021, 1, 1), date(2023, 6, 30))
    with pytest.raises(ValueError, match=r"the end .2020-12-31. lies before the start"):
        parse_day("2021/2020")
    with pytest.raises(ValueError, match=r"or 2023/2024 for some day between$"):
        parse_day("someday")


@pytest.mark.parametrize("key", ["start", "end", "shape", "of"])
@pytest.mark.parametrize("value", [{}, [], {"of": "use"}, 5, True])
def test_a_part_of_a_date_of_any_shape_is_a_date_or_a_fault(key: str, value: object) -> None:
    try:
        read = parse_when({"start": "2020", "end": "2021", key: value})
    except ValueError:
        return
    assert read
