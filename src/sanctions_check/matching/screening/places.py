"""Places, in a record or in a plain line of JSON, of which the country is not stated: their names may tell it."""

from __future__ import annotations

from typing import Any

from sanctions_check.records.normalise.places import place_country

__all__ = ["lies_by_name", "stays_by_name"]


def lies_by_name(place: Any, countries: frozenset[object]) -> bool:
    """Is a place without its country known by its name to lie in one of the countries?"""
    return bool(not place.country and place.place and not countries.isdisjoint(place_country(place.place)))


def stays_by_name(group: Any, countries: frozenset[object]) -> bool:
    """Are persons without a host in a place that is known by its name to lie in one of the countries?"""
    return bool(not group.host and group.location and not countries.isdisjoint(place_country(group.location)))
