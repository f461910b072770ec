"""The average value of one piece. If it is above an amount, at least one piece is."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import weakest_hedge, worked_out
from sanctions_check.logic.interval import Interval, as_written

__all__ = ["with_value_of_each"]


def with_value_of_each(items: Iterable[Thing]) -> list[Thing]:
    """The items, each with the average value of a piece if its value and quantity are known."""
    return [_averaged(item) for item in items]


def _averaged(item: Thing) -> Thing:
    value, quantity = item.cell("value"), item.cell("quantity")
    if not (value.known and quantity.known):
        return item
    averages = tuple(
        dict.fromkeys(
            _average(worth, pieces)
            for worth in value.values
            for pieces in quantity.values
            if isinstance(worth, Interval) and isinstance(pieces, Interval)
        )
    )
    hedge = weakest_hedge(value.hedge, quantity.hedge)
    return item.with_cell(
        "value_each", worked_out(averages, hedge, value.pointer, f"a value of {value} for {quantity}")
    )


def _average(worth: Interval, pieces: Interval) -> Interval:
    low = None if worth.low is None or pieces.high is None else _share(worth.low, pieces.high)
    high = None if worth.high is None or pieces.low is None else _share(worth.high, pieces.low)
    low_open, high_open = worth.low_open or pieces.high_open, worth.high_open or pieces.low_open
    if low is not None and low == high:
        low_open = high_open = False
    return Interval(low, high, low_open and low is not None, high_open and high is not None)


def _share(worth: float, pieces: float) -> float | None:
    """The value of one piece; None if there are no pieces."""
    return float(Fraction(as_written(worth)) / as_written(pieces)) if pieces > 0 else None
