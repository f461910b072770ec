"""Whether the quantity of what an exemption covers is within what it allows. What may be more is unknown."""

from __future__ import annotations

from collections.abc import Sequence

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence, absent, unknown
from sanctions_check.logic.interval import Interval, sum_of
from sanctions_check.logic.truth import Truth

from ...model import Exemption
from ...normalise.units import convert
from ...stated import sole
from .relied_on import answer_from

__all__ = ["within_quantity"]


def within_quantity(
    exemption: Exemption, alike: Sequence[Exemption], joined: Sequence[Exemption], items: Sequence[Thing], pointer: str
) -> Cell:
    """Whether these items are within its quantity. Not stated where the exemption states no quantity.

    - Beside others granted `alike`, more than one allows is open, as long as it is not more than all allow together.
    - Where the period needs several exemptions (`joined`), it is open whether one of them that allows less was kept.
    """
    answers = [_within_its_own(each, items, pointer) for each in (exemption, *joined)]
    own = answers[0]
    if any(answer.presence is not Presence.ABSENT and answer.values != (True,) for answer in answers[1:]):
        return unknown(pointer, "how much of it went under each of the exemptions that hold its time together")
    if own.values == (False,) and len(alike) > 1 and _allow_together(alike, items) is not Truth.NO:
        return unknown(pointer, "whether the exemptions allow their quantities one beside the other")
    return own


def _within_its_own(exemption: Exemption, items: Sequence[Thing], pointer: str) -> Cell:
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
    words = f"the quantity of the exemption, {allowed} {unit}, and that of what it covers, {total}"
    return answer_from(_allows(allowed, total), pointer, words, [*quantities, exemption.quantity])


def _allow_together(alike: Sequence[Exemption], items: Sequence[Thing]) -> Truth:
    """Whether all exemptions together allow as much. Unknown where one states no quantity that can be added up."""
    unit = sole(alike[0].unit) or ""
    quantities = [(sole(each.quantity), sole(each.unit) or "") for each in alike]
    allowed = [None if quantity is None else convert(quantity, own, unit) for quantity, own in quantities]
    known, total = [amount for amount in allowed if amount is not None], _total(items, unit)
    return Truth.UNKNOWN if total is None or len(known) < len(allowed) else _allows(sum_of(known), total)


def _allows(allowed: Interval, total: Interval) -> Truth:
    """Whether the total is within what is allowed: "up to ten" allows ten, "about ten" or "five to ten" may allow less."""
    most = allowed.high
    least = allowed.low or most
    if least is None or most is None:
        return Truth.YES if least is not None and total.at_most(least) is Truth.YES else Truth.UNKNOWN
    if total.at_most(least) is Truth.YES:
        return Truth.YES
    return Truth.NO if total.more_than(most) is Truth.YES else Truth.UNKNOWN


def _total(items: Sequence[Thing], unit: str) -> Interval | None:
    """The sum over the items in the unit of the exemption; None where one cannot be converted to it."""
    amounts: list[Interval] = []
    for item in items:
        quantities = [value for value in item.cell("quantity").values if isinstance(value, Interval)]
        units = item.cell("unit").words or ("",)
        amount = convert(quantities[0], units[0], unit) if len(quantities) == 1 and len(units) == 1 else None
        if amount is None:
            return None
        amounts.append(amount)
    return sum_of(amounts) if amounts else None
