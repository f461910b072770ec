"""Numbers within bounds, and three-valued comparisons with a threshold."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from msgspec import Struct

from .truth import Truth, invert

__all__ = ["Interval", "as_written", "sum_of"]

Number = int | float


def as_written(number: Number) -> Fraction:
    """The exact value of the decimal digits of a number: 1/10 for 0.1."""
    return Fraction(str(number))


class Interval(Struct, frozen=True):
    """The numbers from `low` to `high`. None means no bound; an open end excludes the bound itself."""

    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None:
            empty = self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))
            if empty:
                raise ValueError(f"an interval from {self.low} to {self.high} holds no number")

    @classmethod
    def exactly(cls, number: Number) -> Interval:
        return cls(number, number)

    def at_least(self, threshold: Number) -> Truth:
        """Whether the number is at or above the threshold."""
        if self.low is not None and self.low >= threshold:
            return Truth.YES
        if self.high is not None and (self.high < threshold or (self.high == threshold and self.high_open)):
            return Truth.NO
        return Truth.UNKNOWN

    def more_than(self, threshold: Number) -> Truth:
        """Whether the number is above the threshold."""
        if self.low is not None and (self.low > threshold or (self.low == threshold and self.low_open)):
            return Truth.YES
        if self.high is not None and self.high <= threshold:
            return Truth.NO
        return Truth.UNKNOWN

    def less_than(self, threshold: Number) -> Truth:
        """Whether the number is below the threshold."""
        return invert(self.at_least(threshold))

    def at_most(self, threshold: Number) -> Truth:
        """Whether the number is at or below the threshold."""
        return invert(self.more_than(threshold))

    def scaled(self, factor: Fraction) -> Interval:
        """The interval times a positive factor, calculated with the decimal digits of its bounds."""
        low = None if self.low is None else float(as_written(self.low) * factor)
        high = None if self.high is None else float(as_written(self.high) * factor)
        return Interval(low, high, self.low_open, self.high_open)

    def __str__(self) -> str:
        if self.low is not None and self.low == self.high:
            return f"{self.low:,}"
        if self.low is None and self.high is None:
            return "any number"
        if self.high is None:
            return f"{'over' if self.low_open else 'at least'} {self.low:,}"
        if self.low is None or (self.low == 0 and not self.low_open):
            return f"{'under' if self.high_open else 'up to'} {self.high:,}"
        if self.low_open or self.high_open:
            least = f"{'over' if self.low_open else 'at least'} {self.low:,}"
            return f"{least} and {'under' if self.high_open else 'up to'} {self.high:,}"
        return f"{self.low:,} to {self.high:,}"


def sum_of(quantities: Iterable[Interval]) -> Interval:
    """The sum of the quantities, calculated with their decimal digits; 0 without any."""
    quantities = tuple(quantities)
    low = sum((as_written(each.low or 0) for each in quantities), Fraction(0))
    ends = [each.high for each in quantities if each.high is not None]
    high = sum(map(as_written, ends), Fraction(0)) if len(ends) == len(quantities) else None
    low_open, high_open = any(each.low_open for each in quantities), any(each.high_open for each in quantities)
    return Interval(_plain(low), None if high is None else _plain(high), low_open, high_open and high is not None)


def _plain(number: Fraction) -> Number:
    return number.numerator if number.denominator == 1 else float(number)
