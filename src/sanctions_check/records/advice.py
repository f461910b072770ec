"""What may stand at a place of a record, in one line for whoever wrote something else."""

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
"""More are not written out."""
_Path = Sequence[int | str]
_CUTS = re.compile(r"[,\[\]{}\"'#\n\\]|:(?:\s|$)|^[\s&*!|>%@`?-]|\s$|^$")
"""What has a meaning of its own inside braces."""
_SAYS_WHAT_IT_IS = ("name", "place", "description", "source")


def words_in_one_line(path: _Path) -> str:
    """The words that the field there takes; nothing where it takes what no list holds."""
    return in_one_line("one of", words_at(path), path)


def in_one_line(before: str, known: Sequence[str], path: _Path) -> str:
    """What is known at a place, where a line holds it; else how to list it."""
    if len(known) <= MOST_WORDS:
        return f"{before} {', '.join(known)}" if known else ""
    place = ".".join(step for step in path if isinstance(step, str))
    return f"all of them: sanctions-check schema words {place or 'record'}"


def as_a_part(text: str, part: type[BaseModel]) -> str:
    """How a part of which only a text is told is written: `{place: Rajin}`, `{country: unknown}`; "" if it takes no such text."""
    of_a_state = "country" in part.model_fields and (text == UNKNOWN_WORD or known_codes(text))
    fields = ("country",) if of_a_state else _SAYS_WHAT_IT_IS
    return next((f"{{{field}: {quoted(text)}}}" for field in fields if field in part.model_fields), "")


def quoted(text: str) -> str:
    """The text as it stands inside braces or brackets: in quotes where YAML would cut it or read something else."""
    return json.dumps(text, ensure_ascii=False) if _CUTS.search(text) else text
