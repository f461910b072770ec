"""Running totals against the caps, over the records of a run: reported and observed apart, as intervals.

A delivery whose whole time lies in a period counts in full. One that may lie in several periods counts in each of them, but only
towards the upper bound.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from msgspec import Struct, field

from sanctions_check.logic.interval import as_written
from sanctions_check.logic.truth import Truth
from sanctions_check.rules.model import Cap
from sanctions_check.rules.pack import RulePack

from ..results import Delivery

__all__ = ["CapLedger", "PeriodTotal", "Totals"]


class Totals(Struct):
    """The sum of deliveries as an interval; None above means that a delivery has no upper bound.

    Decimal numbers are added as they are written, so that no order of records makes a difference.
    """

    low: Fraction = Fraction(0)
    high: Fraction | None = Fraction(0)
    deliveries: int = 0
    unconverted: int = 0

    def add(self, delivery: Delivery) -> None:
        """Count one delivery; if its amount was not converted, it is counted and not added."""
        self.deliveries += 1
        if not delivery.converted:
            self.unconverted += 1
            return
        if delivery.certain:
            self.low += as_written(delivery.at_least)
        most = delivery.at_most
        self.high = None if self.high is None or most is None else self.high + as_written(most)


class PeriodTotal(Struct):
    """The totals under one cap in one period."""

    cap: Cap
    first: date
    last: date | None
    """None: any period from `first` on, as no delivery is dated."""
    undated: Totals
    """What may lie in any period of the cap."""
    reported: Totals = field(default_factory=Totals)
    observed: Totals = field(default_factory=Totals)
    crossed_by: str | None = None
    """The record with which the cap was certainly exceeded."""

    @property
    def status(self) -> Truth:
        """Whether the cap was exceeded."""
        if self.headroom < 0:
            return Truth.YES
        counted = (self.reported, self.observed, self.undated)
        open_ended = any(each.high is None or each.unconverted for each in counted)
        if open_ended or sum((each.high or Fraction(0) for each in counted), Fraction(0)) > as_written(self.cap.amount):
            return Truth.UNKNOWN
        return Truth.NO

    @property
    def headroom(self) -> Fraction:
        """What the lower bounds leave of the cap; negative once it is certainly exceeded."""
        return as_written(self.cap.amount) - self.reported.low - self.observed.low


class CapLedger:
    """Adds delivery after delivery; memory grows with the periods touched, not with the records."""

    def __init__(self, pack: RulePack) -> None:
        self._caps = {cap.id: cap for cap in pack.caps}
        self._totals: dict[tuple[str, date], PeriodTotal] = {}
        self._undated = {cap.id: Totals() for cap in pack.caps}

    def add(self, delivery: Delivery) -> None:
        """Count one delivery in its period, or as undated."""
        undated = self._undated[delivery.cap]
        if delivery.first is None:
            undated.add(delivery)
            return
        key = (delivery.cap, delivery.first)
        total = self._totals.get(key)
        if total is None:
            cap = self._caps[delivery.cap]
            total = self._totals[key] = PeriodTotal(cap, delivery.first, delivery.last, undated)
        was = total.status
        (total.reported if delivery.reported else total.observed).add(delivery)
        if was is not Truth.YES and total.status is Truth.YES:
            total.crossed_by = delivery.record

    def totals(self) -> tuple[PeriodTotal, ...]:
        """Every period with a delivery, by cap and time; one entry for any period if all deliveries of a cap are undated."""
        order = list(self._caps)
        touched = {total.cap.id for total in self._totals.values()}
        untouched = [cap for cap in self._caps.values() if cap.id not in touched and self._undated[cap.id].deliveries]
        found = [
            *self._totals.values(),
            *(PeriodTotal(cap, cap.begins, None, self._undated[cap.id]) for cap in untouched),
        ]
        return tuple(sorted(found, key=lambda total: (order.index(total.cap.id), total.first)))
