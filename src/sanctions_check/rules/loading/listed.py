"""Reads the bodies and vessels that the Council or its 1718 Committee has listed."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.records.facts.listing.un_list import NOBODY_LISTED, UnList, key_of
from sanctions_check.records.facts.listing.un_listing import UnListing
from sanctions_check.records.normalise.countries import DPRK, country_codes
from sanctions_check.records.normalise.imo import parse_imo
from sanctions_check.sources.document import Entry

__all__ = ["read_un_list"]

_KEYS = ("name", "reference", "listed", "delisted")


def read_un_list(file: Entry) -> UnList:
    """The list in one file; an entry with a fault is reported and left out."""
    if not file.has_only("sources", "bodies", "vessels"):
        return NOBODY_LISTED
    bodies: dict[str, UnListing] = {}
    for entry in _entries(file, "bodies"):
        if entry.has_only(*_KEYS, "also", "sits_in", "serves_missions"):
            names = (entry.text("name"), *entry.words("also"))
            _add(entry, [key_of(name) for name in names], bodies)
    vessels: dict[str, UnListing] = {}
    for entry in _entries(file, "vessels"):
        if entry.has_only(*_KEYS, "imo"):
            _add(entry, [_imo(entry)], vessels)
    return UnList.of(bodies, vessels)


def _entries(file: Entry, heading: str) -> Iterator[Entry]:
    """The entries of all groups. Each group must name its source."""
    sources = [name for name, _ in file.pairs("sources")]
    for group in file.entries(heading):
        if group.has_only("from", "entries"):
            source = group.text("from")
            if source and source not in sources:
                hint = f"known: {', '.join(sources)}" if sources else "write it under sources"
                group.fault("value", f'"{source}" is none of the sources', hint, key="from")
            yield from group.entries("entries")


def _add(entry: Entry, keys: list[str], into: dict[str, UnListing]) -> None:
    """Add one listing under all its keys; a key of another listing is a fault."""
    since, until = entry.period("listed", "delisted")
    listing = UnListing(
        name=entry.text("name"),
        reference=entry.text("reference", ""),
        since=since,
        until=until,
        sits_in=_sits_in(entry),
        serves_missions=entry.flag("serves_missions"),
    )
    for key in dict.fromkeys(keys):
        if not key:
            entry.fault("value", "a name has letters or digits")
        elif into.setdefault(key, listing) is not listing:
            entry.fault("duplicate-id", f'"{key}" is already that of {into[key].name}')


def _sits_in(entry: Entry) -> frozenset[str]:
    """The States of a body: the DPRK if nothing is written; none if the list does not say (`[]`)."""
    if not entry.has("sits_in"):
        return frozenset({DPRK})
    found: set[str] = set()
    for country in entry.entries("sits_in"):
        try:
            found.update(country_codes(country.value))
        except ValueError as problem:
            country.fault("value", str(problem))
    return frozenset(found)


def _imo(entry: Entry) -> str:
    written = entry.text("imo")
    try:
        (number,) = parse_imo(written)
    except ValueError as problem:
        entry.fault("value", str(problem), key="imo")
        return written
    return number
