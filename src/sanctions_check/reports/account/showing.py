"""Which records a report shows. The totals count the others too."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.assess.results import Assessment, Verdict
from sanctions_check.plain_text import in_words

__all__ = ["VerdictFilter", "is_shown", "showing_in_words"]

VerdictFilter = tuple[Verdict, ...] | None
"""The verdicts of the records that are shown; None: all."""


def is_shown(assessment: Assessment, show: VerdictFilter) -> bool:
    """Has the record a verdict of `show`? One on which a rule failed is always shown: its verdict is not final."""
    return show is None or assessment.verdict in show or not assessment.complete


def showing_in_words(show: Iterable[str] | None) -> str:
    """Which records the report shows and that its totals count all; "" if it shows all. `show`: the values of verdicts."""
    if show is None:
        return ""
    return f"records shown: only {', '.join(in_words(each) for each in show)}; the totals count all"
