"""Was a party listed by the United Nations when the act took place?"""

from __future__ import annotations

from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.timespan import Timespan
from sanctions_check.logic.truth import Truth

from .stated import Stated

__all__ = ["listed_then"]


def listed_then(listed: Cell, since: Stated[Timespan] | None, act: Cell) -> Cell:
    """The listing as of the act: none before its day, open where the days do not tell. Without a day it stands as stated."""
    if since is None or since.presence is Presence.NONE or listed.values != (True,):
        return listed
    days = {day.start_low for day in since.values} | {day.end_high for day in since.values}
    spans = [span for span in act.values if isinstance(span, Timespan)]
    answers = {span.touches(day) for span in spans for day in days}
    if answers == {Truth.YES}:
        return listed
    derived = "the day of the listing and that of the act"
    if answers == {Truth.NO}:
        return Cell(Presence.KNOWN, (False,), False, since.qualifier or act.qualifier, listed.pointer, derived)
    return Cell(Presence.UNKNOWN, pointer=listed.pointer, derived_from=derived)
