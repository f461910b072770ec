"""Reads caps: maxima for the total of all suppliers in twelve months."""

from __future__ import annotations

from collections.abc import Mapping

from sanctions_check.logic.condition import Condition
from sanctions_check.records.normalise.units import canonical_unit
from sanctions_check.sources.document import Entry

from ..model import Cap, Measure
from .catalogue import find_measure
from .conditions.glossary import Glossary

__all__ = ["read_caps"]

_SUMS = {"quantity": False, "value": True}


def read_caps(file: Entry, measures: Mapping[str, Measure], glossary: Glossary) -> tuple[Cap, ...]:
    """The caps of one file; a cap with a fault is left out and reported."""
    if not file.has_only("caps"):
        return ()
    read = (_cap(name, entry, measures, glossary) for name, entry in file.pairs("caps"))
    return tuple(cap for cap in read if cap is not None)


def _cap(name: str, entry: Entry, measures: Mapping[str, Measure], glossary: Glossary) -> Cap | None:
    """None if a necessary key is at fault. Every key is read first, so that all faults are reported at once."""
    if not entry.has_only("title", "measure", "counts", "unit", "amount", "begins", "ends", "adds_up"):
        return None
    title, measure = entry.text("title"), find_measure(entry, entry.text("measure"), measures)
    counts, unit, amount = _counts(entry, glossary), _unit(entry), _amount(entry)
    begins, ends = entry.period("begins", "ends")
    if (begins.month, begins.day) == (2, 29):
        entry.fault("value", "a year that begins on 29 February has no first day in other years", key="begins")
    on_value = entry.choice("adds_up", _SUMS, False)
    if measure is None or counts is None or amount is None:
        return None
    return Cap(name, title, measure, counts, unit, amount, begins, entry.written, ends, on_value)


def _counts(entry: Entry, glossary: Glossary) -> Condition | None:
    if entry.has("counts"):
        return glossary.reader.read(entry.at("counts"), frozenset({"act", "item"}))
    entry.fault("missing-key", '"counts" is missing')
    return None


def _amount(entry: Entry) -> float | None:
    amount = entry.at("amount").value if entry.has("amount") else None
    if isinstance(amount, int | float) and not isinstance(amount, bool) and amount > 0:
        return amount
    entry.fault("value", "an amount is a positive number", key="amount" if entry.has("amount") else None)
    return None


def _unit(entry: Entry) -> str:
    try:
        (unit,) = canonical_unit(entry.text("unit"))
    except ValueError as problem:
        entry.fault("value", str(problem), key="unit" if entry.has("unit") else None)
        return ""
    return unit
