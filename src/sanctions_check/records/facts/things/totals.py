"""The total quantity of goods of one kind. A delivery listed in two parts is no smaller for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from msgspec.structs import replace

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.interval import Interval, sum_of
from sanctions_check.logic.timespan import Timespan

from ...normalise.units import convert

__all__ = ["with_quantities_in_all"]

_IN_ALL = "quantity_in_all"


def with_quantities_in_all(items: Sequence[Thing], apart: Set[str]) -> list[Thing]:
    """The items, each with the total quantity of its kind that went with it, in its own unit.

    - The total is at least what surely belongs to it.
    - At most it includes what only may be of its kind, or whose quantity is in doubt or cannot be converted to the
      unit. It also includes what an exemption names (`apart`: the pointers of these).
    - It has the hedge of the item's own quantity.
    """
    of_items = [_delivery_of(item) for item in items]
    deliveries: dict[_Delivery, list[Thing]] = {}
    for item, delivery in zip(items, of_items, strict=True):
        deliveries.setdefault(delivery, []).append(item)
    beside = _beside_one_another(deliveries)
    totals = {each: _Total(parts, apart, are_one=each.certain) for each, parts in deliveries.items()}
    near = {each: None if others is None else [totals[other] for other in others] for each, others in beside.items()}
    return [
        item.with_cell(_IN_ALL, totals[each].with_own(item, near[each])) if item.cell("quantity").known else item
        for item, each in zip(items, of_items, strict=True)
    ]


class _Facet(NamedTuple):
    """One property that the parts of a delivery share: its possible values, none if it is not recorded."""

    values: tuple[object, ...]
    certain: bool


class _Delivery(NamedTuple):
    """The kind of goods, when they went, and their origin, direction and stage."""

    kind: _Facet
    time: _Facet
    others: tuple[_Facet, ...]

    @property
    def certain(self) -> bool:
        return self.kind.certain and self.time.certain and all(facet.certain for facet in self.others)


_SURELY_UNTOLD = _Facet((), certain=True)
_PERFORMED = _Facet(("delivered",), certain=True)
_HEADING = 4
"""Digits of the heading of an HS code: 2701 of 270112."""
_MOST = 200
"""The most deliveries, or parts in doubt, that are compared with each other. If there are more, the total has no upper end."""


def _delivery_of(item: Thing) -> _Delivery:
    stage = _facet(item.cell("stage"))
    others = (_facet(item.cell(name)) for name in ("origin", "direction"))
    return _Delivery(
        _kind(item), _facet(item.cell("time")), (*others, _PERFORMED if stage == _SURELY_UNTOLD else stage)
    )


def _kind(item: Thing) -> _Facet:
    """Its category; else the heading of its HS code; else its pointer."""
    category = item.cell("category")
    if category.presence is not Presence.ABSENT:
        return _facet(category)
    headings = tuple(dict.fromkeys(code[:_HEADING] for code in item.cell("hs").words))
    return _Facet(headings or (item.pointer,), certain=len(headings) <= 1)


def _facet(cell: Cell) -> _Facet:
    if cell.presence is Presence.ABSENT:
        return _SURELY_UNTOLD
    return _Facet(cell.values, certain=len(cell.values) == 1 and cell.hedge is None)


def _beside_one_another(deliveries: Iterable[_Delivery]) -> Mapping[_Delivery, list[_Delivery] | None]:
    """For each delivery the others that may be one with it; None if there are too many to compare.

    Deliveries whose kinds and years are certain are compared only if both are equal.
    """
    by_kind_and_year: dict[tuple[_Facet, int] | None, list[_Delivery]] = {}
    for each in deliveries:
        years = _years(each.time)
        told = each.kind.certain and each.time.certain and years is not None and years[0] == years[1]
        by_kind_and_year.setdefault((each.kind, years[0]) if told and years is not None else None, []).append(each)
    in_doubt = by_kind_and_year.pop(None, [])
    found = {each: _near(each, [*near, *in_doubt]) for near in by_kind_and_year.values() for each in near}
    everyone = [*found, *in_doubt]
    return found | {each: _near(each, everyone) for each in in_doubt}


def _near(one: _Delivery, others: Sequence[_Delivery]) -> list[_Delivery] | None:
    if len(others) > _MOST:
        return None
    return [other for other in others if other != one and _may_be_one(one, other)]


def _may_be_one(one: _Delivery, other: _Delivery) -> bool:
    """True if nothing tells them apart. All that goes in one year counts towards one yearly amount, whatever the day."""
    if _are_apart(one.kind, other.kind) or any(map(_are_apart, one.others, other.others)):
        return False
    ours, theirs = _years(one.time), _years(other.time)
    return ours is None or theirs is None or (ours[0] <= theirs[1] and theirs[0] <= ours[1])


def _are_apart(one: _Facet, other: _Facet) -> bool:
    return bool(one.values and other.values) and set(one.values).isdisjoint(other.values)


def _years(time: _Facet) -> tuple[int, int] | None:
    """The first and the last calendar year in which the time may lie; None without a time."""
    spans = [span for span in time.values if isinstance(span, Timespan)]
    return (min(span.start_low.year for span in spans), max(span.end_high.year for span in spans)) if spans else None


class _Amount(NamedTuple):
    quantity: Interval
    unit: str


class _Total:
    """The total of the parts of one delivery, worked out once for each unit."""

    def __init__(self, parts: Sequence[Thing], apart: Set[str], *, are_one: bool) -> None:
        apart = apart if are_one else frozenset(part.pointer for part in parts)
        amounts = {part.pointer: _sure_amount(part) for part in parts if part.pointer not in apart}
        self._parts = parts
        self._sure = {pointer: amount for pointer, amount in amounts.items() if amount is not None}
        self._unsure = [part for part in parts if part.pointer not in self._sure]
        self._apart = apart
        self._at_most: dict[str, Interval | None] = {}
        self._surely: dict[str, Interval | None] = {}

    def with_own(self, item: Thing, perhaps: Sequence[_Total] | None) -> Cell:
        """The quantity of an item with all other sure parts, up to that with what may belong to it too (`perhaps`).

        `perhaps` is None if there were too many to compare: then there is no upper end.
        """
        own = item.cell("quantity")
        if len(self._parts) == 1 and perhaps is not None and not perhaps:
            return own
        unit, is_sure = _sure_unit(item), item.pointer in self._sure
        told = [value for value in own.values if isinstance(value, Interval)]
        surely = self._come_to_surely(unit) if unit is not None and item.pointer not in self._apart else None
        if surely is not None:
            told = [surely] if is_sure else [sum_of([value, surely]) for value in told]
        rest = [] if surely is not None else [*self._sure_parts(item)]
        rest += [part for part in self._unsure if part is not item]
        more = _most(rest, unit) if perhaps is not None and len(rest) <= _MOST else None
        tops = [more, *(other.come_to_at_most(unit) for other in perhaps or ())]
        values = (_up_to(value, tops) for value in told)
        entries = len(self._parts) + sum(len(other._parts) for other in perhaps or ())
        return replace(own, values=tuple(dict.fromkeys(values)), derived_from=f"{entries} entries of its kind")

    def _sure_parts(self, but: Thing) -> list[Thing]:
        return [part for part in self._parts if part.pointer in self._sure and part is not but]

    def _come_to_surely(self, unit: str) -> Interval | None:
        """The sum of all sure amounts in this unit; None if one cannot be converted to it."""
        if unit not in self._surely:
            told = [convert(amount.quantity, amount.unit, unit) for amount in self._sure.values()]
            fitting = [quantity for quantity in told if quantity is not None]
            self._surely[unit] = sum_of(fitting) if len(fitting) == len(told) else None
        return self._surely[unit]

    def come_to_at_most(self, unit: str | None) -> Interval | None:
        """The most that all parts come to in this unit; None if that is open."""
        if unit is None:
            return None
        if unit not in self._at_most:
            self._at_most[unit] = _most(self._parts, unit)
        return self._at_most[unit]


def _up_to(surely: Interval, tops: Sequence[Interval | None]) -> Interval:
    """At least `surely`, at most `surely` plus all of `tops`. There is no upper end if a top is None."""
    known = [top for top in tops if top is not None]
    if len(known) < len(tops):
        return Interval(surely.low, None, surely.low_open)
    most = sum_of([surely, *known])
    return Interval(surely.low, most.high, surely.low_open, most.high_open)


def _most(parts: Sequence[Thing], unit: str | None) -> Interval | None:
    """The sum of the highest quantities of these parts; None if one has no upper end, or none in this unit."""
    tops: list[Interval] = []
    for part in parts:
        own, quantities = _sure_unit(part), part.cell("quantity").values
        if own is None or unit is None:
            return None
        told = [convert(each, own, unit) for each in quantities if isinstance(each, Interval)]
        known = [each for each in told if each is not None and each.high is not None]
        if not known or len(known) < len(quantities):
            return None
        tops.append(max(known, key=lambda each: each.high or 0))
    return sum_of(tops)


def _sure_amount(part: Thing) -> _Amount | None:
    """The quantity of a part; None if anything about it is in doubt."""
    quantity, unit = part.cell("quantity"), _sure_unit(part)
    if unit is None or quantity.hedge is not None or len(quantity.values) != 1:
        return None
    (value,) = quantity.values
    return _Amount(value, unit) if isinstance(value, Interval) else None


def _sure_unit(part: Thing) -> str | None:
    """The unit of its quantity, "" if none is stated; None if it is in doubt."""
    unit = _facet(part.cell("unit"))
    if unit == _SURELY_UNTOLD:
        return ""
    return str(unit.values[0]) if unit.certain else None
