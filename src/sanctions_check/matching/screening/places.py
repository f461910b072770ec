"""The places of a movement, in a record or in a plain line of JSON: the country counts, or the name where none is stated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sanctions_check.records.normalise.places import place_country

__all__ = ["PLACES", "lies_by_name", "places_in"]

PLACES = frozenset({"origin", "destination", "declared_destination", "via"})
"""Fields of a movement that hold places."""


def places_in(movement: Any, field: str) -> Sequence[Any]:
    """The places in a field; none where it is not stated."""
    held = getattr(movement, field)
    return held if isinstance(held, list) else (held,) if held else ()


def lies_by_name(place: Any, countries: frozenset[object]) -> bool:
    """Is a place without its country known by its name to lie in one of the countries?"""
    return bool(not place.country and place.place and not countries.isdisjoint(place_country(place.place)))
