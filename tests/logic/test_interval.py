"""Comparisons of an interval, held against brute force."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.logic.brute_force import over

from sanctions_check.logic.interval import Interval

NUMBERS = st.integers(-4, 4)


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
