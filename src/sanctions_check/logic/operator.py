"""The questions that a test can ask of one fact."""

from __future__ import annotations

from enum import Enum

__all__ = ["Operator"]


class Operator(Enum):
    """The question that a test asks of one fact."""

    IN = "is one of"
    NOT_IN = "is none of"
    AT_LEAST = "is at least"
    AT_MOST = "is at most"
    MORE_THAN = "is more than"
    LESS_THAN = "is less than"
    STARTS_WITH = "starts with one of"
    ON_OR_AFTER = "is on or after"
    BEFORE = "is before"
    SAME_AS = "is the same as"
    STATED = "is stated"
    KNOWN = "is known"

    @property
    def about_statement(self) -> bool:
        """True if it asks whether a fact is stated or known, and not for the value."""
        return self is Operator.STATED or self is Operator.KNOWN

    @property
    def negative(self) -> bool:
        """True if it excludes values: it passes for a fact that is stated none, and must pass for each of several values."""
        return self is Operator.NOT_IN
