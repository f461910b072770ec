"""Suggestions for a word that is misspelt, or written only in part."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["did_you_mean", "is_like", "offer", "those_like", "those_with"]

LONGEST = 100
"""Letters of a word that is compared: what is longer is no misspelling, and takes long."""
LIKENESS = 0.7
"""From 0 to 1: how alike two words must be for one to be a misspelling of the other."""
SHORTEST_PART = 3
MOST_NAMED = 5


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean "x"?`, or "" when no known word is near."""
    return offer(next(iter(those_like(word, known)), None))


def offer(word: str | None) -> str:
    """`; did you mean "x"?`, or "" for no word."""
    return f'; did you mean "{word}"?' if word is not None else ""


def those_like(word: str, known: Iterable[str]) -> list[str]:
    """The known words that `word` may be a misspelling of, nearest first."""
    words = list(known)
    if len(word) > LONGEST or not words:
        return []
    from difflib import get_close_matches

    return get_close_matches(word, words, n=len(words), cutoff=LIKENESS)


def is_like(word: str, other: str, likeness: float = LIKENESS) -> bool:
    """Whether one may be a misspelling of the other."""
    if len(word) > LONGEST:
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, other, word).ratio() >= likeness


def those_with(part: str, known: Iterable[str]) -> str:
    """The known words that contain `part`: `; did you mean "x"?` for one, `; there are x, y and 3 more` for several, else ""."""
    wanted = part.strip().casefold()
    if len(wanted) < SHORTEST_PART:
        return ""
    holding = [each for each in dict.fromkeys(known) if wanted in each.casefold()]
    if len(holding) == 1:
        return offer(holding[0])
    named, more = holding[:MOST_NAMED], len(holding) - MOST_NAMED
    if more > 0:
        return f"; there are {', '.join(named)} and {more} more"
    return f"; there are {', '.join(named)}" if named else ""
