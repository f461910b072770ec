"""Which records a report shows. Those that it does not show count in its totals all the same."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.assess.results import Assessment, Verdict

__all__ = ["VerdictFilter", "is_shown", "showing_in_words"]

VerdictFilter = tuple[Verdict, ...] | None
"""The verdicts of the records that are shown; None shows every record."""


def is_shown(assessment: Assessment, show: VerdictFilter) -> bool:
    """A record of which a rule could not be evaluated is always shown: its verdict may be another one."""
    return show is None or assessment.verdict in show or not assessment.complete


def showing_in_words(show: Iterable[str] | None) -> str:
    """What a reader of a report that shows not all has to know; empty where it shows all."""
    if show is None:
        return ""
    return f"records shown: only {', '.join(each.replace('_', ' ') for each in show)}; the totals count all"
