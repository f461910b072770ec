"""A suggestion for a misspelt word, and for one of which only a part was written."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["did_you_mean", "is_like", "those_with"]

LONGEST = 100
LIKENESS = 0.7
"""From 0 to 1; words that are less alike only share some letters."""
SHORTEST_PART = 3
MOST_NAMED = 5


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean "x"?`, or nothing when no known word is near."""
    if len(word) > LONGEST:
        return ""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1, cutoff=LIKENESS)
    return f'; did you mean "{near[0]}"?' if near else ""


def is_like(word: str, other: str, likeness: float = LIKENESS) -> bool:
    """Whether one may be a misspelling of the other."""
    if len(word) > LONGEST:
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, other, word).ratio() >= likeness


def those_with(part: str, known: Iterable[str]) -> str:
    """`; did you mean "x"?` of the one word that holds this part, `; there are x, y and 3 more` of several, or nothing."""
    wanted = part.strip().casefold()
    if len(wanted) < SHORTEST_PART:
        return ""
    holding = [each for each in dict.fromkeys(known) if wanted in each.casefold()]
    if len(holding) == 1:
        return f'; did you mean "{holding[0]}"?'
    named, more = holding[:MOST_NAMED], len(holding) - MOST_NAMED
    if more > 0:
        return f"; there are {', '.join(named)} and {more} more"
    return f"; there are {', '.join(named)}" if named else ""
