"""The countries of places: as stated, else by the name of a well-known place in the DPRK."""

from __future__ import annotations

from collections.abc import Sequence

from sanctions_check.logic.cell import Cell, Presence

from ..model import Movement, Place, places_in
from ..normalise.countries import DPRK
from ..normalise.places import dprk_place, place_country
from .cells import absent

__all__ = ["country_by_name", "dprk_places_cell", "place_cell", "via_cell"]


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


def dprk_places_cell(movement: Movement) -> Cell:
    """The well-known places of the DPRK from or through which it went; not stated where none is told."""
    found: dict[str, str] = {}
    for field in ("origin", "via"):
        for number, place in enumerate(places_in(movement, field)):
            pointer = f"/movement/{field}" if field == "origin" else f"/movement/{field}/{number}"
            in_the_dprk = place_cell(place, pointer).values == (DPRK,)
            if in_the_dprk and place.place and (name := dprk_place(place.place)):
                found.setdefault(name, f"{pointer}/place")
    if not found:
        return absent("/movement/via")
    return Cell(Presence.KNOWN, tuple(found), tags=True, pointer=next(iter(found.values())))
