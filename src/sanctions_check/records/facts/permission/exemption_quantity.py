"""Whether what an exemption covers is no more than it allows, taken strictly: what may lie outside is unknown."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence, absent, unknown
from sanctions_check.logic.interval import Interval, as_written
from sanctions_check.logic.truth import Truth

from ...model import Exemption
from ...normalise.units import convert
from ...stated import sole
from .relied_on import answer_from

__all__ = ["within_quantity"]


def within_quantity(exemption: Exemption, alike: Sequence[Exemption], items: Sequence[Thing], pointer: str) -> Cell:
    """Is what it covers no more than it allows? Not stated where the exemption gives no quantity.

    Beside others that were granted `alike`, it is open whether more is covered than each allows, but not more than all do.
    """
    if exemption.quantity is None or exemption.quantity.presence is Presence.NONE:
        return absent(pointer)
    if len(exemption.quantity.values) != 1 or exemption.quantity.hedge == PARTY_CLAIM:
        return unknown(pointer, "the quantity of the exemption, which is not known")
    (allowed,) = exemption.quantity.values
    unit = str(exemption.unit.values[0]) if exemption.unit is not None and exemption.unit.values else ""
    quantities = [item.cell("quantity") for item in items]
    total = _total(items, unit) if all(each.believed for each in quantities) else None
    if total is None:
        derived = "the quantity of what it covers, which is not known in its unit"
        return unknown(pointer, derived)
    held = _allows(allowed, total)
    if held is Truth.NO and len(alike) > 1 and _allow_together(alike, unit, total) is not Truth.NO:
        return unknown(pointer, "whether the exemptions allow their quantities one beside the other")
    words = f"the quantity of the exemption, {allowed} {unit}, and that of what it covers, {total}"
    return answer_from(held, pointer, words, [*quantities, exemption.quantity])


def _allow_together(alike: Sequence[Exemption], unit: str, total: Interval) -> Truth:
    """Do all exemptions together allow as much? Unknown where one gives no quantity that can be added up."""
    most = Fraction(0)
    for each in alike:
        quantity, own_unit = sole(each.quantity), sole(each.unit) or ""
        amount = None if quantity is None else convert(quantity, str(own_unit), unit)
        if amount is None or amount.high is None:
            return Truth.UNKNOWN
        most += as_written(amount.high)
    return _allows(Interval(float(most), float(most)), total)


def _allows(allowed: Interval, total: Interval) -> Truth:
    """Whatever amount was allowed: "up to ten" allows ten, "about ten" or "five to ten" may allow less."""
    most = allowed.high
    least = allowed.low or most
    if least is None or most is None:
        return Truth.YES if least is not None and total.at_most(least) is Truth.YES else Truth.UNKNOWN
    if total.at_most(least) is Truth.YES:
        return Truth.YES
    return Truth.NO if total.more_than(most) is Truth.YES else Truth.UNKNOWN


def _total(items: Sequence[Thing], unit: str) -> Interval | None:
    """The sum over the items in the unit of the exemption; None where one cannot be converted to it."""
    low, high = Fraction(0), Fraction(0)
    ends = True
    for item in items:
        quantities = [value for value in item.cell("quantity").values if isinstance(value, Interval)]
        units = [str(value) for value in item.cell("unit").values] or [""]
        amount = convert(quantities[0], units[0], unit) if len(quantities) == 1 and len(units) == 1 else None
        if amount is None:
            return None
        low += as_written(amount.low or 0)
        high += as_written(amount.high or 0)
        ends = ends and amount.high is not None
    return Interval(float(low), float(high) if ends else None) if items else None
