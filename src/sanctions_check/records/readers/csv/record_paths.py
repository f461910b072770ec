"""Places of a record, such as `items/0/hs`, into which a mapping of columns puts values."""

from __future__ import annotations

import copy
import re

from sanctions_check.errors import SHOWN
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.pointers import steps_of

__all__ = ["put"]

MOST_INDEX = 1000
_INDEX = re.compile(r"[0-9]{1,6}")


def put(record: dict[str, object], path: str, value: object, limits: Limits) -> None:
    """Set the value at a path; lists grow as far as they must. Raises ValueError where nothing can stand."""
    steps = steps_of(f"/{path}")
    if len(steps) > limits.depth:
        raise ValueError(f'"{path[:SHOWN]}" is deeper than {limits.depth} levels')
    here: dict[str, object] | list[object] = record
    for step, following in zip(steps, (*steps[1:], None), strict=True):
        fresh: object = value if following is None else [] if _INDEX.fullmatch(following) else {}
        if isinstance(here, list):
            number = int(step) if _INDEX.fullmatch(step) else limits.items
            if number >= min(limits.items, MOST_INDEX):
                raise ValueError(f'"{path[:SHOWN]}" is not a field of a record')
            while len(here) <= number:
                here.append({} if following is not None and not _INDEX.fullmatch(following) else copy.copy(fresh))
            if following is None:
                here[number] = value
            inner = here[number]
        else:
            if following is None:
                here[step] = value
            inner = here.setdefault(step, fresh)
        if following is None:
            return
        if not isinstance(inner, dict | list):
            raise ValueError(f'"{path[:SHOWN]}" goes through a value that is neither a list nor a mapping')
        here = inner
