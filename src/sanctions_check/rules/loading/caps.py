"""Reads caps: amounts that are tested on a period's total over all suppliers."""

from __future__ import annotations

from collections.abc import Mapping

from sanctions_check.records.normalise.units import canonical_unit
from sanctions_check.sources.document import Entry

from ..model import Cap, Measure
from .catalogue import find_measure
from .conditions.glossary import Glossary

__all__ = ["read_caps"]

_SUMS = {"quantity": False, "value": True}
_PERIODS = {"calendar year": True, "twelve months": False}
"""How long an amount is for, and whether that begins with the year."""


def read_caps(file: Entry, measures: Mapping[str, Measure], glossary: Glossary) -> tuple[Cap, ...]:
    """The caps of one file; a cap with a fault is left out and reported."""
    found: list[Cap] = []
    if not file.has_only("caps"):
        return ()
    for name, entry in file.pairs("caps"):
        if not entry.has_only("title", "measure", "counts", "unit", "amount", "period", "begins", "ends", "adds_up"):
            continue
        measure = find_measure(entry, entry.text("measure"), measures)
        if not entry.has("counts"):
            entry.fault("missing-key", '"counts" is missing')
            continue
        counts = glossary.reader.read(entry.at("counts"), frozenset({"act", "item"}))
        amount = entry.at("amount").value if entry.has("amount") else None
        if isinstance(amount, bool) or not isinstance(amount, int | float) or amount <= 0:
            entry.fault("value", "an amount is a positive number", key="amount" if entry.has("amount") else None)
            continue
        begins, ends = entry.period("begins", "ends")
        on_value = entry.choice("adds_up", _SUMS, False)
        if measure is not None and counts is not None:
            unit = _unit(entry)
            if entry.choice("period", _PERIODS) and (begins.month, begins.day) != (1, 1):
                entry.fault("value", "a calendar year begins on 1 January", key="begins")
            if (begins.month, begins.day) == (2, 29):
                entry.fault("value", "a year that begins on 29 February has no first day in other years", key="begins")
            title = entry.text("title")
            found.append(Cap(name, title, measure, counts, unit, amount, begins, entry.written, ends, on_value))
    return tuple(found)


def _unit(entry: Entry) -> str:
    try:
        (unit,) = canonical_unit(entry.text("unit"))
    except ValueError as problem:
        entry.fault("value", str(problem), key="unit" if entry.has("unit") else None)
        return ""
    return unit
