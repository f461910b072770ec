"""The findings of courts and of the bodies that watch the measures, each of which implies a determination."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.logic.cell import Cell, Presence

from ...model import Evidence
from ...stated import may_be_true
from ..hindsight import Sources
from ..speakers import Trusts

__all__ = ["FINDINGS", "finding_cells", "findings_of_breach"]

_JUDGEMENTS = {"court": "held_unlawful", "un_panel": "found_in_breach", "msmt": "found_in_breach"}
"""What a court has held of an act, whatever the law that it applied, and what the Panel or the MSMT has concluded."""
_SPEAKERS = {"court": "a court", "un_panel": "the Panel of Experts", "msmt": "the MSMT"}
FINDINGS = frozenset(_JUDGEMENTS.values())


def findings_of_breach(sources: Sources, trusts: Trusts) -> Iterator[tuple[str, Evidence]]:
    """The trusted sources by which such a body found that the act was unlawful, with their pointers."""
    for pointer, source in sources.items():
        found = source.stance == "supports" and source.speaks_to != "facts" and not may_be_true(source.open_inquiry)
        if found and _kind_of(source) in _JUDGEMENTS and trusts(_kind_of(source), source.reliability):
            yield pointer, source


def _kind_of(source: Evidence) -> str:
    """The kind, where one alone is told; a report that others are cited in is no conclusion of its own."""
    kinds = source.kind.values if source.kind is not None else ()
    cites = bool(source.origins) and kinds != ("court",)
    return str(kinds[0]) if len(kinds) == 1 and not cites else ""


def finding_cells(source: Evidence, pointer: str) -> tuple[str, dict[str, Cell]]:
    """Who found it, and the finding as a determination (of a court: of its State), hedged as far as it is that they spoke."""
    kind = _kind_of(source)
    derived = f"the finding of {_SPEAKERS[kind]}"
    hedge = source.kind.qualifier if source.kind is not None else None
    cells = {
        "judgement": Cell(Presence.KNOWN, (_JUDGEMENTS[kind],), False, hedge, f"{pointer}/kind", derived),
        "outcome": Cell(Presence.KNOWN, (True,), False, hedge, f"{pointer}/stance", derived),
    }
    if source.country is not None and kind == "court":
        cells["by"] = source.country.cell(f"{pointer}/country")
    if source.about is not None:
        cells["about"] = source.about.cell(f"{pointer}/about")
    return source.source or _SPEAKERS[kind], cells
