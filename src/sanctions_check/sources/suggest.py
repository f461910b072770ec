"""Suggestions for a word that is misspelt or incomplete."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

__all__ = ["LONGEST", "did_you_mean", "is_like", "offer", "offer_those_with", "saying_more", "those_like"]

LONGEST = 100
"""The maximum length of a word that is compared: longer texts are no misspellings, and take long."""
LIKENESS = 0.75
"""The similarity, from 0 to 1, from which one word counts as a misspelling of another."""
SHORTEST_PART = 3
MOST_NAMED = 5


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean "x"?`, or "" if no known word is similar."""
    return offer(*those_like(word, known)[:1])


def offer(*words: str) -> str:
    """`; did you mean "x"?`, or "y", or "one of 3 more"; "" for no word."""
    *before, last = [f'"{word}"' for word in words[:MOST_NAMED]] or [""]
    more = len(words) - MOST_NAMED
    if more > 0:
        before, last = [*before, last], f"one of {more} more"
    named = f"{', '.join(before)} or {last}" if before else last
    return f"; did you mean {named}?" if named else ""


def saying_more(words: Sequence[str]) -> str:
    """`; there is "x", which says more`, for words that contain the written one but may mean something else; "" for none."""
    if not words:
        return ""
    if len(words) == 1:
        return f'; there is "{words[0]}", which says more'
    return f"{_listed(words)}, which say more"


def those_like(word: str, known: Iterable[str]) -> list[str]:
    """The known words that `word` may misspell, most similar first."""
    words = list(known)
    if len(word) > LONGEST or not words:
        return []
    from difflib import get_close_matches

    return get_close_matches(word, words, n=len(words), cutoff=LIKENESS)


def is_like(word: str, other: str, likeness: float = LIKENESS) -> bool:
    """True if one word may be a misspelling of the other."""
    if len(word) > LONGEST:
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, other, word).ratio() >= likeness


def offer_those_with(part: str, known: Iterable[str]) -> str:
    """The known words in which a part begins with `part`: one is offered, several are listed; "" for none."""
    wanted = part.strip().casefold()
    if len(wanted) < SHORTEST_PART:
        return ""
    begins = re.compile(rf"(?:^|[\W_]){re.escape(wanted)}")
    holding = [each for each in dict.fromkeys(known) if begins.search(each.casefold())]
    if len(holding) < 2:
        return offer(*holding)
    return _listed(holding)


def _listed(words: Sequence[str]) -> str:
    """`; there are "x", "y" and 3 more`."""
    more = len(words) - MOST_NAMED
    named = ", ".join(f'"{word}"' for word in words[:MOST_NAMED])
    return f"; there are {named}" + (f" and {more} more" if more > 0 else "")
