"""The documented events that ship as fixtures: whole cases with up to nine items and eight sources."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from benchmarks.reading import records_in

from .draw import Draw, RawRecord

__all__ = ["documented"]

CASES = Path(__file__).resolve().parents[2] / "fixtures" / "cases"


def documented(draw: Draw) -> RawRecord:
    """One of the documented events, as it is written."""
    return {**draw.one(_events())}


@cache
def _events() -> tuple[RawRecord, ...]:
    return tuple(read.record.as_written() for read in records_in(CASES))
