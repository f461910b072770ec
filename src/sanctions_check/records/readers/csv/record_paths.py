"""Puts values at paths of a record, such as `items/0/hs`, for a mapping of columns."""

from __future__ import annotations

import copy
import re

from sanctions_check.plain_text import shortened
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.pointers import steps_of

from ...model import USERS_OWN

__all__ = ["put"]

MOST_INDEX = 1000
DIGITS = 6
_INDEX = re.compile(r"-?[0-9]+")


def put(record: dict[str, object], path: str, value: object, limits: Limits) -> None:
    """Set the value at a path; lists grow as needed. Raises ValueError if no value can be there.

    In the user's own data (context), a step of digits is a name, such as a year, and no index.
    """
    steps = steps_of(f"/{path}")
    if len(steps) > limits.depth:
        raise ValueError(f'"{shortened(path)}" is deeper than {limits.depth} levels')
    here: dict[str, object] | list[object] = record
    most = min(limits.items, MOST_INDEX)
    for step, following in zip(steps, (*steps[1:], None), strict=True):
        is_list = following is not None and steps[0] != USERS_OWN and _INDEX.fullmatch(following) is not None
        fresh: object = value if following is None else [] if is_list else {}
        if isinstance(here, list):
            number = int(step) if step.isdecimal() and len(step) <= DIGITS else most
            if number >= most:
                numbered = f"the entries of a list are numbered 0 to {most - 1}"
                raise ValueError(f'"{shortened(path)}" is not a field of a record: {numbered}')
            while len(here) <= number:
                here.append({} if following is not None and not is_list else copy.copy(fresh))
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
            raise ValueError(f'"{shortened(path)}" goes through a value that is neither a list nor a mapping')
        here = inner
