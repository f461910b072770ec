"""The answer to a question about a value that is not known exactly, from the answers for everything that it may be."""

from __future__ import annotations

from sanctions_check.logic.truth import Truth

__all__ = ["over"]


def over(answers: list[bool]) -> Truth:
    return Truth.YES if all(answers) else Truth.NO if not any(answers) else Truth.UNKNOWN
