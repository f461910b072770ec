"""Questions to a time, held against brute force."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.logic.brute_force import over
from tests.times import on

from sanctions_check.logic.cell import ABSENT, PARTY_CLAIM, Cell, Presence
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan, known_before
from sanctions_check.logic.truth import Truth

ZERO = date(2020, 1, 1)
DAYS = st.integers(0, 5)


def day(number: int) -> date:
    return ZERO + timedelta(days=number)


@st.composite
def spans(draw: st.DrawFn) -> tuple[Timespan, list[tuple[int, int]]]:
    """A timespan and the (start, end) pairs that it may mean."""
    a, b = sorted((draw(DAYS), draw(DAYS)))
    if draw(st.booleans()):
        return Timespan.somewhere_in(day(a), day(b)), [(n, n) for n in range(a, b + 1)]
    c, d = sorted((draw(DAYS), draw(DAYS)))
    c, d = c + a, d + b
    if (a, b) == (c, d) and a != b:
        return Timespan.somewhere_in(day(a), day(b)), [(n, n) for n in range(a, b + 1)]
    span = Timespan(day(a), day(b), day(c), day(d))
    return span, [(start, end) for start in range(a, b + 1) for end in range(c, d + 1) if start <= end]


@given(spans(), DAYS, st.none() | DAYS)
def test_touching_a_period_equals_brute_force(
    case: tuple[Timespan, list[tuple[int, int]]], first: int, length: int | None
) -> None:
    span, meanings = case
    last = None if length is None else first + length
    exact = over([end >= first and (last is None or start <= last) for start, end in meanings])
    answer = span.touches(day(first), None if last is None else day(last))
    assert answer is exact or answer is Truth.UNKNOWN
    if span.uncertain or (span.start_low == span.start_high and span.end_low == span.end_high):
        assert answer is exact


@given(spans(), DAYS)
def test_before_and_after_equal_brute_force(case: tuple[Timespan, list[tuple[int, int]]], number: int) -> None:
    span, meanings = case
    assert span.before(day(number)) is over([end < number for _, end in meanings])
    assert span.on_or_after(day(number)) is over([start >= number for start, _ in meanings])


def test_the_day_of_adoption_is_in_force() -> None:
    adopted = date(2016, 3, 2)
    assert on(adopted).touches(adopted) is Truth.YES
    assert on(adopted - timedelta(days=1)).touches(adopted) is Truth.NO
    assert on(adopted).touches(date(2000, 1, 1), adopted) is Truth.YES


def test_an_unknown_time_among_others_is_not_told_before() -> None:
    early, late = (Cell(Presence.KNOWN, (on(date(year, 1, 1)),)) for year in (2005, 2015))
    claimed = replace(early, hedge=PARTY_CLAIM)
    assert known_before([early, early], date(2006, 1, 1))
    for other in (late, claimed, Cell(Presence.UNKNOWN), ABSENT):
        assert not known_before([early, other], date(2006, 1, 1))
    assert not known_before([], date(2006, 1, 1))


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (on(date(2020, 5, 1)), "2020-05-01"),
        (Timespan.somewhere_in(date(2020, 5, 1), date(2020, 5, 31)), "some day from 2020-05-01 to 2020-05-31"),
        (Timespan.somewhere_in(FIRST_DAY, date(2020, 5, 31)), "some day up to 2020-05-31"),
        (Timespan.somewhere_in(date(2020, 5, 1), LAST_DAY), "some day from 2020-05-01 on"),
        (Timespan.somewhere_in(FIRST_DAY, LAST_DAY), "any day"),
        (
            Timespan(date(2020, 5, 1), date(2020, 5, 1), date(2020, 5, 1), LAST_DAY),
            "from 2020-05-01 to 2020-05-01 or later",
        ),
        (
            Timespan(FIRST_DAY, date(2020, 5, 1), date(2020, 6, 1), date(2020, 6, 30)),
            "from 2020-05-01 or earlier to 2020-06-01/2020-06-30",
        ),
        (Timespan(FIRST_DAY, FIRST_DAY, date(2020, 6, 1), date(2020, 6, 1)), "up to 2020-06-01"),
    ],
)
def test_a_time_is_told_without_days_that_nobody_means(span: Timespan, words: str) -> None:
    assert str(span) == words
