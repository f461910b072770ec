"""Do the time and the quantity of an exemption hold what it covers? Its last day is inside, and a later grant is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence
from sanctions_check.logic.interval import Interval
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan
from sanctions_check.logic.truth import Truth, all_of

from ..model import Exemption
from ..normalise.units import convert
from ..stated import Stated

__all__ = ["in_period", "within_quantity"]


def in_period(exemption: Exemption, times: Sequence[Cell], pointer: str) -> Cell:
    """Does its time hold the times of all that it covers? Not stated where the exemption gives no time at all."""
    if exemption.granted is None and exemption.valid_from is None and exemption.valid_until is None:
        return Cell(Presence.ABSENT, pointer=pointer)
    spans = [value for time in times for value in time.values if isinstance(value, Timespan)]
    if not all(time.known for time in times) or len(spans) != len(times):
        return Cell(Presence.UNKNOWN, pointer=pointer, derived_from="the time of the act, which is not known")
    kinds = set(exemption.type.values) if exemption.type is not None else set()
    noticed = kinds <= {"notification", "pre_existing_contract"} and bool(kinds)
    granted = None if noticed else exemption.granted
    first = _later(_first(granted), _first(exemption.valid_from))
    held = all_of(_within(span, first, exemption.valid_until) for span in spans)
    if held is Truth.YES and any(map(_is_open, (granted, exemption.valid_from, exemption.valid_until))):
        held = Truth.UNKNOWN
    when = ", ".join(dict.fromkeys(str(span) for span in spans))
    return _answer(held, pointer, f"the time of the exemption and that of the act, {when}")


def within_quantity(exemption: Exemption, items: Sequence[Thing], pointer: str) -> Cell:
    """Is what it covers no more than it allows? Not stated where the exemption gives no quantity."""
    if exemption.quantity is None or exemption.quantity.presence is Presence.NONE:
        return Cell(Presence.ABSENT, pointer=pointer)
    allowed = _quantity(exemption.quantity)
    if allowed is None or _is_open(exemption.quantity):
        return Cell(Presence.UNKNOWN, pointer=pointer, derived_from="the quantity of the exemption, which is not known")
    unit = str(exemption.unit.values[0]) if exemption.unit is not None and exemption.unit.values else ""
    total = _total(items, unit)
    if total is None or allowed.high is None:
        derived = "the quantity of what it covers, which is not known in its unit"
        return Cell(Presence.UNKNOWN, pointer=pointer, derived_from=derived)
    words = f"the quantity of the exemption, {allowed} {unit}, and that of what it covers, {total}"
    return _answer(total.at_most(allowed.high), pointer, words)


def _is_open(stated: Stated[Any] | None) -> bool:
    """Is it stated unknown, or told by a party alone?"""
    return stated is not None and (stated.presence is Presence.UNKNOWN or stated.qualifier == PARTY_CLAIM)


def _answer(held: Truth, pointer: str, derived: str) -> Cell:
    if held is Truth.UNKNOWN:
        return Cell(Presence.UNKNOWN, pointer=pointer, derived_from=derived)
    return Cell(Presence.KNOWN, (held is Truth.YES,), pointer=pointer, derived_from=derived)


def _first(stated: Stated[Timespan] | None) -> Timespan:
    known = stated.values if stated is not None else ()
    return known[0] if known else Timespan.on(FIRST_DAY)


def _later(one: Timespan, other: Timespan) -> Timespan:
    return one if one.start_low >= other.start_low else other


def _within(act: Timespan, first: Timespan, until: Stated[Timespan] | None) -> Truth:
    begins = act.on_or_after(first.start_low)
    known = until.values if until is not None else ()
    last = known[0].end_high if known else LAST_DAY
    ends = Truth.YES if act.end_high <= last else Truth.NO if act.end_low > last else Truth.UNKNOWN
    return all_of((begins, ends))


def _quantity(stated: Stated[Interval] | None) -> Interval | None:
    return stated.values[0] if stated is not None and len(stated.values) == 1 else None


def _total(items: Sequence[Thing], unit: str) -> Interval | None:
    """The sum over the items in the unit of the exemption; None where one cannot be converted to it."""
    low, high = 0.0, 0.0
    for item in items:
        quantities = [value for value in item.cell("quantity").values if isinstance(value, Interval)]
        units = [str(value) for value in item.cell("unit").values] or [""]
        amount = convert(quantities[0], units[0], unit) if len(quantities) == 1 and len(units) == 1 else None
        if amount is None:
            return None
        low += amount.low or 0
        high = float("inf") if amount.high is None else high + amount.high
    return Interval(low, None if high == float("inf") else high) if items else None
