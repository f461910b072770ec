"""Reads countries of a record. A place instead of a country is refused with the name of its State."""

from __future__ import annotations

from .countries import country_codes, country_name, known_codes
from .places import state_of_place

__all__ = ["stated_country"]

LONGEST = 200


def stated_country(raw: object) -> tuple[str, ...]:
    """The codes that a name or code may mean. Raises ValueError, with the State of a place that is known."""
    try:
        return country_codes(raw)
    except ValueError:
        name = _state_of_place(raw) if isinstance(raw, str) and len(raw) <= LONGEST else None
        if name is None:
            raise
        raise ValueError(
            f'"{raw}" is a place, and no country: write {name} (in a movement the place stands beside it, in place)'
        ) from None


def _state_of_place(name: str) -> str | None:
    """The name of the State of a place, from the tables or behind a comma; None if it is unknown."""
    place, _, told = name.rpartition(",")
    if place and len(known_codes(told)) == 1 and not known_codes(place):
        return told.strip()
    state = state_of_place(name)
    return country_name(state) if state is not None else None
