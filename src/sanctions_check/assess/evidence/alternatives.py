"""What a source is, as far as the record leaves it open: neither a hedge nor the order of alternatives may raise its weight."""

from __future__ import annotations

from collections.abc import Set

from msgspec import Struct

from sanctions_check.records.stated import Stated

__all__ = ["OneOf", "one_of"]

_ACRONYMS = frozenset({"un", "msmt", "ngo", "ais"})


class OneOf(Struct, frozen=True):
    """The words of which one is true ("" where none is stated), and whether the record hedges them."""

    words: frozenset[str]
    hedged: bool

    def surely(self, known: Set[str]) -> bool:
        """Whichever of them is true, it is one of these."""
        return not self.hedged and self.words <= known

    def perhaps(self, known: Set[str]) -> bool:
        """One of them is one of these."""
        return not self.words.isdisjoint(known)

    def __str__(self) -> str:
        return " or ".join(map(_in_words, sorted(self.words)))


def _in_words(word: str) -> str:
    return " ".join(part.upper() if part in _ACRONYMS else part for part in word.split("_"))


def one_of(stated: Stated[str] | None) -> OneOf:
    """The words of a field, whether or not it is stated."""
    if stated is None or not stated.values:
        return OneOf(frozenset({""}), hedged=False)
    return OneOf(frozenset(stated.values), stated.hedge is not None)
