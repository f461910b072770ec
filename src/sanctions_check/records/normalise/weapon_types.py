"""The days on which types of weapon were first seen in public, from a curated table of designations. Never fuzzy."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from sanctions_check.logic.timespan import Timespan

from .dates import parse_day
from .tables import rows_of

__all__ = ["LONGEST", "weapon_type", "weapon_types"]

LONGEST = 200
_REMEMBERED = 4096
_NAMES = re.compile(r"[,;()\[\]]| or | and | / ")
_AROUND_A_NAME = re.compile(r"\b(?:short-range|ballistic|missiles?|srbms?|type|family)\b")
"""Words beside the designation of a type that do not make it another type."""
_OF_MANY = re.compile(r"\b(?:type|family)\b")
"""Words that make an unknown designation the name of a series."""


class WeaponType(NamedTuple):
    """A type by its first designation, and the time at which it was first seen, as a period and as written."""

    name: str
    first_seen: Timespan
    written: str


@lru_cache(maxsize=_REMEMBERED)
def weapon_type(designation: str) -> WeaponType | None:
    """The type of a designation; of several types the one that was seen first. None if a name is not in the table."""
    if len(designation) > LONGEST or "?" in designation:
        return None
    whole = _named(designation.casefold())
    if whole is not None:
        return whole
    named = [_named(name) for name in _NAMES.split(designation.casefold()) if _key(name)]
    known = [each for each in named if each is not None]
    return min(known, key=lambda each: each.first_seen.start_low) if known and len(known) == len(named) else None


def _named(name: str) -> WeaponType | None:
    key = _key(name)
    found = _table().get(key)
    return _table().get(f"{key}series") if found is None and _OF_MANY.search(name) else found


def weapon_types() -> tuple[WeaponType, ...]:
    """All types of the table."""
    return tuple(dict.fromkeys(_table().values()))


@cache
def _table() -> dict[str, WeaponType]:
    table: dict[str, WeaponType] = {}
    for written, designations, _ in rows_of("weapon_types"):
        names = designations.split("|")
        (first_seen,) = parse_day(written)
        table |= dict.fromkeys((_key(name.casefold()) for name in names), WeaponType(names[0], first_seen, written))
    return table


def _key(name: str) -> str:
    return "".join(filter(str.isalnum, _AROUND_A_NAME.sub("", name)))
