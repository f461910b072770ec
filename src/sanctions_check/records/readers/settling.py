"""Settles a record that is there as plain data: it is written as a line of JSON, which is read as a type that admits no other."""

from __future__ import annotations

from msgspec import json

from sanctions_check.sources.limits import Limits

from .results import PlainRecord, Settle

__all__ = ["settled"]


def settled(data: object, limits: Limits, settle: Settle | None) -> PlainRecord | None:
    """The record, if it can be settled; None where it has to be read the whole way, and for a reader that settles nothing."""
    if settle is None:
        return None
    try:
        line = json.encode(data)
    except UnicodeEncodeError:
        return None
    return settle(line) if limits.surely_keep(len(line)) else None
