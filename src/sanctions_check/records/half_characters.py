"""Lone surrogates: half a character, which JSON from other languages may hold and no UTF-8 can be written with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

__all__ = ["SURROGATE", "has_half_a_character", "without_half_characters"]

SURROGATE = PydanticCustomError("surrogate", "the text holds half a character (a lone surrogate)")


def has_half_a_character(text: str) -> bool:
    if text.isascii():
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def without_half_characters(context: dict[str, Any] | None) -> dict[str, Any] | None:
    """The user's own data as they are. Raises ValidationError with the place of each text that holds half a character."""
    found = [InitErrorDetails(type=SURROGATE, loc=path, input=None) for path in _places(context)]
    if found:
        raise ValidationError.from_exception_data("context", found)
    return context


def _places(context: object) -> Iterator[tuple[int | str, ...]]:
    """The paths of texts that hold half a character; of a name that does, the path of what it is a name in."""
    seen: set[int] = set()
    waiting: list[tuple[tuple[int | str, ...], object]] = [((), context)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            if has_half_a_character(value):
                yield path
        elif isinstance(value, Mapping | list | tuple) and id(value) not in seen:
            seen.add(id(value))
            named = isinstance(value, Mapping)
            if named and any(isinstance(key, str) and has_half_a_character(key) for key in value):
                yield path
                continue
            inside = value.items() if isinstance(value, Mapping) else enumerate(value)
            waiting += [((*path, key if isinstance(key, int) else str(key)), each) for key, each in inside]
