"""Strict JSON: no NaN, no duplicate keys, no lone surrogates, bounded depth and numbers; positions on demand."""

from __future__ import annotations

import json
import re
from functools import lru_cache

from msgspec import Struct

from sanctions_check.errors import Fault

from .limits import DEFAULT_LIMITS, FLATTER, MOST_DIGITS, MOST_OF_A_NUMBER, Limits
from .pointers import pointer_token
from .positions import Position, nearest

__all__ = ["JsonPlaces", "read_json"]

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{},:]|[^\s\[\]{},:"]+', re.DOTALL)
_BRACKETS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}]', re.DOTALL)


class _Refused(ValueError):
    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.hint = code, hint


class JsonPlaces(Struct, frozen=True):
    """Finds line and column by reading the text again, which only faults and findings need. `first_line`: of it in the file.

    A text of a single line, as in JSON Lines, is not read again: its line is known, and it has no columns.
    """

    file: str
    text: str
    first_line: int = 1

    def line_of(self, pointer: str) -> Position:
        if "\n" not in self.text:
            return self.first_line, None
        offset = nearest(_marks_of(self.text), pointer)
        if offset is None:
            return self.first_line, None
        line = self.text.count("\n", 0, offset)
        return self.first_line + line, offset - self.text.rfind("\n", 0, offset)


class _Level(Struct):
    """A list or an object that is still open, and the number or the key of its next value."""

    pointer: str
    is_object: bool
    index: int = 0
    key: str = ""
    awaits_key: bool = False

    def pointer_of_next(self) -> str:
        return f"{self.pointer}/{self.key if self.is_object else self.index}"


@lru_cache(maxsize=1)
def _marks_of(text: str) -> dict[str, int]:
    """The offset of each value in the text, by pointer. The last text is remembered, since faults and findings come in groups."""
    marks: dict[str, int] = {}
    levels: list[_Level] = []
    for token in _TOKEN.finditer(text):
        word = token.group()
        level = levels[-1] if levels else None
        if word in "]}":
            if levels:
                levels.pop()
        elif word == ",":
            if level is not None:
                level.index += 1
                level.awaits_key = level.is_object
        elif word == ":":
            continue
        elif level is not None and level.awaits_key and word.startswith('"'):
            level.key = pointer_token(_unquoted(word))
            level.awaits_key = False
        else:
            pointer = "" if level is None else level.pointer_of_next()
            marks.setdefault(pointer, token.start())
            if word in "[{":
                levels.append(_Level(pointer, word == "{", awaits_key=word == "{"))
    return marks


def _unquoted(word: str) -> str:
    try:
        return str(json.loads(word))
    except ValueError:
        return word


def read_json(
    text: str, file: str, first_line: int = 1, limits: Limits = DEFAULT_LIMITS
) -> tuple[object, JsonPlaces, tuple[Fault, ...]]:
    """The data of one JSON text, where its values are, and its faults; with a fault the data is None."""
    places = JsonPlaces(file, text, first_line)
    try:
        if len(text) > limits.record_size:
            raise _Refused(
                "too-large", f"{len(text):,} characters; the limit is {limits.record_size:,}", "split the file"
            )
        _check_depth(text, limits.depth)
        data = _DECODER.decode(text)
        if len(text) > limits.string_length or "\\u" in text:
            _check_strings(data, limits.string_length)
    except json.JSONDecodeError as problem:
        line = first_line + problem.lineno - 1
        hint = _what_to_do(problem)
        return (
            None,
            places,
            (Fault(file, line, problem.colno, "", "json-syntax", f"this is not valid JSON: {problem.msg}", hint),),
        )
    except _Refused as problem:
        return None, places, (Fault.in_file(file, problem.code, str(problem), problem.hint, line=first_line),)
    return data, places, ()


def _what_to_do(problem: json.JSONDecodeError) -> str:
    here = problem.doc[problem.pos :].strip()
    if here.startswith(("//", "/*", "#")):
        return "JSON has no comments: leave it out"
    if problem.msg == "Extra data":
        if here == ",":
            return "leave out the comma behind it: a record stands alone, or in a list in [ ]"
        return "a file holds one record, or a list of records in [ ]; JSON Lines, named .jsonl, one record a line"
    if problem.msg == "Expecting value" and problem.pos == 0:
        return "JSON begins with { or [; a file of YAML is named .yaml"
    return "JSON needs double quotes, commas between values and none at the end"


def _check_depth(text: str, most: int) -> None:
    if text.count("[") + text.count("{") <= most:
        return
    depth = 0
    for token in _BRACKETS.finditer(text):
        word = token.group()
        if word in ("[", "{"):
            depth += 1
            if depth > most:
                raise _Refused("too-deep", f"nested deeper than {most} levels", FLATTER)
        elif word in ("]", "}"):
            depth -= 1


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise _Refused("duplicate-key", f'the key "{twice[:80]}" is written twice in one object', "keep one of them")
    return found


def _constant(word: str) -> object:
    raise _Refused("json-number", f"{word} is not a JSON number", "leave the field out, or write null")


def _integer(digits: str) -> int:
    many = len(digits.removeprefix("-"))
    if many > MOST_DIGITS:
        raise _Refused("too-large-number", f"a number of {many:,} digits", MOST_OF_A_NUMBER)
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise _Refused("too-large-number", f"{digits[:40]} is too large", MOST_OF_A_NUMBER)
    return number


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_constant, parse_int=_integer, parse_float=_float)


def _check_strings(data: object, longest: int) -> None:
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            if len(value) > longest:
                raise _Refused("too-long", f"text of {len(value):,} characters; the limit is {longest:,}")
            if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
                raise _Refused("surrogate", "the text holds half a character (a lone surrogate)", "write it as UTF-8")
        elif isinstance(value, dict):
            waiting.extend(value)
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
