"""When the act happened. A date of making, use, finding or report is never the date of the act: it only bounds it."""

from __future__ import annotations

from datetime import date

from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan

from ..model import Group, Item, Record
from ..normalise.dates import When
from ..stated import Stated
from .hindsight import Sources

__all__ = ["act_time"]


def act_time(record: Record, sources: Sources, part: Item | Group | None, pointer: str) -> Cell:
    """The time of the act, as these sources bound it, as far as it concerns this item or group (None: the act as a whole)."""
    own = part.date if part is not None else None
    stated, where = (own, f"{pointer}/date") if own is not None else (record.date, "/date")
    if stated is not None and stated.presence is not Presence.KNOWN:
        return Cell(stated.presence, pointer=where)
    if stated is None:
        return _from_evidence(record, sources, part)
    spans: list[Timespan] = []
    derived, hedge = "", stated.qualifier
    for when in stated.values:
        if when.of == "act":
            spans.append(when.span)
        else:
            spans.append(_bounded(when, record, sources, part))
            derived, hedge = f"a date of {when.of}", hedge or _hedge(record, part)
    return Cell(Presence.KNOWN, tuple(dict.fromkeys(spans)), False, hedge, where, derived)


def _bounded(when: When, record: Record, sources: Sources, part: Item | Group | None) -> Timespan:
    if when.of == "making":
        return Timespan.somewhere_in(when.span.start_low, _first_report(sources) or LAST_DAY)
    first = _earliest(record, part)
    last = when.span.start_high
    return Timespan.somewhere_in(min(first, last), last)


def _earliest(record: Record, part: Item | Group | None) -> date:
    """No item moves before it is made, nor before its type exists."""
    known: list[date] = []
    for item in _parts(record, part):
        if not isinstance(item, Item):
            return FIRST_DAY
        days = [day for day in map(_low, _bounds(item)) if day is not None]
        known.append(max(days, default=FIRST_DAY))
    return min(known, default=FIRST_DAY)


def _hedge(record: Record, part: Item | Group | None) -> str | None:
    """How the record hedges the days before which no item can have moved."""
    bounds = [bound for item in _parts(record, part) if isinstance(item, Item) for bound in _bounds(item)]
    return next((bound.qualifier for bound in bounds if bound is not None and bound.qualifier), None)


def _parts(record: Record, part: Item | Group | None) -> list[Item | Group]:
    return [part] if part is not None else list(record.items or ())


def _bounds(item: Item) -> tuple[Stated[Timespan] | None, ...]:
    return (item.made, item.type_first_appeared)


def _low(stated: Stated[Timespan] | None) -> date | None:
    if stated is None or not stated.values:
        return None
    return min(span.start_low for span in stated.values)


def _first_report(sources: Sources) -> date | None:
    """The last possible day of the earliest dated source that supports the facts."""
    days = [
        max(span.end_high for span in source.date.values)
        for source in sources.values()
        if source.stance == "supports" and source.date is not None and source.date.values
    ]
    return min(days, default=None)


def _from_evidence(record: Record, sources: Sources, part: Item | Group | None) -> Cell:
    last = _first_report(sources)
    if last is None:
        return Cell(Presence.ABSENT, pointer="/date")
    span = Timespan.somewhere_in(min(_earliest(record, part), last), last)
    return Cell(Presence.KNOWN, (span,), pointer="/evidence", derived_from="the earliest report, as no date is stated")
