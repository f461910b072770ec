"""The verdict, the law behind it, and how far the act had come."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from sanctions_check.logic.truth import Truth
from sanctions_check.plain_text import in_words

from .closed_word import ClosedWord

__all__ = ["HowFar", "Law", "Progress", "Verdict"]


class Verdict(ClosedWord):
    """The five verdicts, most serious first. A record takes the most serious one of its findings."""

    VIOLATION = "violation"
    POSSIBLE_VIOLATION = "possible_violation"
    UNDETERMINED = "undetermined"
    NOT_A_VIOLATION = "not_a_violation"
    OUT_OF_SCOPE = "out_of_scope"

    @property
    def words(self) -> str:
        """The verdict in a sentence: "possible violation"."""
        return in_words(self.value)

    @property
    def heading(self) -> str:
        """The verdict at the beginning of a message: "Possible violation"."""
        return self.words.capitalize()

    @property
    def severity(self) -> int:
        """4 for a violation, down to 0 for out of scope."""
        return _SEVERITIES[self]

    def _rank(self) -> int:
        """The more serious verdict is the greater."""
        return self.severity


_SEVERITIES = {verdict: severity for severity, verdict in enumerate(reversed(Verdict))}


class Law(ClosedWord):
    """Would these facts breach the measure?"""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    EXEMPT = "exempt"


class Progress(StrEnum):
    """How far an act had come, as the verdict table distinguishes it."""

    COMPLETE = "complete"
    ATTEMPTED = "attempted"
    PLANNED = "planned"
    NO_ACT = "no act"
    UNKNOWN = "unknown"


class HowFar(NamedTuple):
    """How far an act had come for the law."""

    progress: Progress
    words: str
    """The stage in words: "delivered", "not stated, read as performed"."""
    exists: Truth
    """Whether there was an act at all."""
    stage: str | None = None
    """The stage as records name it; None if the record leaves it open or does not state it."""
