"""Strict JSON: no NaN, no duplicate keys, no lone surrogates, bounded depth and numbers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from sanctions_check.errors import Fault

from .json_places import JsonPlaces
from .limits import DEFAULT_LIMITS, MOST_DIGITS, Limits
from .pointers import pointer_of, walk
from .refusals import Refusal, too_deep, too_large_number, too_long, too_many_digits

__all__ = ["read_json"]

MOST_REFUSED = 1_000
"""The number of values of one text that are refused singly; a text with more is refused as a whole."""
_ESCAPED_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_BRACKETS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}]', re.DOTALL)


class _Refused(ValueError):
    def __init__(self, why: Refusal) -> None:
        super().__init__(why.message)
        self.why = why


def read_json(
    text: str, file: str, first_line: int = 1, limits: Limits = DEFAULT_LIMITS
) -> tuple[object, JsonPlaces, tuple[Fault, ...]]:
    """The data of one JSON text, the places of its values, and its faults.

    The data is None if the text cannot be read at all. Otherwise each fault concerns the value at its pointer: a refused value
    is replaced by None, and the last value of a duplicate key is kept.
    """
    places = JsonPlaces(file, text, first_line)
    try:
        if len(text) > limits.record_size:
            message = f"{len(text):,} characters; the limit is {limits.record_size:,}"
            raise _Refused(Refusal("too-large", message, "split the file"))
        _check_depth(text, limits.depth)
        data, refusals = _decoded(text, limits.string_length)
    except json.JSONDecodeError as problem:
        line = first_line + problem.lineno - 1
        hint = _what_to_do(problem)
        return (
            None,
            places,
            (Fault(file, line, problem.colno, "", "json-syntax", f"this is not valid JSON: {problem.msg}", hint),),
        )
    except _Refused as refused:
        why = refused.why
        return None, places, (Fault.in_file(file, why.code, why.message, why.hint, line=first_line),)
    faults = (
        Fault(file, *places.position_of(pointer), pointer, why.code, why.message, why.hint) for pointer, why in refusals
    )
    return data, places, tuple(faults)


def _decoded(text: str, longest: int) -> tuple[object, list[tuple[str, Refusal]]]:
    """The data, and the refusals by pointer. `longest`: the maximum length of a text.

    Raises JSONDecodeError, and _Refused if too many values are refused.
    """
    try:
        data = _STRICT.decode(text)
    except _Refused:
        data = _TOLERANT.decode(text)
    else:
        if not _may_be_refused(text, longest):
            return data, []
    root = [data]
    refusals: list[tuple[str, Refusal]] = []
    for steps, holder, value in walk(root):
        why = _why_refused(value, longest)
        if why is None:
            continue
        if len(refusals) == MOST_REFUSED:
            message, first = f"more than {MOST_REFUSED:,} values cannot be read", refusals[0][1]
            raise _Refused(Refusal("too-many", message, f"the first: {first.message}"))
        refusals.append((pointer_of(steps[1:]), why))
        if isinstance(value, dict):
            continue  # the refusal is about one of its keys
        if isinstance(holder, list):
            holder[int(steps[-1])] = None
        elif isinstance(holder, dict):
            holder[steps[-1]] = None
    return root[0], refusals


def _may_be_refused(text: str, longest: int) -> bool:
    """True if a text in the JSON may be too long, or may hold a lone surrogate."""
    if _ESCAPED_HALF.search(text):
        return True
    return len(text) > longest and ('\\"' in text or re.search(f'"[^"]{{{longest + 1}}}', text) is not None)


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
                raise _Refused(too_deep(most))
        elif word in ("]", "}"):
            depth -= 1


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        message = f'the key "{twice[:80]}" is written twice in one object'
        raise _Refused(Refusal("duplicate-key", message, "keep one of them"))
    return found


def _constant(word: str) -> object:
    raise _Refused(Refusal("json-number", f"{word} is not a JSON number", "leave the field out, or write null"))


def _integer(digits: str) -> int:
    many = len(digits.removeprefix("-"))
    if many > MOST_DIGITS:
        raise _Refused(too_many_digits(many))
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise _Refused(too_large_number(digits))
    return number


class _Twice(dict[str, object]):
    """An object with a duplicate key."""

    def __init__(self, pairs: list[tuple[str, object]], why: Refusal) -> None:
        super().__init__(pairs)
        self.why = why


def _object_or_refusal(pairs: list[tuple[str, object]]) -> dict[str, object]:
    try:
        return _object(pairs)
    except _Refused as refused:
        return _Twice(pairs, refused.why)


def _or_refusal(read: Callable[[str], object]) -> Callable[[str], object]:
    """The reader `read`, which returns the refusal in place of a refused value."""

    def read_or_refuse(word: str) -> object:
        try:
            return read(word)
        except _Refused as refused:
            return refused.why

    return read_or_refuse


_STRICT = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_constant, parse_int=_integer, parse_float=_float)
_TOLERANT = json.JSONDecoder(
    object_pairs_hook=_object_or_refusal,
    parse_constant=_or_refusal(_constant),
    parse_int=_or_refusal(_integer),
    parse_float=_or_refusal(_float),
)


def _why_refused(value: object, longest: int) -> Refusal | None:
    if isinstance(value, Refusal):
        return value
    if isinstance(value, str):
        return _why_text_refused(value, longest)
    if isinstance(value, dict):
        of_keys = (_why_text_refused(key, longest) for key in value)
        return value.why if isinstance(value, _Twice) else next(filter(None, of_keys), None)
    return None


def _why_text_refused(text: str, longest: int) -> Refusal | None:
    if len(text) > longest:
        return too_long(text, longest)
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        return Refusal("surrogate", "the text holds half a character (a lone surrogate)", "write it as UTF-8")
    return None
