"""The countries of places: as stated, else by the name of a well-known place in the DPRK."""

from __future__ import annotations

from collections.abc import Sequence

from sanctions_check.logic.cell import Cell, Presence

from ..model import Place
from ..normalise.places import place_country
from .cells import absent

__all__ = ["country_by_name", "place_cell", "via_cell"]


def place_cell(place: Place | None, pointer: str) -> Cell:
    """The country of a place."""
    if place is None:
        return absent(pointer)
    if place.country is not None:
        return place.country.cell(f"{pointer}/country")
    return country_by_name(place.place, f"{pointer}/place", f"{pointer}/country")


def country_by_name(place: str | None, told_at: str, pointer: str) -> Cell:
    """The country of a place that is known by name; not stated at `pointer` where it is not."""
    codes = place_country(place) if place else ()
    return Cell(Presence.KNOWN, codes, pointer=told_at, derived_from=f"the place {place}") if codes else absent(pointer)


def via_cell(places: Sequence[Place] | None) -> Cell:
    """The countries through which it went for certain."""
    if places is None:
        return absent("/movement/via")
    cells = [place_cell(place, f"/movement/via/{number}") for number, place in enumerate(places)]
    if not cells:
        return Cell(Presence.NONE, tags=True, pointer="/movement/via")
    certain = tuple(cell.values[0] for cell in cells if cell.known and len(cell.values) == 1)
    return Cell(Presence.KNOWN, certain, tags=True, pointer="/movement/via") if certain else absent("/movement/via")
