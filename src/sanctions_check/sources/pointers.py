"""JSON pointers (RFC 6901), such as /items/0/hs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import NamedTuple

from sanctions_check.plain_text import shortened

__all__ = ["pointer_of", "pointer_token", "steps_of", "value_at", "walk"]


def pointer_token(key: str) -> str:
    """A key as a step of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1") if "~" in key or "/" in key else key


def steps_of(pointer: str) -> tuple[str, ...]:
    """The keys and indexes of a JSON pointer: ("items", "0", "hs"); none for the whole document."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


def value_at(document: object, pointer: str) -> object:
    """The value at a JSON pointer; None if there is none."""
    where = document
    for step in steps_of(pointer):
        if isinstance(where, Mapping):
            where = where.get(step)
        elif isinstance(where, list) and step.isdecimal() and int(step) < len(where):
            where = where[int(step)]
        else:
            return None
    return where


class Visit(NamedTuple):
    """A value of a document.

    `steps`: the keys and indexes (as text) that lead to it. All visits share this list, which changes as the walk goes on.
    `holder`: the mapping or list that holds the value; None for the document.
    """

    steps: list[str]
    holder: object
    value: object


def walk(document: object) -> Iterator[Visit]:
    """Every value of a document of dicts and lists, in the order of reading, at any depth.

    Values that the caller puts in during the walk are not visited.
    """
    steps: list[str] = []
    yield Visit(steps, None, document)
    waiting = [(document, _entries(document))]
    while waiting:
        holder, entries = waiting[-1]
        for step, value in entries:
            steps.append(step)
            yield Visit(steps, holder, value)
            if isinstance(value, dict | list):
                waiting.append((value, _entries(value)))
                break
            steps.pop()
        else:
            waiting.pop()
            if waiting:
                steps.pop()


def _entries(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        return iter(list(value.items()))
    return zip(map(str, count()), value, strict=False) if isinstance(value, list) else iter(())


def pointer_of(steps: Iterable[str]) -> str:
    """The JSON pointer of these steps for messages, with long keys shortened."""
    return "".join(f"/{pointer_token(shortened(step))}" for step in steps)
