"""Sources that weigh nothing because nobody says what they are."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.records.model import Record

from .doubt import Doubt

__all__ = ["sources_of_no_kind"]

_WHAT_TO_DO = "say what it is (the words: sanctions-check schema words evidence.kind)"


def sources_of_no_kind(record: Record) -> Iterator[Doubt]:
    """Each source without a kind. One whose kind is stated unknown is left as it is."""
    for number, evidence in enumerate(record.evidence or ()):
        if evidence.kind is None:
            who = evidence.source or "this source"
            yield Doubt(f"/evidence/{number}", f"{who} is of no kind, and weighs nothing; {_WHAT_TO_DO}")
