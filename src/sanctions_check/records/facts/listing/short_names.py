"""The words of a name, and whether it may be a short or a longer form of another, or its initials."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from .usual_words import CONNECTIVES, FORMS, HOME, OTHER_FORMS, USUAL

__all__ = ["NameInWords"]

LEAST = 3
"""How many initials stand for a name, and how many usual words tell one that has no others."""


class NameInWords(Struct, frozen=True):
    """A name without connectives and legal forms: its own words, which set it apart, the usual ones, and its numbers."""

    own: frozenset[str]
    usual: frozenset[str]
    numbers: frozenset[str]
    in_order: tuple[str, ...]
    initials: frozenset[str]

    @classmethod
    def of(cls, key: str) -> NameInWords:
        """The words of a name as `key_of` writes it."""
        words = [_plain(word) for word in _joined(key.split()) if word not in CONNECTIVES]
        compared = tuple(word for word in words if word not in FORMS)
        numbers = frozenset(word for word in compared if word.isdigit())
        own = numbers | {word for word in compared if word not in USUAL and len(word) > 1}
        usual = frozenset(compared) & USUAL
        elsewhere = usual - HOME
        return cls(own, elsewhere if own or len(elsewhere) >= LEAST else usual, numbers, compared, _initials_of(words))

    def compares_with(self, listed: NameInWords) -> bool:
        """False if a number of the listed name is lacking, or if only the listed name has words of its own."""
        return self.numbers >= listed.numbers and (bool(self.own) or not listed.own)

    def spelled(self, spell: Callable[[str], str]) -> NameInWords:
        """The name with its own words as `spell` writes them."""
        return replace(self, own=frozenset(map(spell, self.own)))

    def may_be(self, listed: NameInWords) -> bool:
        """True if one of these is:

        - This name is the initials of the listed one.
        - The own words of one name are among those of the other, and the usual words agree (`_shares_own`).
        - The listed name has usual words only, and this name has them all or begins with them (`_shares_usual`).
        """
        if len(self.in_order) == 1 and self.in_order[0] in listed.initials:
            return True
        return self._shares_own(listed) if listed.own else self._shares_usual(listed)

    def _shares_own(self, listed: NameInWords) -> bool:
        """Do the names differ in what a short or longer form leaves out or adds?

        - Usual words agree if those of one name are among those of the other.
        - A name that leaves out own words keeps half of the listed ones and adds no usual word.
        - A name that adds own words to a single one shares a usual word with the listed name, if that has any.
        """
        fewer, more = self.usual <= listed.usual, listed.usual <= self.usual
        if self.own == listed.own:
            return fewer or more
        if self.own < listed.own:
            return fewer and 2 * len(self.own) >= len(listed.own)
        return self.own > listed.own and (more or (fewer and (bool(self.usual) or len(listed.own) > 1)))

    def _shares_usual(self, listed: NameInWords) -> bool:
        if len(listed.usual) < LEAST:
            return not self.own and self.usual == listed.usual
        begins = len(self.in_order) >= LEAST and listed.in_order[: len(self.in_order)] == self.in_order
        return begins or listed.usual <= self.usual


def _joined(words: list[str]) -> list[str]:
    """Single letters, as of an abbreviation with full stops, as one word."""
    return ["".join(words)] if words and all(len(word) == 1 for word in words) else words


def _plain(word: str) -> str:
    """A word in the singular, and as it is usually written."""
    if word.endswith("ies"):
        singular = f"{word[:-3]}y"
    else:
        singular = word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > LEAST else word
    return OTHER_FORMS.get(singular, singular)


def _initials_of(words: Sequence[str]) -> frozenset[str]:
    """The initials with the legal form at the end, and without it, where they are three letters or more."""
    named = list(words)
    while named and named[-1] in FORMS:
        named.pop()
    found = ("".join(word[0] for word in each) for each in (words, named))
    return frozenset(initials for initials in found if len(initials) >= LEAST)
