"""Doubts about dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sanctions_check.assess.results import Assessment
from sanctions_check.logic.timespan import Timespan
from sanctions_check.records.lists import JUDGED_LISTS
from sanctions_check.records.model import Group, Item, Record
from sanctions_check.records.parts import evidence_at

from .doubt import Doubt

__all__ = ["doubtful_times"]

_YET_TO_COME = frozenset({"planned", "offered"})
"""Stages of an act whose date may lie in the future."""


def doubtful_times(
    record: Record, assessment: Assessment, *, today: date, as_of: date | None = None
) -> Iterator[Doubt]:
    """Dates after today, acts after the day of judging (`as_of`), and sources older than the act that they support."""
    for pointer, what in (*_to_come(record, today, as_of), *_older(record, assessment)):
        yield Doubt(pointer, f"{what}; is the year right?")


def _to_come(record: Record, today: date, as_of: date | None) -> Iterator[tuple[str, str]]:
    for pointer, day in _acts(record):
        if day > today:
            yield pointer, f"the act is dated after today ({today})"
        elif as_of is not None and day > as_of:
            yield pointer, f"the act is dated after the day of judging ({as_of})"
    for pointer, day in _what_was_said(record):
        if day > today:
            yield pointer, f"this is dated after today ({today})"


def _older(record: Record, assessment: Assessment) -> Iterator[tuple[str, str]]:
    done = [each for each in (*assessment.findings, *assessment.excluded) if each.stage_on_record not in _YET_TO_COME]
    for pointer in dict.fromkeys(pointer for finding in done for pointer in finding.standing.older):
        evidence = evidence_at(record, pointer)
        said = evidence.source if evidence is not None and evidence.source else "the source"
        yield f"{pointer}/date", f"{said} is dated before the act that it supports"


def _acts(record: Record) -> Iterator[tuple[str, date]]:
    """Pointer and first possible day of the act, and of each dated thing in it, unless it was only planned or offered."""
    yield from _dated_act(record, "", record)
    for name in JUDGED_LISTS:
        for number, part in enumerate(getattr(record, name) or ()):
            yield from _dated_act(part, f"/{name}/{number}", record)


def _dated_act(part: Record | Item | Group, pointer: str, record: Record) -> Iterator[tuple[str, date]]:
    stage = part.stage or record.stage
    if part.date is not None and part.date.values and (stage is None or _YET_TO_COME.isdisjoint(stage.values)):
        yield f"{pointer}/date", _first_day(when.span for when in part.date.values)


def _what_was_said(record: Record) -> Iterator[tuple[str, date]]:
    """Pointer and first possible day of each source, determination and granted exemption."""
    for name, field in (("evidence", "date"), ("determinations", "date"), ("exemptions", "granted")):
        for number, part in enumerate(getattr(record, name) or ()):
            stated = getattr(part, field)
            if stated is not None and stated.values:
                yield f"/{name}/{number}/{field}", _first_day(stated.values)


def _first_day(spans: Iterable[Timespan]) -> date:
    return min(span.start_low for span in spans)
