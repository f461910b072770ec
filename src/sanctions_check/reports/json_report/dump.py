"""Writes values and structs as JSON on one line, without spaces."""

from __future__ import annotations

import json
from functools import lru_cache

import msgspec

__all__ = ["SHORT", "dump", "quoted"]

SHORT = 100
"""Most characters of a text whose JSON is cached."""
_encode = msgspec.json.Encoder().encode


def dump(value: object) -> str:
    """The value as JSON. A lone surrogate, as in a file name that is not UTF-8, stays in the text."""
    try:
        return _encode(value).decode()
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def quoted(text: str) -> str:
    """A text as JSON. Short texts, such as names and pointers, are cached because they recur often."""
    return _kept(text) if len(text) <= SHORT else dump(text)


_kept = lru_cache(maxsize=10_000)(dump)
