"""Places, in a record or in a plain line of JSON, of which the country is not stated: their names may tell it."""

from __future__ import annotations

from typing import Any

from sanctions_check.records.normalise.places import place_country

__all__ = ["lies_by_name"]


def lies_by_name(stated: object, place: Any, countries: frozenset[object]) -> bool:
    """Is a place, of which no country is stated, known by its name to lie in one of the countries?"""
    return bool(not stated and place and not countries.isdisjoint(place_country(place)))
