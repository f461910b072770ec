"""One mark for each verdict."""

from __future__ import annotations

from sanctions_check.assess.results import Verdict

__all__ = ["MARKS"]

MARKS = {
    Verdict.VIOLATION: "✗",
    Verdict.POSSIBLE_VIOLATION: "!",
    Verdict.UNDETERMINED: "?",
    Verdict.NOT_A_VIOLATION: "✓",
    Verdict.OUT_OF_SCOPE: "–",
}
