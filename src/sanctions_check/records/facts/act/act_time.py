"""The time of the act. A date of a making, a use, a finding or a report only bounds it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from sanctions_check.logic.cell import Cell, Presence, absent, weakest_hedge, worked_out
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan

from ...model import Compensation, Group, Item, Record
from ...normalise.dates import When
from ...stated import Stated
from ...vocabulary.acts import KINDS_OF_THEIR_PARTS, KINDS_WITH_PERSONS
from ...vocabulary.items import are_of_service_alone
from ..evidence.known_sources import KnownSources
from .bounds import Bound, by_day, earliest_move, first_report

__all__ = ["act_time"]

_SEEN = frozenset({"finding", "report"})
_PERFORMED = ("ongoing",)
_LASTING = (_PERFORMED, ("planned",))
_CARRIED_OUT = ((), ("delivered",), _PERFORMED)
"""Stages of an act that was carried out. An act without a stated stage is read as carried out."""
_POSTED = KINDS_WITH_PERSONS - {"travel_listed_person"}
"""Kinds of acts with persons who stay where they were sent. Travel is left out, since it is over once they have passed."""


def act_time(known: KnownSources, part: Item | Group | None, pointer: str, stage: Cell) -> Cell:
    """The time of the act for one item or group; for the act as a whole if `part` is None and `pointer` is "".

    1. The date of the part counts, else that of the record. A date of the part that only bounds the act gives way to a
       date of the record that is of the act itself.
    2. An ongoing or planned act (`stage`) was so on the day of its finding or first report, and may have lasted until
       its last report.
    3. With a start but no end, an ongoing act had not ended before its first report. One that was carried out may have
       lasted until its last report.
    4. Persons who work, train or are posted somewhere were there on the day of their finding.
    """
    record = known.record
    lasts = _lasts(stage)
    own = part.date if part is not None and not (_only_bounds(part.date) and _is_of_the_act(record.date)) else None
    stated, where = (own, f"{pointer}/date") if own is not None else (record.date, "/date")
    is_dated = stated is not None and all(when.of == "act" for when in stated.values)
    reported = None if is_dated else first_report(known, pointer)
    of_another = _of_another_thing(record, part, lasts=lasts) if own is None else frozenset()
    if stated is not None and reported and all(when.of in of_another for when in stated.values):
        stated = None
    if stated is not None and stated.presence is not Presence.KNOWN:
        return Cell(stated.presence, pointer=where)
    if stated is None and part is None and (of_parts := _of_its_parts(record)) is not None:
        return of_parts
    if stated is None:
        return _from_evidence(earliest_move(record, part), reported, lasts=lasts)
    told = [
        _by_its_own_date(when, known, pointer, stage)
        if when.of == "act"
        else _by_another_date(when, record, part, stage, reported, of_another)
        for when in stated.values
    ]
    spans = tuple(dict.fromkeys(each.span for each in told))
    hedge = weakest_hedge(stated.hedge, *(each.hedge for each in told))
    why = next((each.why for each in reversed(told) if each.why), "")
    return worked_out(spans, hedge, where, why)


def _of_its_parts(record: Record) -> Cell | None:
    """The time from the first to the last part of an act that consists of its parts only.

    None unless each part has a date of its own.
    """
    parts = [*(record.items or ()), *(record.personnel or ())]
    if not parts or record.kind is None or not KINDS_OF_THEIR_PARTS.issuperset(record.kind.values):
        return None
    dates = [part.date for part in parts if part.date is not None and _is_of_the_act(part.date)]
    if len(dates) < len(parts):
        return None
    pointer = f"/{'items' if record.items else 'personnel'}/0/date"
    spans = tuple(when.span for when in dates[0].values)
    if len(dates) > 1:
        spans = (_from_first_to_last([[when.span for when in each.values] for each in dates]),)
    return worked_out(spans, weakest_hedge(*(each.hedge for each in dates)), pointer, "the dates of its parts")


def _from_first_to_last(times: Sequence[Sequence[Timespan]]) -> Timespan:
    """The time from the first start to the last end of several things. Each thing has a list of alternative times."""
    return Timespan(
        min(span.start_low for spans in times for span in spans),
        min(max(span.start_high for span in spans) for spans in times),
        max(min(span.end_low for span in spans) for spans in times),
        max(span.end_high for spans in times for span in spans),
    )


def _is_of_the_act(stated: Stated[When] | None) -> bool:
    """True if it is a known date of the act itself."""
    return stated is not None and bool(stated.values) and all(when.of == "act" for when in stated.values)


def _only_bounds(stated: Stated[When] | None) -> bool:
    """True if it is a known date, but only of a making, a use, a finding or a report."""
    return stated is not None and bool(stated.values) and all(when.of != "act" for when in stated.values)


class _Told(NamedTuple):
    """The time of the act by one stated date. `hedge`: that of the bounds. `why`: the reason in words."""

    span: Timespan
    hedge: str | None = None
    why: str = ""


def _by_its_own_date(when: When, known: KnownSources, pointer: str, stage: Cell) -> _Told:
    """The time of the act by a date of the act itself."""
    if _lasts(stage) and when.ends_from is not None:
        return _Told(_under_way(when.span, when.ends_from))
    if _lasts(stage) and stage.values == _PERFORMED and when.starts_alone:
        span = _since(when.span, first_report(known, pointer))
        return _Told(span, why="its start alone, as it was going on when it was reported")
    if when.starts_alone and _is_done(stage):
        return _Told(_perhaps_until(when.span, first_report(known, pointer)), why="its start alone")
    return _Told(when.span)


def _by_another_date(
    when: When,
    record: Record,
    part: Item | Group | None,
    stage: Cell,
    reported: Bound | None,
    of_another: frozenset[str],
) -> _Told:
    """The time of the act by a date of a making, a use, a finding or a report."""
    first, last = _bounds_by(when, earliest_move(record, part), reported, of_another)
    span, hedge = _between(first, last)
    at_post = when.of == "finding" and _are_at_their_post(record, part, stage)
    if at_post or (_lasts(stage) and when.of in _SEEN - of_another):
        span = _under_way(span, min(when.span.start_low, last.day))
    dated = "another thing" if when.of in of_another else when.of
    return _Told(span, hedge, f"a date of {dated}{first.looked_up}")


def _lasts(stage: Cell) -> bool:
    """True if the stage is ongoing or planned, without a hedge."""
    return stage.values in _LASTING and stage.hedge is None


def _is_done(stage: Cell) -> bool:
    """True if the stage is delivered or ongoing without a hedge, or not stated."""
    return stage.values in _CARRIED_OUT and stage.presence is not Presence.UNKNOWN and stage.hedge is None


def _are_at_their_post(record: Record, part: Item | Group | None, stage: Cell) -> bool:
    """True if persons were at their post on the day of a finding.

    The act must be carried out, and be of posted persons only. Goods beside them may be what was found, unless the
    group has a date of its own.
    """
    kinds = record.kind.values if record.kind is not None else ()
    of_persons = isinstance(part, Group) and part.date is not None
    if not of_persons and any(map(_may_be_goods, record.items or ())):
        return False
    return _is_done(stage) and not isinstance(part, Item) and bool(kinds) and _POSTED.issuperset(map(str, kinds))


def _may_be_goods(item: Item) -> bool:
    return item.nature is None or not are_of_service_alone(item.nature.values)


def _bounds_by(when: When, earliest: Bound, reported: Bound | None, of_another: frozenset[str]) -> tuple[Bound, Bound]:
    """The first and the last day that a date of something else leaves for the act.

    The act lies after a making, and before a use, a finding or a report. It does not lie after its own report.
    """
    if when.of in of_another:
        return earliest, reported or Bound(LAST_DAY)
    if when.of == "making":
        return Bound(when.span.start_low), reported or Bound(LAST_DAY)
    told = Bound(when.span.start_high)
    return earliest, told if reported is None else min(told, reported, key=by_day)


def _of_another_thing(record: Record, part: Item | Group | None, *, lasts: bool) -> frozenset[str]:
    """The dates of a record ("making", "use", "finding") that date other things than this part.

    - A making or a use dates goods: neither things given in return, nor persons beside goods.
    - A finding does not date things given in return, unless giving them lasts (`lasts`).
    """
    if isinstance(part, Compensation):
        return frozenset({"making", "use"} if lasts else {"making", "use", "finding"})
    if isinstance(part, Group) and record.items:
        return frozenset({"making", "use"})
    return frozenset()


def _from_evidence(earliest: Bound, reported: Bound | None, *, lasts: bool) -> Cell:
    if reported is None:
        return absent("/date")
    span, hedge = _between(earliest, reported)
    derived = "the earliest report, as no date is stated"
    if lasts:
        span = _under_way(span, reported.earliest)
        if span.end_high < reported.latest:
            span = replace(span, end_high=reported.latest)
            derived = "the first report and the last, as no date is stated"
    return worked_out((span,), hedge, "/evidence", f"{derived}{earliest.looked_up}")


def _between(first: Bound, last: Bound) -> tuple[Timespan, str | None]:
    """One act on some day from `first` to `last`, and its hedge.

    If `first` is later than `last`, either may be wrong: the act then lies on any day up to the later one.
    """
    low = first.day if first.day <= last.day else FIRST_DAY
    return Timespan.somewhere_in(low, max(first.day, last.day)), weakest_hedge(first.hedge, last.hedge)


def _under_way(somewhere: Timespan, seen: date) -> Timespan:
    """An act that had begun by the last of these days and had not ended before it was `seen`."""
    first, last = somewhere.start_low, somewhere.end_high
    return Timespan(first, last, max(first, seen), last)


def _perhaps_until(begun: Timespan, reported: Bound | None) -> Timespan:
    """An act that began then and may have lasted until its last report. Without a report its end is open."""
    last = LAST_DAY if reported is None else reported.latest
    return replace(begun, end_high=max(begun.end_high, last))


def _since(begun: Timespan, reported: Bound | None) -> Timespan:
    """An act that began then and had not ended before its first report. Without a report its end is open."""
    if reported is None:
        return replace(begun, end_high=LAST_DAY)
    seen = max(begun.end_low, reported.earliest)
    return replace(begun, end_low=seen, end_high=max(begun.end_high, reported.latest))
