"""Suggestions for an unknown word: the word of the vocabulary that is probably meant. It is offered, and never read instead."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from sanctions_check.sources.suggest import LONGEST, is_like, offer, saying_more, those_like

from .explained import explained
from .usual import GENERAL_WORDS, USUAL_WORDS

__all__ = ["keys_called", "suggested_word", "usual_form", "words_meant"]

_WORD = re.compile(r"\w+")
SAME_SPELLING = 0.9
"""The similarity from which two words without "_" differ in spelling only."""
SAME_WORD = 0.85
"""The similarity from which two words are the same: "inspection" and "interdiction" are not, nor "cobalt" and "coal"."""
SAME_BEGINNING = 6
"""The number of first letters that two forms of a word share: "deregister" and "deregistration"."""


def suggested_word(written: str, known: Collection[str]) -> str:
    """`; did you mean "x"?`, or "" if there is no suggestion. It is the first of these:

    1. an explanation of the word,
    2. the known words that people commonly mean by it,
    3. a sign at its beginning (`III artillery`),
    4. a known word of similar spelling,
    5. known words that contain it and say more, which are listed and not offered.
    """
    if len(written) > LONGEST:
        return ""
    usual = usual_form(written)
    if told := explained(usual, known):
        return f"; {told}"
    if meant := _meant_of(usual, known):
        return offer(*meant) if len(meant) != 2 else _offer_with_meanings(meant, known)
    if said := next((each for each in _signs_before(written) if each in known), None):
        return offer(said)
    if same := next((near for near in those_like(usual, known) if _spelt_alike(usual, near)), None):
        return offer(same)
    return saying_more([each for each in known if _holds(each, usual)])


def _signs_before(written: str) -> tuple[str, ...]:
    """The first part of a text if it may be a sign ("III"), as written and in lower case."""
    sign = written.partition(" ")[0]
    return (sign, sign.lower()) if sign.isupper() else ()


def words_meant(text: str, known: Collection[str]) -> tuple[str, ...]:
    """The known words that a text means, or else the words in it: ("refined_petroleum",) for "gasoil and petrol"."""
    whole = _known_by(usual_form(text), known)
    return whole or tuple(
        dict.fromkeys(ours for word in _WORD.findall(text) for ours in _known_by(word.lower(), known))
    )


def _known_by(usual: str, known: Collection[str]) -> tuple[str, ...]:
    return (usual,) if usual in known else _meant_of(usual, known)


def usual_form(written: str) -> str:
    """A text in the form of the tables: "fuel_oil" for "Fuel oil"."""
    return "_".join(written.lower().split()).replace("-", "_")


def keys_called(written: str, table: Mapping[str, str]) -> Iterator[str]:
    """The keys of a table whose common names include this word."""
    return (ours for ours, words in table.items() if written in words.split())


def _meant_of(written: str, known: Collection[str]) -> tuple[str, ...]:
    """The known words that a word, or else its singular, commonly means."""
    forms = dict.fromkeys((written, written.removesuffix("s")))
    found = (tuple(ours for ours in _meant_by(form) if ours in known) for form in forms)
    return next(filter(None, found), ())


def _offer_with_meanings(words: Sequence[str], known: Collection[str]) -> str:
    """The offer of two words, with their meanings if `known` has them."""
    if not isinstance(known, Mapping):
        return offer(*words)
    one, other = (f'"{word}" ({known[word]})' for word in words)
    return f"; did you mean {one} or {other}?"


def _meant_by(written: str) -> list[str]:
    several = (ours for words, ours in GENERAL_WORDS.items() if written in words.split())
    return " ".join(chain(several, keys_called(written, USUAL_WORDS))).split()


def _spelt_alike(written: str, known: str) -> bool:
    """True if each part of one word is a spelling of a part of the other: not for "luxury_vehicle" and "military_vehicle"."""
    if is_like(written.replace("_", ""), known.replace("_", ""), SAME_SPELLING):
        return True
    return written.count("_") == known.count("_") and _holds(known, written)


def _holds(known: str, written: str) -> bool:
    """True if all parts of `written` are in `known`."""
    return all(any(_is_same_word(each, part) for part in known.split("_")) for each in written.split("_"))


def _is_same_word(written: str, known: str) -> bool:
    begun_alike = written[:SAME_BEGINNING] == known[:SAME_BEGINNING] and len(written) >= SAME_BEGINNING
    return begun_alike or is_like(written, known, SAME_WORD)
