"""Bounds of numbers, and the largest number allowed."""

from __future__ import annotations

import math
from enum import StrEnum

from sanctions_check.logic.interval import Interval

__all__ = ["LARGEST", "LOWER_BOUNDS", "SAYS_ABOUT", "UPPER_BOUNDS", "Bound", "bounded_by", "checked", "without_noise"]


class Bound(StrEnum):
    """A bound of a number: a key of a quantity with bounds, or a word such as "about"."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    NEARLY = "nearly"


SAYS_ABOUT = r"about|around|approximately|approx\.?|roughly|ca\.?|circa|~|≈"
"""A pattern for the words before a number or a year that is not exact."""
ABOUT_SHARE = 0.10
"""How far "about" reaches to either side, and "nearly" below, as a share of the number."""
LARGEST = 1e15
LOWER_BOUNDS, UPPER_BOUNDS = (Bound.AT_LEAST, Bound.MORE_THAN), (Bound.AT_MOST, Bound.LESS_THAN)
"""The keys of a quantity with bounds: first the inclusive bound, then the exclusive one. "About" stands alone."""


def bounded_by(bound: Bound, inner: Interval) -> Interval:
    """The interval for a number or a range with this bound."""
    low, high = inner.low, inner.high
    match bound:
        case Bound.NEARLY:
            return Interval(None if low is None else without_noise(low * (1 - ABOUT_SHARE)), high)
        case Bound.ABOUT:
            return Interval(
                None if low is None else without_noise(low * (1 - ABOUT_SHARE)),
                None if high is None else without_noise(high * (1 + ABOUT_SHARE)),
            )
        case Bound.MORE_THAN:
            return Interval(low, None, low_open=True)
        case Bound.AT_LEAST:
            return Interval(low, None)
        case Bound.AT_MOST:
            return Interval(0, high)
        case Bound.LESS_THAN:
            return Interval(0, high, high_open=True) if high else Interval(0, high)


def without_noise(number: float) -> int | float:
    """The number without the error of binary fractions; an int if it is whole."""
    rounded = round(number, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def checked(number: int | float) -> int | float:
    """The number itself. Raises ValueError if it cannot be a quantity."""
    if isinstance(number, float) and not math.isfinite(number):
        raise ValueError("a quantity is a finite number")
    if number < 0:
        raise ValueError("a quantity is not negative")
    if number > LARGEST:
        raise ValueError(f"a quantity is at most {LARGEST:,.0f}")
    return number
