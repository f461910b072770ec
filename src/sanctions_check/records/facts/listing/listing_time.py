"""Was a party or a vessel listed by the United Nations when the act took place?"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sanctions_check.logic.cell import Cell, Presence, unknown, weakest_hedge, worked_out
from sanctions_check.logic.timespan import FIRST_DAY, Timespan, spans_of
from sanctions_check.logic.truth import Truth

if TYPE_CHECKING:
    from ...stated import Stated

__all__ = ["listed_between", "listed_then"]

_ONLY_SINCE = " (the act began before, and only what fell on or after that day counts)"


def listed_then(listed: Cell, since: Stated[Timespan] | None, act: Cell) -> Cell:
    """The listing as of the act: none before its day, open where the days do not tell. Without a day it stands as stated."""
    if since is None or since.presence is Presence.NONE or listed.values != (True,):
        return listed
    days = {day.start_low for day in since.values} | {day.end_high for day in since.values}
    answers = {span.touches(day) for span in spans_of(act) for day in days}
    hedge = weakest_hedge(since.hedge, act.hedge)
    return _in_time(listed, answers, hedge, "the day of the listing and that of the act")


def listed_between(listed: Cell, first: date, last: date | None, act: Cell) -> Cell:
    """The listing as of the act where its first and last days are known; `last` is None where it still stands."""
    spans = spans_of(act)
    answers = {span.touches(first, last) for span in spans}
    then = _in_time(listed, answers, weakest_hedge(listed.hedge, act.hedge), listed.derived_from)
    begun_before = then is listed and all(span.start_low > FIRST_DAY and span.start_high < first for span in spans)
    remark = _ONLY_SINCE if begun_before else ""
    return replace(then, derived_from=f"{listed.derived_from}{remark}", looked_up=f"{listed.looked_up}{remark}")


def _in_time(listed: Cell, answers: Collection[Truth], hedge: str | None, derived: str) -> Cell:
    if answers == {Truth.YES}:
        return listed
    if answers == {Truth.NO}:
        return worked_out((False,), hedge, listed.pointer, derived)
    return unknown(listed.pointer, derived)
