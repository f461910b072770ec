"""Quantities are read as intervals."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.logic.interval import Interval
from sanctions_check.records.normalise.quantities import parse_quantity


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        (5, 5, 5), (2.5, 2.5, 2.5), ("1,000", 1000, 1000), ("105,845", 105845, 105845), ("about 1,000", 900, 1100), ("~50", 45, 55),
        ("at least 1", 1, None), ("12 or more", 12, None), ("12+", 12, None), ("about 10 or more", 9, None), ("5 or fewer", 0, 5), ("100 or so", 90, 110), ("up to 25,000", 0, 25000), ("2-3", 2, 3), ("13,000–14,000", 13000, 14000), ("11,000 to 12,000", 11000, 12000),
        ("between 5 and 7", 5, 7), ("1.5 million", 1500000, 1500000), ("23-26 million", 23000000, 26000000), ("35k", 35000, 35000),
        ("1.5bn", 1_500_000_000, 1_500_000_000), ("3 mn", 3_000_000, 3_000_000), ("23-26bn", 23_000_000_000, 26_000_000_000), ("2 millions", 2_000_000, 2_000_000), ("1.001 million", 1_001_000, 1_001_000),
        ("a dozen", 12, 12), ("two", 2, 2), ("several", 3, None), ("several dozen", 36, None), ("thousands", 2000, None),
        ("several million", 3_000_000, None), ("several thousands", 3000, None), ("a few hundred", 300, None), ("tens of thousands", 20_000, None),
        ("hundreds of thousands", 200_000, None), ("dozens", 24, None), ("millions", 2_000_000, None), ("thousands of", 2_000, None),
        ("several hundred thousand", 300_000, None), ("a few hundred thousands", 300_000, None), ("two hundred thousand", 200_000, 200_000),
        ("5 hundred thousand", 500_000, 500_000), ("hundred thousands", 200_000, None), ("tens of thousand millions", 20_000_000_000, None),
        ("half a million", 500_000, 500_000), ("about half a billion", 450_000_000, 550_000_000), ("thirty", 30, 30), ("ninety thousand", 90_000, 90_000),
        ("almost 100", 90, 100), ("nearly 8,000", 7200, 8000), ("just under 5", 4.5, 5),
        ("9 of 30", 9, 9), ("about 100-110", 90, 121), ({"at_least": 3, "at_most": 4}, 3, 4), ({"about": 10}, 9, 11),
    ],
)  # fmt: skip
def test_quantities_are_intervals(written: object, low: float | None, high: float | None) -> None:
    assert parse_quantity(written) == (Interval(low, high),)


def test_bounds_may_be_open() -> None:
    assert parse_quantity("over 70") == (Interval(70, None, low_open=True),)
    assert parse_quantity("fewer than 5") == (Interval(0, 5, high_open=True),)
    assert parse_quantity({"more_than": 3}) == (Interval(3, None, low_open=True),)
    assert parse_quantity({"at_most": 5}) == parse_quantity("at most 5")
    assert parse_quantity({"less_than": 5}) == parse_quantity("under 5")


def test_or_gives_alternatives() -> None:
    assert parse_quantity("445 or 535") == (Interval(445, 445), Interval(535, 535))
    assert parse_quantity("30 or 40 or so") == (Interval(27, 33), Interval(36, 44))
    assert parse_quantity("445 or 535 or fewer") == (Interval(0, 445), Interval(0, 535))


@pytest.mark.parametrize(
    "written",
    [-1, float("nan"), float("inf"), 1e20, True, None, "", "many", "1.000.000", "5-3", "x" * 1000, [], {}, {"about": 1, "at_least": 2},
     {"at_least": "3"}, {"over": 3}, {"at_least": 1, "more_than": 1}, {"at_least": 5, "at_most": 3}],
)  # fmt: skip
def test_what_is_no_quantity_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_quantity(written)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("600.000", '"600.000" may be 600,000 or 600: write 600000 or 600.0'),
        ("about 12.345", '"12.345" may be 12,345 or 12.345: write 12345 or 12.3450'),
        ("20.000 - 30.000", "may be 20,000 or 20"),
        ("1.000 bottles", "may be 1,000 or 1"),
        ("5 bottles", 'write "5", and bottles apart, in unit of an item'),
        ("12,500 EUR", 'write "12,500", and EUR apart, in currency of an item'),
        ("USD 5 million", 'write "5 million", and USD apart, in currency of an item'),
        ("$1.5bn", 'write "1.5bn", and USD apart, in currency of an item'),
        ("$88m", 'write "88 million", and USD apart, in currency of an item'),
        ("EUR 3.5m", 'write "3.5 million", and EUR apart, in currency of an item'),
        ("3.5m EUR", 'write "3.5 million", and EUR apart, in currency of an item'),
        ("1.5 trillion won", 'write "1.5 trillion", and KRW apart, in currency of an item'),
        ("5k barrels", 'write "5 thousand", and barrels apart, in unit of an item'),
        ("3.5m", 'm may be million or a measure: write "3.5 million", or "3.5", and the measure in full apart'),
        ("1.5b", 'b may be billion or a measure: write "1.5 billion", or'),
        ("$500", 'write "500", and USD apart, in currency of an item'),
        ("several hundred thousand dollars", 'write "several hundred thousand", and USD apart, in currency of an item'),
        ("USD several hundred thousand", 'write "several hundred thousand", and USD apart, in currency of an item'),
        ("several hundred thousand rounds", 'write "several hundred thousand", and rounds apart, in unit of an item'),
        ("about $2.5m", 'write "about 2.5 million", and USD apart, in currency of an item'),
        ("over EUR 1,000,000", 'write "over 1,000,000", and EUR apart, in currency of an item'),
        ("nearly half a million euros", 'write "nearly half a million", and EUR apart, in currency of an item'),
    ],
)
def test_what_may_be_meant_in_two_ways_or_holds_a_unit_is_told_how_to_write(written: str, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        parse_quantity(written)


@pytest.mark.parametrize("written", ["0.125", "1.25", "1234.567", "1.234 million", 12.345])
def test_a_fraction_that_can_be_nothing_else_is_read(written: object) -> None:
    assert parse_quantity(written)


@given(
    st.text()
    | st.floats()
    | st.integers()
    | st.dictionaries(st.sampled_from(["at_least", "at_most", "about"]), st.floats())
)
def test_anything_gives_intervals_or_a_value_error(written: object) -> None:
    try:
        found = parse_quantity(written)
    except ValueError:
        return
    assert all(interval.low is None or interval.high is None or interval.low <= interval.high for interval in found)


@pytest.mark.parametrize(
    ("written", "number", "unit"),
    [
        ("300 containers", "300", "containers"),
        ("more than 1,000,000 barrels", "more than 1,000,000", "barrels"),
        ("2-3 metric tons", "2-3", "metric tons"),
        ("about 40t", "about 40", "t"),
    ],
)
def test_what_is_counted_is_told_to_stand_apart(written: str, number: str, unit: str) -> None:
    with pytest.raises(ValueError, match=f'is not a quantity; write "{number}", and {unit} apart, in unit of an item$'):
        parse_quantity(written)


def test_a_word_before_a_number_in_words_is_no_unit_unless_it_is_money() -> None:
    with pytest.raises(ValueError, match=re.escape('"total three" is not a quantity; write 1000')):
        parse_quantity("total three")
