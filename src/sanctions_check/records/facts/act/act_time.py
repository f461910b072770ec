"""When the act happened. A date of making, use, finding or report is never the date of the act: it only bounds it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan

from ...model import Compensation, Evidence, Group, Item, Record
from ..hindsight import last_day
from ..speakers import Speakers
from .first_sight import first_sight

__all__ = ["act_time"]

_SEEN = frozenset({"finding", "report"})
_LASTING = (("ongoing",), ("planned",))


class _Bound(NamedTuple):
    """The last day that a report may have, and the first; and the last that any later report of the same may have."""

    day: date
    hedge: str | None = None
    earliest: date = FIRST_DAY
    latest: date = LAST_DAY


def act_time(speakers: Speakers, part: Item | Group | None, pointer: str, stage: Cell) -> Cell:
    """The time of the act, as far as it concerns this item or group (None, at "": the act as a whole).

    What is being performed or planned (`stage`) is so on the day on which it is found or first reported, and at its end.
    Where it is reported again, it may have lasted until then.
    """
    record = speakers.record
    lasts = stage.values in _LASTING and stage.qualifier is None
    own = part.date if part is not None else None
    stated, where = (own, f"{pointer}/date") if own is not None else (record.date, "/date")
    if own is None and _dates_another_thing(record, part, lasts=lasts):
        reported = _first_report(speakers, pointer)
        if reported is None:
            any_day = Timespan.somewhere_in(FIRST_DAY, LAST_DAY)
            return Cell(Presence.KNOWN, (any_day,), False, None, where, "a date of another thing")
        return _from_evidence(_earliest(record, part), reported, lasts=lasts)
    if stated is not None and stated.presence is not Presence.KNOWN:
        return Cell(stated.presence, pointer=where)
    if stated is None:
        return _from_evidence(_earliest(record, part), _first_report(speakers, pointer), lasts=lasts)
    spans: list[Timespan] = []
    derived, hedge = "", stated.qualifier
    looked_up = _looked_up(record, part)
    for when in stated.values:
        if when.of == "act":
            under_way = lasts and when.ends_from is not None
            spans.append(_under_way(when.span, when.ends_from or FIRST_DAY) if under_way else when.span)
            continue
        if when.of == "making":
            last = _first_report(speakers, pointer) or _Bound(LAST_DAY)
            span, bounds_hedge = _between(_Bound(when.span.start_low), last)
        else:
            told = [_Bound(when.span.start_high), _first_report(speakers, pointer)]
            last = min((bound for bound in told if bound is not None), key=_day)
            span, bounds_hedge = _between(_earliest(record, part), last)
            if lasts and when.of in _SEEN:
                span = _under_way(span, min(when.span.start_low, last.day))
        spans.append(span)
        derived, hedge = f"a date of {when.of}{looked_up}", hedge or bounds_hedge
    return Cell(Presence.KNOWN, tuple(dict.fromkeys(spans)), False, hedge, where, derived)


def _dates_another_thing(record: Record, part: Item | Group | None, *, lasts: bool) -> bool:
    """Whether the date tells only when a thing was made, used or found, and not this that was given for it, or these persons.

    Persons, and what lasts, are found as things are.
    """
    if isinstance(part, Compensation):
        of = {"making", "use"} if lasts else {"making", "use", "finding"}
    elif isinstance(part, Group) and record.items:
        of = {"making", "use"}
    else:
        return False
    stated = record.date
    return stated is not None and bool(stated.values) and all(when.of in of for when in stated.values)


def _from_evidence(earliest: _Bound, reported: _Bound | None, *, lasts: bool) -> Cell:
    if reported is None:
        return Cell(Presence.ABSENT, pointer="/date")
    span, hedge = _between(earliest, reported)
    derived = "the earliest report, as no date is stated"
    if lasts:
        span = _under_way(span, reported.earliest)
        if span.end_high < reported.latest:
            span, derived = (
                replace(span, end_high=reported.latest),
                "the first report and the last, as no date is stated",
            )
    return Cell(Presence.KNOWN, (span,), False, hedge, "/evidence", derived)


def _between(first: _Bound, last: _Bound) -> tuple[Timespan, str | None]:
    """One act on some day between them, and how that is hedged. Where they contradict each other either may be right."""
    days = (first.day, last.day)
    return Timespan.somewhere_in(min(days), max(days)), first.hedge or last.hedge


def _under_way(somewhere: Timespan, seen: date) -> Timespan:
    """An act that had begun by the last of these days and was not over before it was `seen`."""
    first, last = somewhere.start_low, somewhere.end_high
    return Timespan(first, last, max(first, seen), last)


def _first_report(speakers: Speakers, pointer: str) -> _Bound | None:
    """The first report. What no source reports as a whole is over when its last part was reported."""
    reports = [bound for source in speakers.dated(pointer).values() if (bound := _reported_by(source)) is not None]
    if reports or pointer:
        return _with_latest(min(reports, key=_day, default=None), reports)
    parts = [_first_report(speakers, part) for part in speakers.parts]
    known = [bound for bound in parts if bound is not None]
    return _with_latest(max(known, key=_day, default=None), known) if len(known) == len(parts) else None


def _with_latest(chosen: _Bound | None, reports: Sequence[_Bound]) -> _Bound | None:
    return chosen and chosen._replace(latest=max(report.latest for report in reports))


def _reported_by(source: Evidence) -> _Bound | None:
    last = last_day(source.date)
    if source.date is None or last is None:
        return None
    return _Bound(last, source.date.qualifier, min(span.start_low for span in source.date.values), last)


def _day(bound: _Bound) -> date:
    return bound.day


def _earliest(record: Record, part: Item | Group | None) -> _Bound:
    """An item moves only once it is made, and its type exists."""
    known: list[date] = []
    for item in _parts(record, part):
        if not isinstance(item, Item):
            return _Bound(FIRST_DAY)
        days = [min(span.start_low for span in bound.values if isinstance(span, Timespan)) for bound in _bounds(item)]
        known.append(max(days, default=FIRST_DAY))
    return _Bound(min(known, default=FIRST_DAY), _hedge(record, part))


def _hedge(record: Record, part: Item | Group | None) -> str | None:
    """How the record hedges the days before which no item can have moved."""
    return next((bound.qualifier for bound in _bounds_of_all(record, part) if bound.qualifier), None)


def _looked_up(record: Record, part: Item | Group | None) -> str:
    """What the record does not state itself of the days before which no item can have moved."""
    return "".join(f"; {bound.derived_from}" for bound in _bounds_of_all(record, part) if bound.derived_from)


def _bounds_of_all(record: Record, part: Item | Group | None) -> list[Cell]:
    return [bound for item in _parts(record, part) if isinstance(item, Item) for bound in _bounds(item)]


def _parts(record: Record, part: Item | Group | None) -> list[Item | Group]:
    return [part] if part is not None else list(record.items or ())


def _bounds(item: Item) -> list[Cell]:
    made = [item.made.cell("")] if item.made is not None else []
    return [bound for bound in (*made, first_sight(item, "")) if bound.values]
