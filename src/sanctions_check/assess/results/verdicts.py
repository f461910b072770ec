"""What a check answers: the verdict, the law behind it, and how far the act had come."""

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
        """As it is written in a sentence."""
        return in_words(self.value)

    @property
    def heading(self) -> str:
        """As it stands before a colon, at the beginning of a message."""
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
    """The state of an act as the verdict table needs it."""

    COMPLETE = "complete"
    ATTEMPTED = "attempted"
    PLANNED = "planned"
    NO_ACT = "no act"
    UNKNOWN = "unknown"


class HowFar(NamedTuple):
    """How far an act came for the law, in words, and whether there is an act at all.

    `stage`: the one word of the vocabulary that says so; None where the record leaves that open or does not say it.
    """

    progress: Progress
    words: str
    exists: Truth
    stage: str | None = None
