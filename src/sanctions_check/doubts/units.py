"""Doubts about units that look like a misspelling of a unit that is converted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from sanctions_check.records.model import Record
from sanctions_check.records.normalise.units import unit_words
from sanctions_check.records.parts import parts_in
from sanctions_check.records.stated import sole
from sanctions_check.sources.suggest import is_like, offer, those_like

from .doubt import Doubt

__all__ = ["misspelt_units"]

LIKENESS = 0.85
"""How like a known unit a word must be (0 to 1). Words for what is counted are often a little like a unit."""


def misspelt_units(record: Record) -> Iterator[Doubt]:
    """Each unit that is not known but looks like a known one."""
    for pointer, part in parts_in(record, ("items", "compensation", "exemptions")):
        unit = sole(part.unit)
        meant = _meant_by(unit) if unit is not None else None
        if meant is not None:
            what = f'"{unit}" is taken for what is counted, and is not converted{offer(meant)}'
            yield Doubt(f"{pointer}/unit", what)


@lru_cache(maxsize=1_000)
def _meant_by(unit: str) -> str | None:
    """The known unit that may be meant; None if the unit is known itself, or looks like none."""
    if unit in unit_words():
        return None
    return next((word for word in those_like(unit, unit_words())[:1] if is_like(unit, word, LIKENESS)), None)
