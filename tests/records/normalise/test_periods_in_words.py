"""Periods in words are told as they are written here, and never read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.records.normalise.dates import parse_day, parse_when
from sanctions_check.records.normalise.periods_in_words import Ends, about_a_year, advice_on_a_part, ends_of


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2017-2018", "2017", "2018"),
        ("from 2010 to 2016", "2010", "2016"),
        ("between 2010 and 2016", "2010", "2016"),
        ("March-May 2019", "2019-03", "2019-05"),
        ("June/July 2018", "2018-06", "2018-07"),
        ("Nov 2017 – Jan 2018", "2017-11", "2018-01"),
        ("12-15 September 2023", "2023-09-12", "2023-09-15"),
        ("12 September - 3 October 2023", "2023-09-12", "2023-10-03"),
        ("summer/autumn 2018", "summer 2018", "autumn 2018"),
    ],
)
def test_a_period_is_told_with_both_of_its_shapes(written: str, start: str, end: str) -> None:
    period = f'start: "{start}", end: "{end}"'
    with pytest.raises(ValueError, match=re.escape(f'"{written}" is written {{{period}}} here where it ran through')):
        parse_when(written)
    assert parse_when({"start": start, "end": end})


@pytest.mark.parametrize("written", ["2018-2017", "January and March 2019", "2016 or 2017", "2017-2017", "5-3"])
def test_what_is_no_period_is_told_as_none(written: str) -> None:
    assert ends_of(written.lower()) is None


def test_where_one_day_stands_a_period_is_some_day_between() -> None:
    with pytest.raises(ValueError, match=r'"2021-2023" is written 2021/2023 here, for some day between$'):
        parse_day("2021-2023")
    with pytest.raises(ValueError, match=r"such as 2014/2016$"):
        parse_day("circa 2015")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("1st half of 2022", "is written 2022-H1 here"),
        ("third quarter of 2019", "is written 2019-Q3 here"),
        ("summer of 2018", "is written 2018-summer here"),
        ("middle of 2018", "is written mid 2018 here"),
        ("end of 2019", "may be late 2019, which is a third of it, or 2019-12: write which"),
        ("beginning of May 2019", "may be early may 2019, which is a third of it, or 2019-05-01: write which"),
        ("the 15th of September 2023", "is written 2023-09-15 here"),
        ("roughly 2015", 'such as {start: "2014", end: "2016", shape: uncertain}'),
        ("circa 2015", 'such as {start: "2014", end: "2016", shape: uncertain}'),
    ],
)
def test_a_part_of_a_year_is_told_as_it_is_written(written: str, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        parse_when(written)


@given(
    st.text()
    | st.lists(
        st.sampled_from(["between", "2010", "and", "-", "may", "12", "end of", "circa", "0000", "9999", "/"])
    ).map(" ".join)
)
def test_of_any_text_something_is_said_or_nothing(text: str) -> None:
    assert isinstance(ends_of(text), Ends | None)
    assert isinstance(about_a_year(text), Ends | None)
    assert isinstance(advice_on_a_part(text), str)
