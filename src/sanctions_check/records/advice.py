"""Hints in one line: the words, fields or parts that are allowed at a place of a record."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from pydantic import BaseModel

from .layout import words_at
from .normalise.countries import known_codes
from .stated import UNKNOWN_WORD

__all__ = ["MOST_WORDS", "as_a_part", "in_one_line", "quoted", "words_in_one_line"]

MOST_WORDS = 24
"""The number of words up to which a hint lists them."""
_Path = Sequence[int | str]
_CUTS = re.compile(r"[,\[\]{}\"'#\n\\]|:(?:\s|$)|^[\s&*!|>%@`?-]|\s$|^$")
"""Texts with a meaning of their own inside braces of YAML."""
_SAYS_WHAT_IT_IS = ("name", "place", "description", "source")


def words_in_one_line(path: _Path) -> str:
    """The hint with the words of the field at a path; "" if the field has no list of words."""
    return in_one_line("one of", words_at(path), path)


def in_one_line(before: str, known: Sequence[str], path: _Path) -> str:
    """The hint with the known words if they fit on a line; else with the command that lists them."""
    if len(known) <= MOST_WORDS:
        return f"{before} {', '.join(known)}" if known else ""
    place = ".".join(step for step in path if isinstance(step, str))
    return f"all of them: sanctions-check schema words {place or 'record'}"


def as_a_part(text: str, part: type[BaseModel]) -> str:
    """A text written as a part: `{place: Rajin}`, `{country: unknown}`; "" if no field of the part takes it."""
    of_a_state = "country" in part.model_fields and (text == UNKNOWN_WORD or known_codes(text))
    fields = ("country",) if of_a_state else _SAYS_WHAT_IT_IS
    return next((f"{{{field}: {quoted(text)}}}" for field in fields if field in part.model_fields), "")


def quoted(text: str) -> str:
    """The text for use inside braces or brackets: in quotes if YAML would cut it or read it differently."""
    return json.dumps(text, ensure_ascii=False) if _CUTS.search(text) else text
