"""How much of a kind of goods a record tells in all: a delivery that is listed in two parts is no smaller for it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from msgspec.structs import replace

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, weakest_hedge, worked_out
from sanctions_check.logic.interval import Interval, as_written

from ..normalise.units import convert

__all__ = ["with_quantities_in_all"]

_IN_ALL = "quantity_in_all"
_TOGETHER = ("category", "direction", "leg", "stage", "time")
"""What the parts of one delivery have in common."""


def with_quantities_in_all(items: Sequence[Thing]) -> list[Thing]:
    """The items, each with the quantity of all that went with it and is of its kind, in its own unit.

    Of parts whose quantity is open, or is not told in such a unit, it is known that they come on top.
    """
    together: dict[object, list[Thing]] = {}
    for item in items:
        together.setdefault(_kind(item), []).append(item)
    return [_with_quantity(item, together[_kind(item)]) for item in items]


def _kind(item: Thing) -> object:
    """What the item shares with others of its kind; where its category is open or in doubt, nothing."""
    category = item.cell("category")
    if len(category.values) != 1 or category.hedge is not None:
        return item.pointer
    return tuple(item.cell(name).values for name in _TOGETHER)


def _with_quantity(item: Thing, alike: Sequence[Thing]) -> Thing:
    own = item.cell("quantity")
    if not own.known:
        return item
    return item.with_cell(_IN_ALL, own if len(alike) == 1 or len(own.values) != 1 else _sum(item, own, alike))


def _sum(item: Thing, own: Cell, alike: Sequence[Thing]) -> Cell:
    unit = _unit(item)
    low, high, is_open = Fraction(0), Fraction(0), False
    for each in alike:
        (quantity, *others) = each.cell("quantity").values or (None,)
        amount = convert(quantity, _unit(each), unit) if isinstance(quantity, Interval) and not others else None
        low += as_written(amount.low or 0) if amount is not None else 0
        high += as_written(amount.high or 0) if amount is not None else 0
        is_open = is_open or amount is None or amount.high is None
    hedge = weakest_hedge(*(each.cell("quantity").hedge for each in alike))
    total = Interval(float(low), None if is_open else float(high))
    return replace(worked_out((total,), hedge, own.pointer, f"{len(alike)} entries of its kind"), all_hold=own.all_hold)


def _unit(item: Thing) -> str:
    return str(next(iter(item.cell("unit").values), ""))
