"""Doubts about dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sanctions_check.assess.results import Assessment
from sanctions_check.logic.timespan import Timespan
from sanctions_check.records.lists import JUDGED_LISTS
from sanctions_check.records.model import Item, Record
from sanctions_check.records.normalise.dates import When
from sanctions_check.records.parts import evidence_at, is_service, parts_in
from sanctions_check.records.stated import Stated, sole
from sanctions_check.records.vocabulary.acts import STAGES_YET_TO_COME

from .doubt import Doubt

__all__ = ["doubtful_times"]

_DELIVERED = "delivered"


class _DatedAct(NamedTuple):
    """The act, or a thing in it, with a date on record. `of_goods`: it is goods, and neither persons nor a service."""

    pointer: str
    stage: Stated[str] | None
    dates: tuple[When, ...]
    of_goods: bool


def doubtful_times(
    record: Record, assessment: Assessment, *, today: date, as_of: date | None = None
) -> Iterator[Doubt]:
    """Doubts about the dates of a record:

    - dates after today
    - acts dated after the day of judging (`as_of`)
    - sources dated before the act that they support
    - deliveries of goods with a start and no end
    """
    acts = tuple(_acts(record))
    for pointer, what in (*_in_the_future(acts, record, today, as_of), *_sources_before_the_act(record, assessment)):
        yield Doubt(pointer, f"{what}; is the year right?")
    for act in acts:
        if (
            act.of_goods
            and sole(act.stage) == _DELIVERED
            and any(when.starts_alone and when.dates_the_act for when in act.dates)
        ):
            yield Doubt(
                act.pointer, "what was delivered has a start and no end, so it may have gone on; is it a single day?"
            )


def _in_the_future(
    acts: Iterable[_DatedAct], record: Record, today: date, as_of: date | None
) -> Iterator[tuple[str, str]]:
    for act in acts:
        if act.stage is not None and not STAGES_YET_TO_COME.isdisjoint(act.stage.values):
            continue
        day = _first_day(when.span for when in act.dates)
        if day > today:
            yield act.pointer, f"the act is dated after today ({today})"
        elif as_of is not None and day > as_of:
            yield act.pointer, f"the act is dated after the day of judging ({as_of})"
    for pointer, day in _other_dates(record):
        if day > today:
            yield pointer, f"this is dated after today ({today})"


def _sources_before_the_act(record: Record, assessment: Assessment) -> Iterator[tuple[str, str]]:
    done = [
        each for each in (*assessment.findings, *assessment.excluded) if each.stage_on_record not in STAGES_YET_TO_COME
    ]
    for pointer in dict.fromkeys(pointer for finding in done for pointer in finding.standing.older):
        evidence = evidence_at(record, pointer)
        said = evidence.source if evidence is not None and evidence.source else "the source"
        yield f"{pointer}/date", f"{said} is dated before the act that it supports"


def _acts(record: Record) -> Iterator[_DatedAct]:
    """The act and each thing in it that have a date on record."""
    parts = list(parts_in(record, JUDGED_LISTS))
    goods = [isinstance(part, Item) and not is_service(record, pointer) for pointer, part in parts]
    for (pointer, part), of_goods in zip((("", record), *parts), (bool(goods) and all(goods), *goods), strict=True):
        if part.date is not None and part.date.values:
            yield _DatedAct(f"{pointer}/date", part.stage or record.stage, part.date.values, of_goods)


def _other_dates(record: Record) -> Iterator[tuple[str, date]]:
    """The pointer and the first possible day of each date of a source, a determination or the grant of an exemption."""
    for name, field in (("evidence", "date"), ("determinations", "date"), ("exemptions", "granted")):
        for pointer, part in parts_in(record, (name,)):
            stated = getattr(part, field)
            if stated is not None and stated.values:
                yield f"{pointer}/{field}", _first_day(stated.values)


def _first_day(spans: Iterable[Timespan]) -> date:
    return min(span.start_low for span in spans)
