"""Which records a report shows. The totals count all records."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.assess.results import Assessment, Verdict
from sanctions_check.plain_text import in_words

__all__ = ["VerdictFilter", "is_shown", "showing_in_words"]

VerdictFilter = tuple[Verdict, ...] | None
"""A report shows only records with one of these verdicts; None: all records."""


def is_shown(assessment: Assessment, show: VerdictFilter) -> bool:
    """True if the report shows the record. A record on which a rule failed is always shown: its verdict is not final."""
    return show is None or assessment.verdict in show or not assessment.complete


def showing_in_words(show: Iterable[str] | None) -> str:
    """A note on which records the report shows; "" if it shows all. `show`: the values of verdicts."""
    if show is None:
        return ""
    return f"records shown: only {', '.join(in_words(each) for each in show)}; the totals count all"
