"""A list of the record in words, also where it is stated empty or unknown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from sanctions_check.english import joined
from sanctions_check.records.base import UnknownList

__all__ = ["MOST", "list_in_words"]

MOST = 12
"""Entries that are named; the rest are counted."""
_Entry = TypeVar("_Entry")


def list_in_words(what: str, listed: Sequence[_Entry] | None, in_words: Callable[[_Entry], str]) -> str:
    """The entries after the name of the list; "" where the record does not give it."""
    if listed is None:
        return ""
    if isinstance(listed, UnknownList):
        return f"{what}: not known"
    named = [in_words(entry) for entry in listed[:MOST]]
    more = [f"{len(listed) - MOST} more"] if len(listed) > MOST else []
    return f"{what}: {joined([*named, *more]) or 'none'}"
