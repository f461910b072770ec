"""Applies changes to the facts of a record, as plain JSON values."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Any

from sanctions_check.records.layout import list_fields, part_types
from sanctions_check.sources.pointers import steps_of

from ..results import NEW

__all__ = ["applied"]

Edit = tuple[str, object]
"""A JSON pointer and the new value there; None takes the fact, or the entry of a list, away."""


@cache
def _lists() -> frozenset[str]:
    return frozenset(name for part in part_types().values() for name in list_fields(part))


def applied(facts: dict[str, Any], edits: Iterable[Edit]) -> dict[str, Any]:
    """A copy of the facts with every edit made.

    `-` in a pointer is one new entry, the same for all edits of that list.
    Raises ValueError if a pointer leads through a value without parts, or past the end of a list.
    """
    changed = copy.deepcopy(facts)
    lengths: dict[str, int] = {}
    removed: list[tuple[list[Any], int]] = []
    for pointer, value in edits:
        *path, last = steps_of(pointer)
        where: Any = changed
        here = ""
        for part, following in pairwise((*path, last)):
            where = _step(where, part, here, lengths, is_list=part in _lists() and _is_index(following))
            here = f"{here}/{part}"
        if isinstance(where, list):
            index = _index(where, last, here, lengths)
            if value is None:
                removed.append((where, index))
            elif index == len(where):
                where.append(copy.deepcopy(value))
            else:
                where[index] = copy.deepcopy(value)
        elif isinstance(where, dict):
            if value is None:
                where.pop(last, None)
            else:
                where[last] = copy.deepcopy(value)
        else:
            raise ValueError(f"{pointer} leads nowhere")
    for listed, index in sorted(removed, key=lambda each: -each[1]):
        if index < len(listed):
            del listed[index]
    return changed


def _step(where: Any, part: str, here: str, lengths: dict[str, int], *, is_list: bool) -> Any:
    empty: Any = [] if is_list else {}
    if isinstance(where, list):
        index = _index(where, part, here, lengths)
        if index == len(where):
            where.append(empty)
        return where[index]
    if isinstance(where, dict):
        if not isinstance(where.get(part), list | dict):
            where[part] = empty
        return where[part]
    raise ValueError(f"{here} has no parts")


def _index(listed: list[Any], part: str, here: str, lengths: dict[str, int]) -> int:
    if part == NEW:
        return lengths.setdefault(here, len(listed))
    index = int(part)
    if index > len(listed):
        raise ValueError(f"{here} has no entry {part}")
    return index


def _is_index(part: str) -> bool:
    return part == NEW or part.isdigit()
