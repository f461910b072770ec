"""Determinations implied by rulings: of courts, of authorities that acted, and of the bodies that monitor the measures."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.logic.cell import Cell, worked_out

from ...model import Evidence
from ...stated import is_true, may_be_true
from ...vocabulary.sources import MONITORS
from ..evidence.known_sources import Sources, Trusts
from ..evidence.speakers import supports_law

__all__ = ["RULING_JUDGEMENTS", "ruling_cells", "rulings_of_breach"]

_AUTHORITY = "authority_record"
_OF_A_STATE = ("court", _AUTHORITY)
_JUDGEMENTS = {**dict.fromkeys(_OF_A_STATE, "held_unlawful"), **dict.fromkeys(MONITORS, "found_in_breach")}
"""The judgement that a ruling answers, by the kind of source: of a State under whatever law, or of a monitoring body."""
_SPEAKERS = {"court": "a court", _AUTHORITY: "an authority that acted", **MONITORS}
RULING_JUDGEMENTS = frozenset(_JUDGEMENTS.values())


def rulings_of_breach(sources: Sources, trusts: Trusts) -> Iterator[tuple[str, Evidence]]:
    """The trusted sources that report a ruling that the act was unlawful, with their pointers."""
    for pointer, source in sources.items():
        found = supports_law(source) and not may_be_true(source.open_inquiry)
        if found and _finder(source) in _JUDGEMENTS and trusts(_kind_of(source), source.reliability):
            yield pointer, source


def _kind_of(source: Evidence) -> str:
    """The kind of a source; "" if several are stated, or if it passes on what others found (unless it is a court)."""
    kinds = source.kind.values if source.kind is not None else ()
    cites = bool(source.origins) and kinds != ("court",)
    return str(kinds[0]) if len(kinds) == 1 and not cites else ""


def _finder(source: Evidence) -> str:
    """The kind of source that ruled; "" for none. A State's statement on its own acts counts as its record of them."""
    kind = _kind_of(source)
    if kind == _AUTHORITY and source.own_acts is not None:
        return kind if is_true(source.own_acts) else ""
    return _AUTHORITY if kind == "official_statement" and is_true(source.own_acts) else kind


def ruling_cells(source: Evidence, pointer: str) -> tuple[str, dict[str, Cell]]:
    """Who ruled, and the cells of the determination that the ruling implies.

    They have the hedge of the kind of the source. A ruling of a court or an authority is one of its State.
    """
    kind = _finder(source)
    derived = f"the finding of {_SPEAKERS[kind]}"
    hedge = source.kind.hedge if source.kind is not None else None
    cells = {
        "judgement": worked_out((_JUDGEMENTS[kind],), hedge, f"{pointer}/kind", derived),
        "outcome": worked_out((True,), hedge, f"{pointer}/stance", derived),
    }
    if source.country is not None and kind in _OF_A_STATE:
        cells["by"] = source.country.cell(f"{pointer}/country")
    if source.about is not None:
        cells["about"] = source.about.cell(f"{pointer}/about")
    return source.source or _SPEAKERS[kind], cells
