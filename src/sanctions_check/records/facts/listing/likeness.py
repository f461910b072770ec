"""Which listed body a name may mean that is almost one of its names. What is alike is never the same for certain."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from operator import itemgetter

from msgspec import Struct, field

from .un_listing import UnListing

__all__ = ["Likenesses"]

ALIKE = 0.8
"""How many of the pairs of letters that follow each other two names share, from 0 to 1."""
SHORTEST = 5
MOST_NAMES = 10_000
_USUAL_WORDS = frozenset(
    {"and", "bank", "company", "cooperation", "corporation", "general", "group", "korea", "limited", "of", "trading"}
)
"""What many bodies are called; the rest has to be alike by itself."""
_Pairs = frozenset[str]


class Likenesses(Struct, frozen=True):
    """The names of listed bodies, made with `of`. Each has the pairs of letters of the whole name, those of its words that
    are not usual (`_USUAL_WORDS`), and the listing.
    """

    names: tuple[tuple[_Pairs, _Pairs, UnListing], ...]
    _found: dict[str, UnListing | None] = field(default_factory=dict)
    """What was found for a name, because names come again and again in a stream."""

    @classmethod
    def of(cls, bodies: Iterable[tuple[str, UnListing]]) -> Likenesses:
        """Of these keys, as `key_of` writes them."""
        read = ((_pairs_of(key), listing) for key, listing in bodies)
        return cls(tuple((*pairs, listing) for pairs, listing in read if pairs is not None))

    def find(self, key: str) -> UnListing | None:
        """The body whose name is most alike, if one is alike both as a whole and in what sets it apart."""
        if key in self._found:
            return self._found[key]
        if len(self._found) == MOST_NAMES:
            self._found.clear()
        found = self._found[key] = self._most_alike(key)
        return found

    def _most_alike(self, key: str) -> UnListing | None:
        pairs = _pairs_of(key)
        if pairs is None:
            return None
        whole, apart = pairs
        alike = (
            (_share(whole, other), listing)
            for other, set_apart, listing in self.names
            if _share(apart, set_apart) >= ALIKE
        )
        likeness, most_alike = max(alike, key=itemgetter(0), default=(0, None))
        return most_alike if likeness >= ALIKE else None


def _pairs_of(key: str) -> tuple[_Pairs, _Pairs] | None:
    """None for a name that is too short to be told apart."""
    words = key.split()
    apart = "".join(word for word in words if word not in _USUAL_WORDS)
    return (_pairs("".join(words)), _pairs(apart)) if len(apart) >= SHORTEST else None


def _pairs(letters: str) -> _Pairs:
    return frozenset(map("".join, pairwise(letters)))


def _share(one: _Pairs, other: _Pairs) -> float:
    return 2 * len(one & other) / (len(one) + len(other))
