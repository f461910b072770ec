"""Running totals against the caps, over the records of a run: reported and observed apart, as intervals.

A delivery counts in a period in full when its whole time lies in it, and only towards the upper bound when part of it may.
What cannot be converted to the cap's unit is counted as such and never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.cell import Cell
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.interval import Interval
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan
from sanctions_check.logic.truth import Truth
from sanctions_check.records.facts import case_of
from sanctions_check.records.model import Record
from sanctions_check.records.normalise.units import convert
from sanctions_check.rules.model import Cap, RulePack

__all__ = ["CapLedger", "PeriodTotal", "Totals"]

LONGEST_SPREAD = 40
"""A delivery that may lie in more periods than this says nothing about any of them."""
NOTIFIED = frozenset({"notified", "notified_late", "granted"})


@dataclass
class Totals:
    """The sum of deliveries as an interval; None above means that a delivery has no upper bound."""

    low: float = 0
    high: float | None = 0
    deliveries: int = 0
    unconverted: int = 0

    def add(self, amount: Interval | None, *, certain: bool) -> None:
        self.deliveries += 1
        if amount is None:
            self.unconverted += 1
            return
        if certain:
            self.low += amount.low or 0
        self.high = None if self.high is None or amount.high is None else self.high + amount.high


@dataclass
class PeriodTotal:
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
    """Adds record after record; memory grows with the periods touched, not with the records."""

    def __init__(self, pack: RulePack) -> None:
        self._caps = pack.caps
        self._totals: dict[tuple[str, date], PeriodTotal] = {}

    def add(self, record: Record) -> None:
        """Count the deliveries of one record."""
        if not self._caps or not _may_count(record):
            return
        case = case_of(record)
        for item in case.listing("item").things:
            scope = Scope.of(case, item)
            for cap in self._caps:
                if prove(cap.counts, scope).result is Truth.YES:
                    self._count(cap, record, case, item)

    def totals(self) -> tuple[PeriodTotal, ...]:
        """Every period that a record touched, by cap and time."""
        order = [cap.id for cap in self._caps]
        return tuple(sorted(self._totals.values(), key=lambda total: (order.index(total.cap.id), total.first)))

    def _count(self, cap: Cap, record: Record, case: Case, item: Thing) -> None:
        amount = _amount(item, cap)
        twins = (other for other in self._caps if other is not cap and other.measure is cap.measure)
        if not _convertible(item, cap) and any(_convertible(item, twin) for twin in twins):
            return
        reported = _is_reported(case)
        for first, last, certain in _periods(cap, item.cell("time")):
            total = self._totals.setdefault((cap.id, first), PeriodTotal(cap, first, last))
            was = total.status
            (total.reported if reported else total.observed).add(amount, certain=certain)
            if was is not Truth.YES and total.status is Truth.YES:
                total.crossed_by = record.id


def _may_count(record: Record) -> bool:
    kinds = record.kind.values if record.kind else ()
    if "transfer_petroleum" in kinds:
        return True
    return any(item.category or item.hs for item in (*(record.items or ()), *(record.compensation or ())))


def _amount(item: Thing, cap: Cap) -> Interval | None:
    quantity, unit = item.cell("value" if cap.on_value else "quantity"), _unit(item, cap)
    if not (quantity.known and unit.known and len(unit.values) == 1):
        return None
    intervals = [value for value in quantity.values if isinstance(value, Interval)]
    lows = [interval.low or 0 for interval in intervals]
    highs = [interval.high for interval in intervals]
    spread = Interval(min(lows), None if None in highs else max(high for high in highs if high is not None))
    return convert(spread, str(unit.values[0]), cap.unit)


def _unit(item: Thing, cap: Cap) -> Cell:
    return item.cell("currency" if cap.on_value else "unit")


def _convertible(item: Thing, cap: Cap) -> bool:
    unit = _unit(item, cap)
    return unit.known and convert(Interval.exactly(1), str(unit.values[0]), cap.unit) is not None


def _is_reported(case: Case) -> bool:
    if case.act.cell("notified_to_committee").values == (True,):
        return True
    return any(
        "notification" in thing.cell("type").values and NOTIFIED & set(thing.cell("status").values)
        for thing in case.listing("exemption").things
    )


def _periods(cap: Cap, time: Cell) -> Iterator[tuple[date, date, bool]]:
    """The periods that the delivery may fall in, and whether it surely lies in that one."""
    spans = [value for value in time.values if isinstance(value, Timespan)]
    if len(spans) != 1 or spans[0].start_low == FIRST_DAY or spans[0].end_high == LAST_DAY:
        return
    (span,) = spans
    first, count = _period_start(cap, max(span.start_low, cap.begins)), 0
    end = min(span.end_high, cap.ends or LAST_DAY)
    if end < span.start_low:
        return
    while first <= end and count < LONGEST_SPREAD:
        following = first.replace(year=first.year + 1)
        last = min(following - timedelta(days=1), cap.ends or LAST_DAY)
        yield first, last, span.within(first, last) is Truth.YES
        first, count = following, count + 1


def _period_start(cap: Cap, day: date) -> date:
    start = cap.begins.replace(year=day.year)
    return start if start <= day else start.replace(year=day.year - 1)
