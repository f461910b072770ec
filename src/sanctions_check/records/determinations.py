"""What had been determined by a day: as the record states it, and as the findings of courts imply it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.timespan import Timespan

from .model import Determination, Evidence, Record
from .stated import Stated

__all__ = ["HELD_UNLAWFUL", "court_findings", "finding_cells", "last_day", "made_by"]

HELD_UNLAWFUL = "held_unlawful"
"""The judgement that a court has passed on an act, whatever the law that it applied."""
_FAIRLY_RELIABLE = (None, "A", "B", "C")


def last_day(stated: Stated[Timespan] | None) -> date | None:
    """The last possible day of what is dated; None where it is not."""
    return max((span.end_high for span in stated.values), default=None) if stated is not None else None


def made_by(determination: Determination, as_of: date | None) -> bool:
    """Had it been made by then? One that is not dated had."""
    last = last_day(determination.date)
    return as_of is None or last is None or last <= as_of


def court_findings(record: Record, as_of: date | None) -> Iterator[tuple[str, Evidence]]:
    """The sources by which a court had found by then that the act was unlawful, with their pointers.

    Whoever judges without hindsight is not told of one that is not dated.
    """
    for number, source in enumerate(record.evidence or ()):
        last = last_day(source.date)
        if as_of is not None and (last is None or last > as_of):
            continue
        if _is_court(source) and source.stance == "supports" and source.speaks_to != "facts":
            yield f"/evidence/{number}", source


def _is_court(source: Evidence) -> bool:
    return source.kind is not None and source.kind.values == ("court",) and source.reliability in _FAIRLY_RELIABLE


def finding_cells(source: Evidence, pointer: str) -> dict[str, Cell]:
    """The finding of a court as a determination of its State."""
    derived = "the finding of a court"
    cells = {
        "judgement": Cell(Presence.KNOWN, (HELD_UNLAWFUL,), pointer=f"{pointer}/kind", derived_from=derived),
        "outcome": Cell(Presence.KNOWN, (True,), pointer=f"{pointer}/stance", derived_from=derived),
    }
    if source.country is not None:
        cells["by"] = source.country.cell(f"{pointer}/country")
    if source.about is not None:
        cells["about"] = source.about.cell(f"{pointer}/about")
    return cells
