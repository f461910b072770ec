"""Decisions on findings in words."""

from __future__ import annotations

from sanctions_check.plain_text import in_words
from sanctions_check.review.decisions import DecisionKind, DecisionTally

from ..reported import ReportedFinding
from .counts import counted

__all__ = ["decision_in_words", "decisions_line"]


def decision_in_words(reported: ReportedFinding) -> str:
    """`accepted by A. Analyst on 2026-11-24: why`; "" without a decision."""
    decision = reported.decision
    if decision is None:
        return ""
    outdated = " (the finding said something else then, or its facts were others)" if reported.outdated else ""
    return f"{in_words(decision.kind.value)} by {decision.by} on {decision.day}: {decision.why}{outdated}"


def decisions_line(tally: DecisionTally) -> str:
    """The number of findings by kind of decision, and the number still open."""
    counts = ", ".join(f"{tally.counts[kind]} {in_words(kind.value)}" for kind in DecisionKind)
    outdated = (
        f" ({tally.outdated} decided when the finding said something else or its facts were others)"
        if tally.outdated
        else ""
    )
    return f"decisions: {counts}; {counted(tally.open, 'finding')} open{outdated}"
