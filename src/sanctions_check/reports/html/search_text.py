"""The text that a search looks through, besides the id, title, summary and parties in the index row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sanctions_check.plain_text import in_words
from sanctions_check.records.model import PLACES, Item, Movement, Record, places_in
from sanctions_check.records.stated import Stated

from ..reported import ReportedRecord

__all__ = ["words_of"]

LONGEST = 2_000
"""Most characters of this text. A search does not find what a very long record has beyond them."""


def words_of(reported: ReportedRecord) -> str:
    """The fingerprints, vessel, IMO number, places, items, HS codes, persons and sources of a record, each once."""
    found = (each.fingerprint for each in reported.findings)
    return " ".join(dict.fromkeys(filter(None, (*found, *_of_facts(reported.record)))))[:LONGEST]


def _of_facts(record: Record) -> Iterator[str]:
    if record.movement is not None:
        yield from _of_movement(record.movement)
    for item in (*(record.items or ()), *(record.compensation or ())):
        yield from _of_item(item)
    for group in record.personnel or ():
        yield from (group.description or "", group.location or "")
    for source in record.evidence or ():
        yield source.source or ""


def _of_movement(movement: Movement) -> Iterator[str]:
    yield movement.vessel or ""
    yield from _values(movement.imo)
    for field in PLACES:
        yield from (place.place or "" for place in places_in(movement, field))


def _of_item(item: Item) -> Iterator[str]:
    yield from (item.description or "", item.declared_as or "")
    yield from (in_words(word) for word in _values(item.category))
    yield from (*_values(item.hs), *_values(item.declared_hs))


def _values(stated: Stated[str] | None) -> Sequence[str]:
    return tuple(map(str, stated.values)) if stated is not None else ()
