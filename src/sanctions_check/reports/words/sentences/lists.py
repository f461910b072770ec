"""A list of a record in words, even if it is stated to be empty or unknown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from sanctions_check.english import joined
from sanctions_check.records.base import UnknownList

__all__ = ["MOST", "list_in_words"]

MOST = 12
"""The most entries that are named; the rest are counted."""
_Entry = TypeVar("_Entry")


def list_in_words(what: str, listed: Sequence[_Entry] | None, in_words: Callable[[_Entry], str]) -> str:
    """The name of the list and its entries: `goods: coal and iron ore`; "" if the record does not give the list."""
    if listed is None:
        return ""
    if isinstance(listed, UnknownList):
        return f"{what}: not known"
    named = [in_words(entry) for entry in listed[:MOST]]
    more = [f"{len(listed) - MOST} more"] if len(listed) > MOST else []
    return f"{what}: {joined([*named, *more]) or 'none'}"
