"""Finds the path that is meant by `movement.imo`, `/movement/imo`, `items.quantity` or `vessel`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...layout import field_at, list_fields, part_type_at
from ...vocabulary.nested_fields import nested_path

__all__ = ["path_meant"]

_BETWEEN = re.compile(r"[/.\[\]\s]+")
MOST_STEPS = 10


def path_meant(written: str) -> str | None:
    """The path in the notation of a mapping; None if no path is meant, or if it is written correctly."""
    steps = [step for step in _BETWEEN.split(written) if step]
    if not 0 < len(steps) <= MOST_STEPS:
        return None
    named = [step for step in steps if not step.isdecimal()]
    path = "/".join(_numbered(steps)) if field_at(named) is not None else nested_path(written)
    return path if path != written else None


def _numbered(steps: list[str]) -> Iterator[str]:
    """The steps, with index 0 added after each list without an index."""
    named: list[str] = []
    for step, following in zip(steps, (*steps[1:], None), strict=True):
        yield step
        if step.isdecimal():
            continue
        lists = list_fields(part_type_at(named))
        named.append(step)
        if step in lists and following is not None and not following.isdecimal():
            yield "0"
