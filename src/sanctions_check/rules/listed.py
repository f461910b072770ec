"""Reads the list of bodies and vessels that the Council or its 1718 Committee has listed."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType

from sanctions_check.records.facts.un_list import NOBODY_LISTED, UnList, UnListing, key_of

from .document import Entry

__all__ = ["read_un_list"]

_IMO = re.compile(r"\d{7}")
_KEYS = ("name", "reference", "listed", "delisted", "source")


def read_un_list(file: Entry) -> UnList:
    """The list in one file; an entry with a fault is left out and reported."""
    if not file.closed("sources", "bodies", "vessels"):
        return NOBODY_LISTED
    sources = frozenset(name for name, _ in file.pairs("sources"))
    bodies: dict[str, UnListing] = {}
    for entry in file.entries("bodies"):
        if entry.closed(*_KEYS, "also"):
            names = (entry.text("name"), *entry.words("also"))
            _add(entry, sources, bodies, [key_of(name) for name in names])
    vessels: dict[str, UnListing] = {}
    for entry in file.entries("vessels"):
        if entry.closed(*_KEYS, "imo"):
            _add(entry, sources, vessels, [_imo(entry)])
    return UnList(MappingProxyType(bodies), MappingProxyType(vessels))


def _add(entry: Entry, sources: frozenset[str], into: dict[str, UnListing], keys: list[str]) -> None:
    """Take in one listing under all its keys; a key that another one has is a fault."""
    source = entry.text("source")
    if source not in sources:
        entry.fault("value", f'"{source}" is none of the sources', f"known: {', '.join(sorted(sources))}", key="source")
    listing = UnListing(
        entry.text("name"), entry.text("reference", ""), entry.day("listed") or date.min, entry.day("delisted", None)
    )
    for key in dict.fromkeys(keys):
        if into.setdefault(key, listing) is not listing:
            entry.fault("duplicate-id", f'"{key}" is already that of {into[key].name}')


def _imo(entry: Entry) -> str:
    number = entry.text("imo")
    if not _IMO.fullmatch(number):
        entry.fault("value", "an IMO number has seven digits, in quotes", key="imo")
    return number
