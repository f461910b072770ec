"""The data of one record's page: its object in the JSON report, with lines, labels and stances added."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sanctions_check.records.facts.labels import labels_of
from sanctions_check.records.lists import GRANT_LISTS, NAMED_LISTS
from sanctions_check.records.model import Record
from sanctions_check.sources.pointers import pointer_token

from ..json_report.serialise import Json
from ..json_report.text import RecordText
from ..reported import ReportedRecord

__all__ = ["details_of", "labels_in"]

DEPTH = 6
"""How many levels of the facts get line numbers. Only the user's `context` can be deeper; its deeper levels get none."""

_OWN_WORDS = ("name", "description", "judgement")


def details_of(reported: ReportedRecord, texts: RecordText, listed: str) -> Json:
    """The object of a record in the JSON report, with four keys added.

    - `lines`: the line of each fact, by JSON pointer; only facts whose line is known.
    - `labels`: see `labels_in`.
    - `stances`: the stance of each source, `denies` for a denial without one.
    - `listed`: who was on the list of the Council and its Committee, in words.
    """
    details = texts.values_of(reported)
    source = reported.assessment.source
    lines: dict[str, int] = {}
    for pointer in _pointers(details["facts"], "", DEPTH):
        line = source.position_of(pointer).line
        if line is not None:
            lines[pointer] = line
    stances = [each.stance for each in reported.record.evidence or ()]
    return {
        **details,
        "lines": lines,
        "labels": labels_in(reported.record),
        "stances": stances,
        "listed": listed,
    }


def labels_in(record: Record) -> dict[str, str]:
    """The label that findings use for each part without a name or description of its own, by JSON pointer."""
    found: dict[str, str] = {}
    for name in (*NAMED_LISTS, *GRANT_LISTS):
        parts = getattr(record, name) or ()
        for number, (part, label) in enumerate(zip(parts, labels_of(parts, f"/{name}"), strict=True)):
            if label and not any(getattr(part, words, None) for words in _OWN_WORDS):
                found[f"/{name}/{number}"] = label
    return found


def _pointers(value: object, pointer: str, depth: int) -> Iterator[str]:
    if pointer:
        yield pointer
    if depth == 0:
        return
    if isinstance(value, Mapping):
        for key, part in value.items():
            name = pointer_token(str(key))
            yield from _pointers(part, f"{pointer}/{name}", depth - 1)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _pointers(part, f"{pointer}/{number}", depth - 1)
