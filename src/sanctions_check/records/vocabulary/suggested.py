"""Suggestions for an unknown word: the word of the vocabulary that is probably meant. It is offered, and never read instead."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from sanctions_check.sources.suggest import LONGEST, is_like, offer, saying_more, those_like

from .explained import explained
from .usual import GENERAL_WORDS, USUAL_WORDS

__all__ = ["suggested_word", "those_called", "usual_form", "words_meant"]

_WORD = re.compile(r"\w+")
SAME_SPELLING = 0.9
"""How alike two words are, apart from their joints, that differ in spelling only."""
SAME_WORD = 0.85
"""How alike two words are that are one: "inspection" is no misspelling of "interdiction", and "cobalt" is none of "coal"."""
SAME_BEGINNING = 6
"""Letters that two forms of a word share: those of "deregister" and "deregistration"."""


def suggested_word(written: str, known: Collection[str]) -> str:
    """`; did you mean "x"?`: what people mean by the word, or else the sign before it (`III artillery`), or what is spelt alike.

    Words that hold it and say more are named, and not offered. Nothing where none of that is known, and for a text too long to be
    a word.
    """
    if len(written) > LONGEST:
        return ""
    usual = usual_form(written)
    if told := explained(usual, known):
        return f"; {told}"
    if meant := _meant_of(usual, known):
        return offer(*meant) if len(meant) != 2 else _told_apart(meant, known)
    if said := next((each for each in _signs_before(written) if each in known), None):
        return offer(said)
    if same := next((near for near in those_like(usual, known) if _spelt_alike(usual, near)), None):
        return offer(same)
    return saying_more([each for each in known if _holds(each, usual)])


def _signs_before(written: str) -> tuple[str, ...]:
    """What stands before words and may be a sign, as it is written and in lower case."""
    sign = written.partition(" ")[0]
    return (sign, sign.lower()) if sign.isupper() else ()


def words_meant(text: str, known: Collection[str]) -> tuple[str, ...]:
    """Those of the known words that a text, or else a word in it, is or is usually written for: `gasoil and petrol`."""
    whole = _known_by(usual_form(text), known)
    return whole or tuple(
        dict.fromkeys(ours for word in _WORD.findall(text) for ours in _known_by(word.lower(), known))
    )


def _known_by(usual: str, known: Collection[str]) -> tuple[str, ...]:
    return (usual,) if usual in known else _meant_of(usual, known)


def usual_form(written: str) -> str:
    """Words as the tables have them: in lower case, with a low line between."""
    return "_".join(written.lower().split()).replace("-", "_")


def those_called(written: str, table: Mapping[str, str]) -> Iterator[str]:
    """Ours, of a table of ours and of what people write for it, where the word is among that."""
    return (ours for ours, words in table.items() if written in words.split())


def _meant_of(written: str, known: Collection[str]) -> tuple[str, ...]:
    """Those of the known words for which a word, or else its singular, is usually written."""
    forms = dict.fromkeys((written, written.removesuffix("s")))
    found = (tuple(ours for ours in _meant_by(form) if ours in known) for form in forms)
    return next(filter(None, found), ())


def _told_apart(words: Sequence[str], known: Collection[str]) -> str:
    """The offer of two words, with their meanings where a table has them."""
    if not isinstance(known, Mapping):
        return offer(*words)
    one, other = (f'"{word}" ({known[word]})' for word in words)
    return f"; did you mean {one} or {other}?"


def _meant_by(written: str) -> list[str]:
    several = (ours for words, ours in GENERAL_WORDS.items() if written in words.split())
    return " ".join(chain(several, those_called(written, USUAL_WORDS))).split()


def _spelt_alike(written: str, known: str) -> bool:
    """No word in it is another one, and none is more: of "luxury_vehicle", "military_vehicle" is no other spelling."""
    if is_like(written.replace("_", ""), known.replace("_", ""), SAME_SPELLING):
        return True
    return written.count("_") == known.count("_") and _holds(known, written)


def _holds(known: str, written: str) -> bool:
    """Are all words of the one in the other?"""
    return all(any(_is_same_word(each, part) for part in known.split("_")) for each in written.split("_"))


def _is_same_word(written: str, known: str) -> bool:
    begun_alike = written[:SAME_BEGINNING] == known[:SAME_BEGINNING] and len(written) >= SAME_BEGINNING
    return begun_alike or is_like(written, known, SAME_WORD)
