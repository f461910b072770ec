"""Finds the listed body that a name may mean: a name spelled almost alike, or a short or longer form of one.

A similar name is never certain to mean that body.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from operator import itemgetter
from types import MappingProxyType

from msgspec import Struct, field

from .short_names import NameInWords
from .un_listing import UnListing

__all__ = ["Likenesses"]

ALIKE = 0.8
"""The share of pairs of adjacent letters, from 0 to 1, from which on two names are alike."""
SHORTEST = 5
MOST_NAMES = 10_000
_USUAL_WORDS = frozenset(
    {"and", "bank", "company", "cooperation", "corporation", "general", "group", "korea", "limited", "of", "trading"}
)
"""Words in the names of many bodies. The rest of two names has to be alike by itself."""
_Pairs = frozenset[str]


class _Listed(Struct, frozen=True):
    """A name on the list: the pairs of letters of the whole and of what sets it apart, None where that is too short."""

    listing: UnListing
    in_words: NameInWords
    pairs: tuple[_Pairs, _Pairs] | None


class Likenesses(Struct, frozen=True):
    """The names of listed bodies, made with `of`."""

    names: tuple[_Listed, ...]
    words: Mapping[str, _Pairs]
    """The words that set listed names apart and are long enough to be misspelled, each with its pairs of letters."""
    _found: dict[str, UnListing | None] = field(default_factory=dict)
    """What was found for a name, because names come again and again in a stream."""

    @classmethod
    def of(cls, bodies: Iterable[tuple[str, UnListing]]) -> Likenesses:
        """Of these keys, as `key_of` writes them."""
        names = tuple(_Listed(listing, NameInWords.of(key), _pairs_of(key)) for key, listing in bodies)
        words = {word for name in names for word in name.in_words.own if len(word) > SHORTEST}
        return cls(names, MappingProxyType({word: _pairs(word) for word in sorted(words)}))

    def find(self, key: str) -> UnListing | None:
        """The body whose name is spelled most alike, as a whole and in what sets it apart; else one that it may be short for."""
        if key in self._found:
            return self._found[key]
        if len(self._found) == MOST_NAMES:
            self._found.clear()
        name = NameInWords.of(key)
        comparable = [each for each in self.names if name.compares_with(each.in_words)]
        found = self._found[key] = _spelled_alike(key, comparable) or self._in_other_words(name, comparable)
        return found

    def _in_other_words(self, name: NameInWords, listed: Iterable[_Listed]) -> UnListing | None:
        spelled = name.spelled(self._as_listed)
        return next((each.listing for each in listed if spelled.may_be(each.in_words)), None)

    def _as_listed(self, word: str) -> str:
        """The word as a listed name spells it, if it begins alike and is almost that word."""
        if len(word) <= SHORTEST or word in self.words:
            return word
        pairs = _pairs(word)
        shares = ((_share(pairs, other), listed) for listed, other in self.words.items() if listed[0] == word[0])
        likeness, listed = max(shares, default=(0, word))
        return listed if likeness >= ALIKE else word


def _spelled_alike(key: str, names: Iterable[_Listed]) -> UnListing | None:
    pairs = _pairs_of(key)
    if pairs is None:
        return None
    whole, apart = pairs
    alike = (
        (_share(whole, name.pairs[0]), name.listing)
        for name in names
        if name.pairs is not None and _share(apart, name.pairs[1]) >= ALIKE
    )
    likeness, most_alike = max(alike, key=itemgetter(0), default=(0, None))
    return most_alike if likeness >= ALIKE else None


def _pairs_of(key: str) -> tuple[_Pairs, _Pairs] | None:
    """The pairs of the whole name and of its words without the usual ones; None for a name that is too short."""
    words = key.split()
    apart = "".join(word for word in words if word not in _USUAL_WORDS)
    return (_pairs("".join(words)), _pairs(apart)) if len(apart) >= SHORTEST else None


def _pairs(letters: str) -> _Pairs:
    return frozenset(map("".join, pairwise(letters)))


def _share(one: _Pairs, other: _Pairs) -> float:
    return 2 * len(one & other) / (len(one) + len(other))
