"""Reads `coverage.yaml`: the reasons why no rule encodes some measures."""

from __future__ import annotations

from collections.abc import Mapping

from sanctions_check.sources.document import Entry

from ..model import CoverageStatus, LeftAside, Measure
from .catalogue import find_measure

__all__ = ["read_left_aside"]

_STATUSES = {status.value: status for status in (CoverageStatus.CONTEXT, CoverageStatus.LEFT_OUT)}


def read_left_aside(file: Entry, measures: Mapping[str, Measure]) -> dict[str, LeftAside]:
    """The reasons by the id of the measure; an entry with a fault is reported and left out."""
    found: dict[str, LeftAside] = {}
    for name, entry in file.pairs("coverage") if file.has_only("coverage") else ():
        if find_measure(entry, name, measures) is not None and entry.has_only("status", "why"):
            found[name] = LeftAside(entry.choice("status", _STATUSES), entry.text("why"), entry.written)
    return found
