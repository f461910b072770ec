"""The days between which an act lies that has no date of its own: not before a thing was made, not after it was reported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from sanctions_check.logic.cell import Cell
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, spans_of

from ...model import Evidence, Group, Item, Record
from ..hindsight import last_day
from ..speakers import Speakers
from .first_sight import first_sight

__all__ = ["Bound", "by_day", "earliest_move", "first_report"]


class Bound(NamedTuple):
    """A day, and how it is hedged; of a report the last that it may have.

    `earliest`: the first day that a report may have. `latest`: the last that any report of the same may have.
    `looked_up`: what of it the record does not state itself, in words.
    """

    day: date
    hedge: str | None = None
    earliest: date = FIRST_DAY
    latest: date = LAST_DAY
    looked_up: str = ""


by_day = attrgetter("day")


def first_report(speakers: Speakers, pointer: str) -> Bound | None:
    """The first report. What no source reports as a whole is over when its last part was reported."""
    reports = [bound for source in speakers.dated(pointer).values() if (bound := _reported_by(source)) is not None]
    if reports or pointer:
        return _with_latest(min(reports, key=by_day, default=None), reports)
    parts = [first_report(speakers, part) for part in speakers.parts]
    known = [bound for bound in parts if bound is not None]
    return _with_latest(max(known, key=by_day, default=None), known) if len(known) == len(parts) else None


def _with_latest(chosen: Bound | None, reports: Sequence[Bound]) -> Bound | None:
    return chosen and chosen._replace(latest=max(report.latest for report in reports))


def _reported_by(source: Evidence) -> Bound | None:
    last = last_day(source.date)
    if source.date is None or last is None:
        return None
    return Bound(last, source.date.qualifier, min(span.start_low for span in source.date.values), last)


def earliest_move(record: Record, part: Item | Group | None) -> Bound:
    """An item moves only once it is made, and its type exists."""
    parts: Sequence[Item | Group] = [part] if part is not None else record.items or ()
    if any(not isinstance(each, Item) for each in parts):
        return Bound(FIRST_DAY)
    by_item = [_bounds(item) for item in parts if isinstance(item, Item)]
    lows = [max(map(_low, bounds), default=FIRST_DAY) for bounds in by_item]
    all_bounds = [bound for bounds in by_item for bound in bounds]
    hedge = next((bound.qualifier for bound in all_bounds if bound.qualifier), None)
    looked_up = "".join(f"; {bound.derived_from}" for bound in all_bounds if bound.derived_from)
    return Bound(min(lows, default=FIRST_DAY), hedge, looked_up=looked_up)


def _bounds(item: Item) -> list[Cell]:
    made = [item.made.cell("")] if item.made is not None else []
    return [bound for bound in (*made, first_sight(item, "")) if bound.values]


def _low(bound: Cell) -> date:
    return min(span.start_low for span in spans_of(bound))
