"""How much of a kind of goods a record tells in all: a delivery that is listed in two parts is no smaller for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from msgspec.structs import replace

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.interval import Interval, sum_of
from sanctions_check.logic.truth import Truth, all_of

from ..normalise.units import convert

__all__ = ["with_quantities_in_all"]

_IN_ALL = "quantity_in_all"


def with_quantities_in_all(items: Sequence[Thing], apart: Set[str]) -> list[Thing]:
    """The items, each with the quantity of all that went with it and is of its kind, in its own unit.

    What only may be of its kind, whose quantity is in doubt or in no such unit, or what stands `apart` by its pointer, as an
    exemption names it, may come on top. The sum is hedged as the item's own quantity.
    """
    deliveries: dict[_Delivery, list[Thing]] = {}
    for item in items:
        deliveries.setdefault(_delivery_of(item), []).append(item)
    beside = _beside_one_another(deliveries)
    totals = {
        each: _Total(parts, apart, are_one=each.certain, more_perhaps=bool(beside[each]))
        for each, parts in deliveries.items()
    }
    return [_with_quantity(item, totals[_delivery_of(item)]) for item in items]


def _with_quantity(item: Thing, total: _Total) -> Thing:
    return item.with_cell(_IN_ALL, total.with_own(item)) if item.cell("quantity").known else item


class _Facet(NamedTuple):
    """One thing that the parts of a delivery have in common: the values that it may have, none if nobody tells."""

    values: tuple[object, ...]
    certain: bool


class _Delivery(NamedTuple):
    """What goods are, and how and when they went."""

    kind: _Facet
    time: _Facet
    others: tuple[_Facet, ...]

    @property
    def certain(self) -> bool:
        return self.kind.certain and self.time.certain and all(facet.certain for facet in self.others)


_SURELY_UNTOLD = _Facet((), certain=True)
_PERFORMED = _Facet(("delivered",), certain=True)
_HEADING = 4
"""Digits of the heading of a code."""


def _delivery_of(item: Thing) -> _Delivery:
    stage = _facet(item.cell("stage"))
    others = (_facet(item.cell(name)) for name in ("origin", "direction", "leg"))
    return _Delivery(
        _kind(item), _facet(item.cell("time")), (*others, _PERFORMED if stage == _SURELY_UNTOLD else stage)
    )


def _kind(item: Thing) -> _Facet:
    """Its category, or the heading of its code where it has none."""
    category = item.cell("category")
    if category.presence is not Presence.ABSENT:
        return _facet(category)
    headings = tuple(dict.fromkeys(str(code)[:_HEADING] for code in item.cell("hs").values))
    return _Facet(headings or (item.pointer,), certain=len(headings) <= 1)


def _facet(cell: Cell) -> _Facet:
    if cell.presence is Presence.ABSENT:
        return _SURELY_UNTOLD
    return _Facet(cell.values, certain=len(cell.values) == 1 and cell.hedge is None)


def _beside_one_another(deliveries: Iterable[_Delivery]) -> Mapping[_Delivery, list[_Delivery]]:
    """For each delivery the others that may be one with it. Those whose kinds and times are told, and differ, are not."""
    by_kind_and_time: dict[tuple[_Facet, _Facet] | None, list[_Delivery]] = {}
    for each in deliveries:
        told = each.kind.certain and each.time.certain and each.time.values
        by_kind_and_time.setdefault((each.kind, each.time) if told else None, []).append(each)
    in_doubt = by_kind_and_time.pop(None, [])
    found = {
        each: [other for other in (*near, *in_doubt) if other != each and _may_be_one(each, other)]
        for near in by_kind_and_time.values()
        for each in near
    }
    everyone = [*found, *in_doubt]
    return found | {
        each: [other for other in everyone if other != each and _may_be_one(each, other)] for each in in_doubt
    }


def _may_be_one(one: _Delivery, other: _Delivery) -> bool:
    same = (_same(*facets) for facets in zip(one.others, other.others, strict=True))
    return all_of([_same(one.kind, other.kind), _same(one.time, other.time), *same]) is not Truth.NO


def _same(one: _Facet, other: _Facet) -> Truth:
    if one == other and one.certain:
        return Truth.YES
    told_apart = one.values and other.values and set(one.values).isdisjoint(other.values)
    return Truth.NO if told_apart else Truth.UNKNOWN


class _Amount(NamedTuple):
    quantity: Interval
    unit: str


class _Total:
    """What the parts of one delivery come to, worked out once for each unit."""

    def __init__(self, parts: Sequence[Thing], apart: Set[str], *, are_one: bool, more_perhaps: bool) -> None:
        self._parts, self._more_perhaps = parts, more_perhaps
        self._apart = apart if are_one else frozenset(part.pointer for part in parts)
        amounts = {part.pointer: _sure_amount(part) for part in parts if part.pointer not in self._apart}
        self._sure = {pointer: amount for pointer, amount in amounts.items() if amount is not None}
        self._in_units: dict[str, tuple[Interval, bool]] = {}

    def with_own(self, item: Thing) -> Cell:
        """The quantity of an item and of all other parts; without an end where others may come on top."""
        own = item.cell("quantity")
        if len(self._parts) == 1 and not self._more_perhaps:
            return own
        unit, counts = _sure_unit(item), item.pointer not in self._apart
        others, all_fit = self._come_to(unit) if unit is not None and counts else (None, False)
        if item.pointer in self._sure and others is not None:
            sums, uncounted = [others], len(self._parts) - len(self._sure)
        else:
            told = [value for value in own.values if isinstance(value, Interval)]
            sums = [value if others is None else sum_of([value, others]) for value in told]
            uncounted = len(self._parts) - 1 - (len(self._sure) if others is not None else 0)
        more = self._more_perhaps or uncounted > 0 or (others is not None and not all_fit)
        values = (Interval(each.low, None, each.low_open) if more else each for each in sums)
        return replace(own, values=tuple(dict.fromkeys(values)), derived_from=f"{len(self._parts)} entries of its kind")

    def _come_to(self, unit: str) -> tuple[Interval, bool]:
        """What all sure amounts come to in this unit, and whether each can be told in it."""
        if unit not in self._in_units:
            told = [convert(amount.quantity, amount.unit, unit) for amount in self._sure.values()]
            fitting = [quantity for quantity in told if quantity is not None]
            self._in_units[unit] = sum_of(fitting), len(fitting) == len(told)
        return self._in_units[unit]


def _sure_amount(part: Thing) -> _Amount | None:
    """Its quantity, where nothing about it is in doubt."""
    quantity, unit = part.cell("quantity"), _sure_unit(part)
    if unit is None or quantity.hedge is not None or len(quantity.values) != 1:
        return None
    (value,) = quantity.values
    return _Amount(value, unit) if isinstance(value, Interval) else None


def _sure_unit(part: Thing) -> str | None:
    """The unit of its quantity, "" where none is stated; None where it is in doubt."""
    unit = _facet(part.cell("unit"))
    if unit == _SURELY_UNTOLD:
        return ""
    return str(unit.values[0]) if unit.certain else None
