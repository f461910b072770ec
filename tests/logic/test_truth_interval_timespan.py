"""The laws of the logic, held against brute force."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.logic.interval import Interval
from sanctions_check.logic.timespan import Timespan
from sanctions_check.logic.truth import Truth, all_of, any_of, invert

TRUTHS = st.sampled_from(Truth)
NUMBERS = st.integers(-4, 4)
ZERO = date(2020, 1, 1)


@given(st.lists(TRUTHS))
def test_de_morgan(values: list[Truth]) -> None:
    assert invert(all_of(values)) is any_of(invert(value) for value in values)
    assert invert(any_of(values)) is all_of(invert(value) for value in values)


@given(st.lists(TRUTHS), st.randoms())
def test_order_does_not_matter(values: list[Truth], random: object) -> None:
    shuffled = list(values)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert (all_of(values), any_of(values)) == (all_of(shuffled), any_of(shuffled))


@given(st.lists(TRUTHS), TRUTHS)
def test_deciding_an_unknown_never_undoes_a_decision(values: list[Truth], decided: Truth) -> None:
    for joined in (all_of, any_of):
        before, after = joined([*values, Truth.UNKNOWN]), joined([*values, decided])
        assert before is Truth.UNKNOWN or after is before


def test_empty_lists() -> None:
    assert (all_of([]), any_of([])) == (Truth.YES, Truth.NO)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(st.none() | NUMBERS), draw(st.none() | NUMBERS)
    low_open, high_open = draw(st.booleans()), draw(st.booleans())
    try:
        return Interval(low, high, low_open, high_open)
    except ValueError:
        return Interval.exactly(low or 0)


def members(interval: Interval) -> list[float]:
    candidates = [quarter / 4 for quarter in range(-40, 41)]
    return [
        x
        for x in candidates
        if (interval.low is None or x > interval.low or (x == interval.low and not interval.low_open))
        and (interval.high is None or x < interval.high or (x == interval.high and not interval.high_open))
    ]


def over(answers: list[bool]) -> Truth:
    return Truth.YES if all(answers) else Truth.NO if not any(answers) else Truth.UNKNOWN


@given(intervals(), NUMBERS)
def test_comparisons_equal_brute_force(interval: Interval, threshold: int) -> None:
    numbers = members(interval)
    assert interval.at_least(threshold) is over([x >= threshold for x in numbers])
    assert interval.more_than(threshold) is over([x > threshold for x in numbers])
    assert interval.at_most(threshold) is over([x <= threshold for x in numbers])
    assert interval.less_than(threshold) is over([x < threshold for x in numbers])


@pytest.mark.parametrize(("low", "high", "open_"), [(2, 1, False), (1, 1, True)])
def test_an_interval_without_a_number_is_refused(low: int, high: int, open_: bool) -> None:
    with pytest.raises(ValueError, match="holds no number"):
        Interval(low, high, open_, open_)


def day(number: int) -> date:
    return ZERO + timedelta(days=number)


DAYS = st.integers(0, 5)


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
    assert Timespan.on(adopted).touches(adopted) is Truth.YES
    assert Timespan.on(adopted - timedelta(days=1)).touches(adopted) is Truth.NO
    assert Timespan.on(adopted).touches(date(2000, 1, 1), adopted) is Truth.YES
