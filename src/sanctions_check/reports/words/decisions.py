"""What people decided about findings, in a line."""

from __future__ import annotations

from sanctions_check.review.decisions import DecisionKind, DecisionTally

from ..reported import ReportedFinding
from .counts import counted

__all__ = ["decision_in_words", "decisions_line"]


def decision_in_words(reported: ReportedFinding) -> str:
    """`accepted by A. Analyst on 2026-11-24: why`; empty where nobody decided."""
    decision = reported.decision
    if decision is None:
        return ""
    outdated = " (the finding said something else then)" if reported.outdated else ""
    return f"{decision.kind.value.replace('_', ' ')} by {decision.by} on {decision.day}: {decision.why}{outdated}"


def decisions_line(tally: DecisionTally) -> str:
    """What people decided so far, and what still waits for them."""
    counts = ", ".join(f"{tally.counts[kind]} {kind.value.replace('_', ' ')}" for kind in DecisionKind)
    outdated = f" ({tally.outdated} decided when the finding said something else)" if tally.outdated else ""
    return f"decisions: {counts}; {counted(tally.open, 'finding')} open{outdated}"
