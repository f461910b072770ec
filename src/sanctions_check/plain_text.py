"""Text for people. It is made safe for terminals and text formats: nothing in it is hidden, or acts."""

from __future__ import annotations

import codecs
import unicodedata
from io import TextIOWrapper
from typing import TextIO

__all__ = ["UNWRITABLE", "folded", "in_words", "one_line", "shortened", "visible", "write_utf8", "write_what_it_can"]

UNWRITABLE = "sanctions_check.unwritable"
"""The error handler of outputs: marks and dashes of this program become ASCII, other characters \\uXXXX.

A lone surrogate, which stands for a byte of a file name outside UTF-8, becomes "?", because no JSON reader accepts it.
"""

_IN_ASCII = {"✗": "x", "✓": "+", "–": "-", "…": "...", "“": '"', "”": '"', "’": "'"}

SHOWN = 80
"""The number of characters that a message quotes."""

_SHOWN_AS = "\N{REPLACEMENT CHARACTER}"
_HIDDEN = frozenset({"Cc", "Cs", "Co", "Cn"})
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffa\ufffb")
"""Characters that change the direction of text or hide text. Joiners are kept: some scripts need them."""
_BREAKS = frozenset("\u2028\u2029")


def folded(text: str) -> str:
    """The text in lower case, with runs of white space as one space, to compare it: "metric tons" for " Metric  Tons"."""
    return " ".join(text.lower().split())


def in_words(word: object) -> str:
    """A word of a vocabulary in a sentence: "not a violation" for `not_a_violation`."""
    return str(word).replace("_", " ")


def one_line(text: str) -> str:
    """The text with single spaces, and � for each hidden character."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return visible(" ".join(text.split()))


def shortened(text: str, most: int = SHOWN) -> str:
    """The text; if it is long, its first `most` characters and "…"."""
    return text if len(text) <= most else f"{text[:most]}…"


def visible(text: str) -> str:
    """The text with � for each hidden character, including line breaks; spaces stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_SHOWN_AS if _is_hidden(character) else character for character in text)


def write_utf8(out: TextIO) -> None:
    """Switch the output to UTF-8 with line feeds, for programs."""
    if isinstance(out, TextIOWrapper):
        out.reconfigure(encoding="utf-8", errors=UNWRITABLE, newline="\n")


def write_what_it_can(out: TextIO) -> None:
    """Let the output replace characters that its encoding lacks, instead of raising."""
    if isinstance(out, TextIOWrapper):
        out.reconfigure(errors=UNWRITABLE)


def _is_hidden(character: str) -> bool:
    return character in _TURNING or character in _BREAKS or unicodedata.category(character) in _HIDDEN


def _written_otherwise(problem: UnicodeError) -> tuple[str, int]:
    if not isinstance(problem, UnicodeEncodeError):
        raise problem
    unwritable = problem.object[problem.start : problem.end]
    return "".join(map(_escape, unwritable)), problem.end


def _escape(character: str) -> str:
    if unicodedata.category(character) == "Cs":
        return "?"
    return _IN_ASCII.get(character) or character.encode("ascii", "backslashreplace").decode("ascii")


codecs.register_error(UNWRITABLE, _written_otherwise)
