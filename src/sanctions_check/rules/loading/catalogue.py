"""Reads the catalogue of the law: one file for each resolution, one entry for each operative paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from sanctions_check.plain_text import shortened
from sanctions_check.sources.document import Entry
from sanctions_check.sources.suggest import did_you_mean

from ..model import Force, Measure

__all__ = ["check_chain", "find_measure", "read_measures", "refuse_measure"]

_RESOLUTION = re.compile(r"\d{4}")
_BETWEEN = re.compile(r"(\s|\(\d{4}\))+")
_DIRECTIONS = ("to_dprk", "from_dprk", "both", "not-applicable")
_VERIFIED = ("primary", "secondary", "unread")
_CHECKS = ("resolution_text", "un_page", "other_source", "unchecked")
_FOR_READERS = ("acts", "items", "persons", "exemptions", "thresholds", "limbs", "verified_scope", "sources")
"""Keys for readers of the catalogue, which the program ignores."""
_KEYS = (
    "id", "paragraph", "themes", "force", "direction", "in_force_from", "in_force_until", "verified", "number_check",
    "title", "verb", "binds", "status", "summary", "amended_by", *_FOR_READERS,
)  # fmt: skip


def read_measures(file: Entry, into: dict[str, Measure]) -> None:
    """Add the measures of one file; a second entry with the same id is a fault."""
    if not file.has_only("resolution", "document", "adopted", "measures"):
        return
    resolution, document = file.text("resolution"), file.text("document")
    adopted = file.day("adopted")
    for entry in file.entries("measures"):
        measure = _measure(entry, resolution, document, adopted)
        if measure is None:
            continue
        if measure.id in into:
            entry.fault("duplicate-id", f"{measure.id} is already defined at {into[measure.id].written}", key="id")
        into.setdefault(measure.id, measure)


def _measure(entry: Entry, resolution: str, document: str, adopted: date) -> Measure | None:
    if not entry.has_only(*_KEYS):
        return None
    since, until = entry.period("in_force_from", "in_force_until")
    return Measure(
        id=entry.text("id"),
        resolution=resolution,
        document=document,
        adopted=adopted,
        paragraph=entry.text("paragraph"),
        title=entry.text("title"),
        force=entry.member("force", Force),
        verb=entry.text("verb"),
        binds=entry.text("binds"),
        direction=entry.word("direction", _DIRECTIONS),
        themes=entry.words("themes"),
        in_force_from=since,
        in_force_until=until,
        status=entry.text("status"),
        summary=entry.text("summary"),
        verified=entry.word("verified", _VERIFIED),
        number_check=entry.word("number_check", _CHECKS),
        written=entry.written,
        amended_by=tuple(link.shown for link in entry.entries("amended_by")),
        digest=entry.digest,
    )


def find_measure(entry: Entry, name: object, measures: Mapping[str, Measure]) -> Measure | None:
    """The measure called `name`; None after a fault."""
    if isinstance(name, str) and name in measures:
        return measures[name]
    refuse_measure(entry, shortened(str(name)), measures)
    return None


def refuse_measure(entry: Entry, written: str, measures: Iterable[str], key: str | None = None) -> None:
    """Report that the catalogue has no such measure, at the entry or at a key of it."""
    hint = "ids look like UNSCR-1874-OP9"
    entry.fault("unknown-measure", f"{written} is not in the catalogue{_like(written, measures)}", hint, key=key)


def _like(written: str, measures: Iterable[str]) -> str:
    """`; did you mean "x"?`, with a paragraph of the same resolution; "" if none is similar."""
    resolution = _RESOLUTION.search(written)
    if resolution is None:
        return ""
    joined = _BETWEEN.sub("-", written)  # as in UNSCR 1874 (2009) OP9
    return did_you_mean(joined, (each for each in measures if resolution[0] in each))


def check_chain(file: Entry, measures: Mapping[str, Measure]) -> None:
    """Check that each amending measure is in the catalogue, and that no measure amends itself."""
    for entry in file.entries("measures"):
        for link in entry.entries("amended_by"):
            if not link.is_one_of(measures):
                refuse_measure(link, link.shown, measures)
            elif link.value == entry.text("id"):
                link.fault("value", "a measure does not amend itself")
