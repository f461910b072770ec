"""A field of a source with its alternatives, so that neither a hedge nor their order raises its weight."""

from __future__ import annotations

from collections.abc import Set

from msgspec import Struct

from sanctions_check.records.stated import Stated

__all__ = ["OneOf", "one_of"]

_ACRONYMS = frozenset({"un", "msmt", "ngo", "ais"})


class OneOf(Struct, frozen=True):
    """The words of a field of which one is true, and whether the record hedges them."""

    words: frozenset[str]
    """`{"press", "ngo"}`; `{""}` if the field is not stated."""
    hedged: bool

    def surely(self, known: Set[str]) -> bool:
        """True if every alternative is one of these words, without a hedge."""
        return not self.hedged and self.words <= known

    def perhaps(self, known: Set[str]) -> bool:
        """True if one alternative is one of these words."""
        return not self.words.isdisjoint(known)

    def __str__(self) -> str:
        return " or ".join(map(_in_words, sorted(self.words)))


def _in_words(word: str) -> str:
    return " ".join(part.upper() if part in _ACRONYMS else part for part in word.split("_"))


def one_of(stated: Stated[str] | None) -> OneOf:
    """The alternatives of a field."""
    if stated is None or not stated.values:
        return OneOf(frozenset({""}), hedged=False)
    return OneOf(frozenset(stated.values), stated.hedge is not None)
