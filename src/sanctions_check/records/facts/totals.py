"""How much of a kind of goods a record tells in all: a delivery that is listed in two parts is no smaller for it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from msgspec.structs import replace

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.interval import Interval, sum_of
from sanctions_check.logic.truth import Truth, all_of

from ..normalise.units import convert

__all__ = ["with_quantities_in_all"]

_IN_ALL = "quantity_in_all"
_TOGETHER = ("origin", "direction", "leg", "time")
"""What the parts of one delivery have in common, beside what they are."""
_PERFORMED = ("delivered",)
_HEADING = 4
"""Digits of the heading of a code."""


def with_quantities_in_all(items: Sequence[Thing], apart: Set[str]) -> list[Thing]:
    """The items, each with the quantity of all that went with it and is of its kind, in its own unit.

    What only may be of its kind, whose quantity is in doubt or in no such unit, or what stands `apart` by its pointer, as an
    exemption names it, may come on top. The sum is hedged as the item's own quantity.
    """
    return [_with_quantity(item, [other for other in items if other is not item], apart) for item in items]


def _with_quantity(item: Thing, others: Sequence[Thing], apart: Set[str]) -> Thing:
    own = item.cell("quantity")
    if not own.known:
        return item
    alike = [(other, _is_alike(item, other)) for other in others]
    perhaps = [(other, answer) for other, answer in alike if answer is not Truth.NO]
    return item.with_cell(_IN_ALL, _sum(item, own, perhaps, apart) if perhaps else own)


def _sum(item: Thing, own: Cell, others: Sequence[tuple[Thing, Truth]], apart: Set[str]) -> Cell:
    unit = _sure_unit(item)
    surely = [
        _amount(other, unit)
        if answer is Truth.YES and unit is not None and {item.pointer, other.pointer}.isdisjoint(apart)
        else None
        for other, answer in others
    ]
    counted = [amount for amount in surely if amount is not None]
    more = len(counted) < len(surely)
    values = [quantity for quantity in own.values if isinstance(quantity, Interval)]
    totals = tuple(dict.fromkeys(_open_above(sum_of([quantity, *counted]), more=more) for quantity in values))
    return replace(own, values=totals, derived_from=f"{len(others) + 1} entries of its kind")


def _open_above(total: Interval, *, more: bool) -> Interval:
    return Interval(total.low, None, total.low_open) if more else total


def _amount(other: Thing, unit: str) -> Interval | None:
    """The quantity of another part in this unit, where nothing about it is in doubt."""
    quantity, own_unit = other.cell("quantity"), _sure_unit(other)
    if own_unit is None or quantity.hedge is not None or len(quantity.values) != 1:
        return None
    (value,) = quantity.values
    return convert(value, own_unit, unit) if isinstance(value, Interval) else None


def _sure_unit(item: Thing) -> str | None:
    """The unit of its quantity, "" where none is stated; None where it is in doubt."""
    unit = item.cell("unit")
    if unit.presence is Presence.ABSENT:
        return ""
    return str(unit.values[0]) if len(unit.values) == 1 and unit.hedge is None else None


def _is_alike(one: Thing, other: Thing) -> Truth:
    """Is the other a part of the same delivery, and of the same kind?"""
    same = [_same(one.cell(name), other.cell(name)) for name in _TOGETHER]
    return all_of([_same_kind(one, other), _same(_stage(one), _stage(other)), *same])


def _stage(item: Thing) -> Cell:
    """How far it came; what nobody tells is read as performed."""
    stage = item.cell("stage")
    return replace(stage, presence=Presence.KNOWN, values=_PERFORMED) if stage.presence is Presence.ABSENT else stage


def _same_kind(one: Thing, other: Thing) -> Truth:
    """By the category; by the heading of their codes where neither has one."""
    categories = [each.cell("category") for each in (one, other)]
    told = {category.presence for category in categories}
    if told != {Presence.ABSENT}:
        return Truth.NO if Presence.ABSENT in told or Presence.NONE in told else _same(*categories)
    headings = [{str(code)[:_HEADING] for code in each.cell("hs").values} for each in (one, other)]
    return Truth.of(bool(headings[0]) and headings[0] == headings[1])


def _same(one: Cell, other: Cell) -> Truth:
    if one.presence is Presence.ABSENT and other.presence is Presence.ABSENT:
        return Truth.YES
    if one.known and other.known and set(one.values).isdisjoint(other.values):
        return Truth.NO
    certain = one.values == other.values and len(one.values) == 1 and one.hedge is None and other.hedge is None
    return Truth.YES if certain else Truth.UNKNOWN
