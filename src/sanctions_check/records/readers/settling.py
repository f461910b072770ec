"""Settles a record that is already plain data, by writing it as a line of JSON."""

from __future__ import annotations

from msgspec import json

from sanctions_check.sources.limits import Limits

from .results import PlainRecord, Settle

__all__ = ["settled"]


def settled(data: object, limits: Limits, settle: Settle | None) -> PlainRecord | None:
    """The settled record; None if it has to be read and judged, or if `settle` is None."""
    if settle is None:
        return None
    try:
        line = json.encode(data)
    except UnicodeEncodeError:
        return None
    return settle(line) if limits.surely_keep(len(line)) else None
