"""The places of values in a JSON text. They are found on demand, by reading parts of the text again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from .pointers import pointer_token
from .positions import Position

__all__ = ["JsonPlaces"]

REMEMBERED = 16
"""The number of lists and objects whose places are remembered: faults and findings come in groups."""
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{},:]|[^\s\[\]{},:"]+', re.DOTALL)


class JsonPlaces(Struct, frozen=True):
    """Finds the line and column of a value by reading the text again.

    `first_line`: the line of the file on which the text begins. A text of one line, as in JSON Lines, has no columns and is not
    read again.
    """

    file: str
    text: str
    first_line: int = 1

    def position_of(self, pointer: str) -> Position:
        if _is_one_line(self.text):
            return Position(self.first_line, None)
        here = _beginning(self.text)
        for step in pointer.split("/")[1:]:
            further = _values_in(self.text, here).get(step)
            if further is None:
                break
            here = further
        return Position(self.first_line + here.line, here.column)


class _Here(NamedTuple):
    """The place at which a value begins: offset in characters, line counted from 0, column counted from 1."""

    offset: int
    line: int
    column: int


@lru_cache(maxsize=1)
def _is_one_line(text: str) -> bool:
    """The cache helps for a long text, which is asked about for each of its records."""
    return "\n" not in text


@lru_cache(maxsize=1)
def _beginning(text: str) -> _Here:
    token = _TOKEN.search(text)
    offset = token.start() if token else 0
    return _Here(offset, text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset))


@lru_cache(maxsize=REMEMBERED)
def _values_in(text: str, here: _Here) -> Mapping[str, _Here]:
    """The places of the values in the list or object that begins at `here`, by their pointer step; none for any other value.

    If a key is written twice, the first counts.
    """
    found: dict[str, _Here] = {}
    if text[here.offset : here.offset + 1] not in ("[", "{"):
        return found
    is_object = text[here.offset] == "{"
    depth, number, key, awaits_key = 0, 0, "", is_object
    line, line_begins, seen = here.line, here.offset - here.column + 1, here.offset
    for token in _TOKEN.finditer(text, here.offset):
        word = token.group()
        if word in "]}":
            depth -= 1
            if depth == 0:
                break
        elif depth == 1 and word == ",":
            number += 1
            awaits_key = is_object
        elif depth == 1 and awaits_key and word.startswith('"'):
            key, awaits_key = pointer_token(_unquoted(word)), False
        elif word not in ",:":
            offset = token.start()
            if depth == 1:
                breaks = text.count("\n", seen, offset)
                if breaks:
                    line, line_begins = line + breaks, text.rindex("\n", seen, offset) + 1
                seen = offset
                found.setdefault(key if is_object else str(number), _Here(offset, line, offset - line_begins + 1))
            if word in "[{":
                depth += 1
    return found


def _unquoted(word: str) -> str:
    try:
        return str(json.loads(word))
    except ValueError:
        return word
