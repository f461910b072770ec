"""The days between which an act without a date lies: not before a thing was made, not after it was reported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from sanctions_check.logic.cell import Cell, weakest_hedge
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, spans_of

from ...model import Evidence, Group, Item, Record
from ..evidence.hindsight import last_day
from ..evidence.known_sources import KnownSources
from .first_sight import first_sight

__all__ = ["Bound", "by_day", "earliest_move", "first_report"]


class Bound(NamedTuple):
    """A day before or after which an act lies, and its hedge. For a report: the last day that its date may mean.

    `earliest`: the first day that the date of the report may mean. `latest`: the last possible day of any report on the
    same part. `looked_up`: in words, what the bound rests on outside the record.
    """

    day: date
    hedge: str | None = None
    earliest: date = FIRST_DAY
    latest: date = LAST_DAY
    looked_up: str = ""


by_day = attrgetter("day")


def first_report(known: KnownSources, pointer: str) -> Bound | None:
    """The first report of a part, or of the act (""); None if there is none.

    An act that no source reports as a whole is reported once each of its parts is.
    """
    reports = [bound for source in known.dated(pointer).values() if (bound := _reported_by(source)) is not None]
    if reports or pointer:
        return _with_latest(min(reports, key=by_day, default=None), reports)
    parts = [first_report(known, part) for part in known.parts]
    dated = [bound for bound in parts if bound is not None]
    return _with_latest(max(dated, key=by_day, default=None), dated) if len(dated) == len(parts) else None


def _with_latest(chosen: Bound | None, reports: Sequence[Bound]) -> Bound | None:
    return chosen and chosen._replace(latest=max(report.latest for report in reports))


def _reported_by(source: Evidence) -> Bound | None:
    last = last_day(source.date)
    if source.date is None or last is None:
        return None
    return Bound(last, source.date.hedge, min(span.start_low for span in source.date.values), last)


def earliest_move(record: Record, part: Item | Group | None) -> Bound:
    """The first day on which an item can have moved; for the act (None), on which any of its items can.

    An item cannot have moved before it was made, or before its type was first seen.
    """
    parts: Sequence[Item | Group] = [part] if part is not None else record.items or ()
    if any(not isinstance(each, Item) for each in parts):
        return Bound(FIRST_DAY)
    by_item = [_bounds(item) for item in parts if isinstance(item, Item)]
    lows = [max(map(_low, bounds), default=FIRST_DAY) for bounds in by_item]
    all_bounds = [bound for bounds in by_item for bound in bounds]
    hedge = weakest_hedge(*(bound.hedge for bound in all_bounds))
    looked_up = "".join(f"; {bound.derived_from}" for bound in all_bounds if bound.derived_from)
    return Bound(min(lows, default=FIRST_DAY), hedge, looked_up=looked_up)


def _bounds(item: Item) -> list[Cell]:
    made = [item.made.cell("")] if item.made is not None else []
    return [bound for bound in (*made, first_sight(item, "")) if bound.values]


def _low(bound: Cell) -> date:
    return min(span.start_low for span in spans_of(bound))
