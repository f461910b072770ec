"""When the act happened. A date of making, use, finding or report is never the date of the act: it only bounds it."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan

from ...model import Compensation, Group, Item, Record
from ..implied import KINDS_WITH_PERSONS
from ..speakers import Speakers
from .bounds import Bound, by_day, earliest_move, first_report

__all__ = ["act_time"]

_SEEN = frozenset({"finding", "report"})
_PERFORMED = ("ongoing",)
_LASTING = (_PERFORMED, ("planned",))
_DONE = ((), ("delivered",), _PERFORMED)
_POSTED = KINDS_WITH_PERSONS - {"travel_listed_person"}


def act_time(speakers: Speakers, part: Item | Group | None, pointer: str, stage: Cell) -> Cell:
    """The time of the act, as far as it concerns this item or group (None, at "": the act as a whole).

    What is being performed or planned (`stage`) is so on the day on which it is found or first reported, and at its end; what is
    being performed also from a start that is stated alone. Where it is reported again, it may have lasted until then. Persons
    who work, train or are posted somewhere are so where they are found.
    """
    record = speakers.record
    lasts = stage.values in _LASTING and stage.qualifier is None
    own = part.date if part is not None else None
    stated, where = (own, f"{pointer}/date") if own is not None else (record.date, "/date")
    is_dated = stated is not None and all(when.of == "act" for when in stated.values)
    reported = None if is_dated else first_report(speakers, pointer)
    of_another = _of_another_thing(record, part, lasts=lasts) if own is None else frozenset()
    if stated is not None and reported and all(when.of in of_another for when in stated.values):
        stated = None
    if stated is not None and stated.presence is not Presence.KNOWN:
        return Cell(stated.presence, pointer=where)
    if stated is None:
        return _from_evidence(earliest_move(record, part), reported, lasts=lasts)
    spans: list[Timespan] = []
    derived, hedge = "", stated.qualifier
    for when in stated.values:
        if when.of == "act":
            span = when.span
            if lasts and when.ends_from is not None:
                span = _under_way(span, when.ends_from)
            elif stage.values == _PERFORMED and lasts and when.starts_alone:
                span, derived = (
                    _since(span, first_report(speakers, pointer)),
                    "a start, of what was going on when it was reported",
                )
            spans.append(span)
            continue
        if when.of in of_another:
            first, last = earliest_move(record, part), reported or Bound(LAST_DAY)
        elif when.of == "making":
            first, last = Bound(when.span.start_low), reported or Bound(LAST_DAY)
        else:
            told = [Bound(when.span.start_high), reported]
            first, last = earliest_move(record, part), min((bound for bound in told if bound is not None), key=by_day)
        span, bounds_hedge = _between(first, last)
        if (lasts and when.of in _SEEN - of_another) or (
            when.of == "finding" and _are_at_their_post(record, part, stage)
        ):
            span = _under_way(span, min(when.span.start_low, last.day))
        spans.append(span)
        dated = "another thing" if when.of in of_another else when.of
        derived, hedge = f"a date of {dated}{first.looked_up}", hedge or bounds_hedge
    return Cell(Presence.KNOWN, tuple(dict.fromkeys(spans)), False, hedge, where, derived)


def _are_at_their_post(record: Record, part: Item | Group | None, stage: Cell) -> bool:
    """Are these the persons of an act of nothing but persons, or is it the act itself, at a stage at which they are there?"""
    kinds = record.kind.values if record.kind is not None else ()
    done = stage.values in _DONE and stage.presence is not Presence.UNKNOWN and stage.qualifier is None
    return done and not isinstance(part, Item) and bool(kinds) and _POSTED.issuperset(map(str, kinds))


def _of_another_thing(record: Record, part: Item | Group | None, *, lasts: bool) -> frozenset[str]:
    """What a date of the act may be of that tells only of a thing, and not of this that was given for it, or these persons.

    Persons, and what lasts, are found as things are.
    """
    if isinstance(part, Compensation):
        return frozenset({"making", "use"} if lasts else {"making", "use", "finding"})
    if isinstance(part, Group) and record.items:
        return frozenset({"making", "use"})
    return frozenset()


def _from_evidence(earliest: Bound, reported: Bound | None, *, lasts: bool) -> Cell:
    if reported is None:
        return Cell(Presence.ABSENT, pointer="/date")
    span, hedge = _between(earliest, reported)
    derived = "the earliest report, as no date is stated"
    if lasts:
        span = _under_way(span, reported.earliest)
        if span.end_high < reported.latest:
            span = replace(span, end_high=reported.latest)
            derived = "the first report and the last, as no date is stated"
    return Cell(Presence.KNOWN, (span,), False, hedge, "/evidence", f"{derived}{earliest.looked_up}")


def _between(first: Bound, last: Bound) -> tuple[Timespan, str | None]:
    """One act on some day between them, and how that is hedged. Where they contradict each other either may be wrong, and with
    the first of them goes what is known of the first day.
    """
    low = first.day if first.day <= last.day else FIRST_DAY
    return Timespan.somewhere_in(low, max(first.day, last.day)), first.hedge or last.hedge


def _under_way(somewhere: Timespan, seen: date) -> Timespan:
    """An act that had begun by the last of these days and was not over before it was `seen`."""
    first, last = somewhere.start_low, somewhere.end_high
    return Timespan(first, last, max(first, seen), last)


def _since(begun: Timespan, reported: Bound | None) -> Timespan:
    """An act that began then, and was not over before it was first reported; without a report nobody knows how long it lasted."""
    if reported is None:
        return replace(begun, end_high=LAST_DAY)
    seen = max(begun.end_low, reported.earliest)
    return replace(begun, end_low=seen, end_high=max(begun.end_high, reported.latest))
