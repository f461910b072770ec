"""The findings of courts, each of which implies a determination of its State."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.logic.cell import Cell, Presence

from ...model import Evidence
from ..hindsight import Sources
from ..speakers import Trusts

__all__ = ["HELD_UNLAWFUL", "court_findings", "finding_cells"]

HELD_UNLAWFUL = "held_unlawful"
"""The judgement that a court has passed on an act, whatever the law that it applied."""
_COURT = "court"


def court_findings(sources: Sources, trusts: Trusts) -> Iterator[tuple[str, Evidence]]:
    """The trusted sources by which a court has found that the act was unlawful, with their pointers."""
    for pointer, source in sources.items():
        held = _is_of_a_court(source) and source.stance == "supports" and source.speaks_to != "facts"
        if held and trusts(_COURT, source.reliability):
            yield pointer, source


def _is_of_a_court(source: Evidence) -> bool:
    return source.kind is not None and source.kind.values == (_COURT,)


def finding_cells(source: Evidence, pointer: str) -> dict[str, Cell]:
    """The finding of a court as a determination of its State, hedged as far as it is that a court spoke."""
    derived = "the finding of a court"
    hedge = source.kind.qualifier if source.kind is not None else None
    cells = {
        "judgement": Cell(Presence.KNOWN, (HELD_UNLAWFUL,), False, hedge, f"{pointer}/kind", derived),
        "outcome": Cell(Presence.KNOWN, (True,), False, hedge, f"{pointer}/stance", derived),
    }
    if source.country is not None:
        cells["by"] = source.country.cell(f"{pointer}/country")
    if source.about is not None:
        cells["about"] = source.about.cell(f"{pointer}/about")
    return cells
