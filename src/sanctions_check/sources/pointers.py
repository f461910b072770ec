"""JSON pointers (RFC 6901), such as /items/0/hs: how a key is written in one, and what one leads to."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["pointer_token", "steps_of", "value_at"]


def pointer_token(key: str) -> str:
    """A key as a step of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1") if "~" in key or "/" in key else key


def steps_of(pointer: str) -> tuple[str, ...]:
    """The keys, and the numbers of entries, that a JSON pointer goes through; none for the whole document."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


def value_at(document: object, pointer: str) -> object:
    """The value at a JSON pointer; None where there is nothing."""
    where = document
    for step in steps_of(pointer):
        if isinstance(where, Mapping):
            where = where.get(step)
        elif isinstance(where, list) and step.isdecimal() and int(step) < len(where):
            where = where[int(step)]
        else:
            return None
    return where
