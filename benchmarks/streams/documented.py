"""The documented events that ship as fixtures: whole cases with up to nine items and eight sources."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sanctions_check.records.readers import ReadRecord, read_paths

from .draw import Draw, RawRecord

__all__ = ["documented"]

CASES = Path(__file__).resolve().parents[2] / "fixtures" / "cases"


def documented(draw: Draw) -> RawRecord:
    """One of the documented events, as it is written."""
    return {**draw.one(_events())}


@cache
def _events() -> tuple[RawRecord, ...]:
    found: list[RawRecord] = []
    for read in read_paths([str(CASES)]):
        if not isinstance(read, ReadRecord):
            raise ValueError(f"a fixture cannot be read: {read.faults[0]}")
        found.append(read.record.as_written())
    return tuple(found)
