"""Running totals against the caps, over the records of a run: reported and observed apart, as intervals.

A delivery counts in a period in full when its whole time lies in it, and only towards the upper bound when part of it may.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct, field

from sanctions_check.logic.truth import Truth
from sanctions_check.rules.model import Cap, RulePack

from .deliveries import Delivery

__all__ = ["CapLedger", "PeriodTotal", "Totals"]


class Totals(Struct):
    """The sum of deliveries as an interval; None above means that a delivery has no upper bound."""

    low: float = 0
    high: float | None = 0
    deliveries: int = 0
    unconverted: int = 0

    def add(self, delivery: Delivery) -> None:
        self.deliveries += 1
        if not delivery.converted:
            self.unconverted += 1
            return
        if delivery.certain:
            self.low += delivery.at_least
        self.high = None if self.high is None or delivery.at_most is None else self.high + delivery.at_most


class PeriodTotal(Struct):
    """One cap in one period: what was reported, what was observed, and the record with which the cap was surely crossed."""

    cap: Cap
    first: date
    last: date
    reported: Totals = field(default_factory=Totals)
    observed: Totals = field(default_factory=Totals)
    crossed_by: str | None = None

    @property
    def status(self) -> Truth:
        """Was the cap exceeded?"""
        if self.reported.low + self.observed.low > self.cap.amount:
            return Truth.YES
        highs = (self.reported.high, self.observed.high)
        open_ended = any(high is None for high in highs) or self.reported.unconverted or self.observed.unconverted
        if open_ended or sum(high or 0 for high in highs) > self.cap.amount:
            return Truth.UNKNOWN
        return Truth.NO

    @property
    def headroom(self) -> float:
        """What is left at least-counted: negative once the cap is surely exceeded."""
        return self.cap.amount - self.reported.low - self.observed.low


class CapLedger:
    """Adds delivery after delivery; memory grows with the periods touched, not with the records."""

    def __init__(self, pack: RulePack) -> None:
        self._caps = {cap.id: cap for cap in pack.caps}
        self._totals: dict[tuple[str, date], PeriodTotal] = {}

    def add(self, delivery: Delivery) -> None:
        """Count one delivery in its period."""
        key = (delivery.cap, delivery.first)
        total = self._totals.get(key)
        if total is None:
            total = self._totals[key] = PeriodTotal(self._caps[delivery.cap], delivery.first, delivery.last)
        was = total.status
        (total.reported if delivery.reported else total.observed).add(delivery)
        if was is not Truth.YES and total.status is Truth.YES:
            total.crossed_by = delivery.record

    def totals(self) -> tuple[PeriodTotal, ...]:
        """Every period that a record touched, by cap and time."""
        order = list(self._caps)
        return tuple(sorted(self._totals.values(), key=lambda total: (order.index(total.cap.id), total.first)))
