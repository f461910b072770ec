"""A suggestion for a misspelt word."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["did_you_mean"]

LONGEST = 100
LIKENESS = 0.7
"""From 0 to 1; words that are less alike only share some letters."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean "x"?`, or nothing when no known word is near."""
    if len(word) > LONGEST:
        return ""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1, cutoff=LIKENESS)
    return f'; did you mean "{near[0]}"?' if near else ""
