"""What one act adds to the caps: its deliveries, in each period in which they fall or may fall.

- What was only planned, offered, tried or agreed delivers nothing.
- A delivery that cannot be converted to the cap's unit is counted as not converted.
- A delivery whose period is open is counted as undated.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Cell
from sanctions_check.logic.interval import Interval
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan, spans_of
from sanctions_check.logic.truth import Truth
from sanctions_check.records.model import Record
from sanctions_check.records.normalise.units import convert
from sanctions_check.rules.model import Cap, Completion

from ..law.stages import how_far
from ..results import Delivery, Progress

__all__ = ["deliveries_of"]

MOST_PERIODS = 40
"""A delivery that may lie in more periods than this counts as undated."""
_ANY_TIME = Timespan.somewhere_in(FIRST_DAY, LAST_DAY)
NOTIFIED = frozenset({"notified", "notified_late", "granted"})
"""The states of a notification that was made."""


def deliveries_of(
    counted: Iterable[tuple[Cap, Thing]], caps: tuple[Cap, ...], record: Record, case: Case, as_of: date | None
) -> tuple[Delivery, ...]:
    """The deliveries of the items that count towards caps; `caps` are all caps of the pack."""
    found: list[Delivery] = []
    for cap, item in counted:
        if not _belongs_to_a_twin(item, cap, caps) and not _lies_after(item, as_of):
            found += _in_periods(item, cap, record, case)
    return tuple(found)


def _lies_after(item: Thing, as_of: date | None) -> bool:
    spans = spans_of(item.cell("time"))
    return as_of is not None and bool(spans) and all(span.start_low > as_of for span in spans)


def _in_periods(item: Thing, cap: Cap, record: Record, case: Case) -> Iterator[Delivery]:
    progress = how_far(item.cell("stage"), Completion.PERFORMANCE).progress
    if progress not in (Progress.COMPLETE, Progress.UNKNOWN):
        return
    amount, reported = _amount(item, cap), _is_reported(case, item)
    low, high = (0, 0) if amount is None else (amount.low or 0, amount.high)
    for first, last, in_period in _periods(cap, item.cell("time")):
        certain = in_period and progress is Progress.COMPLETE
        yield Delivery(
            cap=cap.id,
            record=record.id,
            first=first,
            last=last,
            certain=certain,
            reported=reported,
            converted=amount is not None,
            at_least=low,
            at_most=high,
        )


def _belongs_to_a_twin(item: Thing, cap: Cap, caps: tuple[Cap, ...]) -> bool:
    """True if only a twin of the cap can count the item: the same cap in another unit (barrels beside tonnes)."""
    twins = (other for other in caps if other is not cap and other.measure is cap.measure)
    return not _convertible(item, cap) and any(_convertible(item, twin) for twin in twins)


def _amount(item: Thing, cap: Cap) -> Interval | None:
    quantity, unit = item.cell("value" if cap.on_value else "quantity"), _unit(item, cap)
    if not (quantity.known and unit.known and len(unit.values) == 1):
        return None
    intervals = [value for value in quantity.values if isinstance(value, Interval)]
    lows = [interval.low or 0 for interval in intervals]
    highs = [interval.high for interval in intervals]
    least = 0 if quantity.hedge == PARTY_CLAIM else min(lows)
    spread = Interval(least, None if None in highs else max(high for high in highs if high is not None))
    return convert(spread, unit.words[0], cap.unit)


def _unit(item: Thing, cap: Cap) -> Cell:
    return item.cell("currency" if cap.on_value else "unit")


def _convertible(item: Thing, cap: Cap) -> bool:
    unit = _unit(item, cap)
    return unit.known and convert(Interval.exactly(1), unit.words[0], cap.unit) is not None


def _is_reported(case: Case, item: Thing) -> bool:
    """True if the item was certainly notified; not by a party's word alone, nor by a notification about another item."""
    if _surely(case.act.cell("notified_to_committee"), {True}):
        return True
    scope = Scope.of(case, item)
    return any(
        _surely(thing.cell("type"), {"notification"}) and _surely(thing.cell("status"), NOTIFIED)
        for thing in scope.counted("exemption")
    )


def _surely(cell: Cell, accepted: Collection[object]) -> bool:
    return cell.believed and all(value in accepted for value in cell.values)


def _periods(cap: Cap, time: Cell) -> Iterator[tuple[date | None, date | None, bool]]:
    """The periods in which the delivery may fall, each with whether it certainly does; (None, None, False) if undated."""
    spans = (spans_of(time) if time.hedge != PARTY_CLAIM else []) or [_ANY_TIME]
    starts = _starts_of_periods(cap, spans)
    if starts is None:
        yield None, None, False
        return
    for first in starts:
        last = min(_a_year_later(first) - timedelta(days=1), cap.ends or LAST_DAY)
        yield first, last, all(span.within(first, last) is Truth.YES for span in spans)


def _starts_of_periods(cap: Cap, spans: Iterable[Timespan]) -> list[date] | None:
    """The first days of the periods that the spans touch; None if there are too many to list."""
    found: set[date] = set()
    for span in spans:
        start, end = max(span.start_low, cap.begins), min(span.end_high, cap.ends or LAST_DAY)
        if end.year - start.year >= MOST_PERIODS:
            return None
        first = _period_start(cap, start)
        while start <= end and first <= end:
            found.add(first)
            first = _a_year_later(first)
    return sorted(found) if len(found) <= MOST_PERIODS else None


def _period_start(cap: Cap, day: date) -> date:
    start = cap.begins.replace(year=day.year)
    return start if start <= day else start.replace(year=day.year - 1)


def _a_year_later(day: date) -> date:
    return day.replace(year=day.year + 1)
