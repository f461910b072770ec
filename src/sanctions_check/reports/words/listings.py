"""Listings by the Council and its Committee that were looked up, in words."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.logic.cell import Cell

from .sentences.dates import dates_in_text

__all__ = ["listings_in"]


def listings_in(facts: Iterable[Cell | None]) -> str:
    """Each listing once of those that facts were taken from; "" for none."""
    looked_up = (fact.looked_up for fact in facts if fact is not None and fact.looked_up)
    return "; ".join(dict.fromkeys(map(dates_in_text, looked_up)))
