"""Listings by the Council and its Committee that were looked up, in words."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.records.facts.listing.un_list import TOLD_BY

from .sentences.dates import dates_in_text

__all__ = ["listings_in"]


def listings_in(derived_from: Iterable[str]) -> str:
    """Each listing once of those that facts were taken from, as the facts say where they come from; "" for none."""
    looked_up = (each.removeprefix(TOLD_BY) for each in derived_from if each.startswith(TOLD_BY))
    return "; ".join(dict.fromkeys(map(dates_in_text, looked_up)))
