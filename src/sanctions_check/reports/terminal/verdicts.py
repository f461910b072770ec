"""Verdicts and their marks in colour."""

from __future__ import annotations

from sanctions_check.assess.results import Verdict

from ..words.marks import MARKS

__all__ = ["STYLES", "mark_of", "marked"]

STYLES = {
    Verdict.VIOLATION: "bold red",
    Verdict.POSSIBLE_VIOLATION: "bold yellow",
    Verdict.UNDETERMINED: "cyan",
    Verdict.NOT_A_VIOLATION: "green",
    Verdict.OUT_OF_SCOPE: "dim",
}
"""Styles of rich."""


def mark_of(verdict: Verdict) -> str:
    """The mark of a verdict in its colour, as mark-up."""
    return f"[{STYLES[verdict]}]{MARKS[verdict]}[/]"


def marked(verdict: Verdict) -> str:
    """The mark and the name of a verdict in its colour, as mark-up."""
    return f"[{STYLES[verdict]}]{MARKS[verdict]} {verdict.words}[/]"
