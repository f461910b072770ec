"""The countries of places: as stated, else by a name known to be in the DPRK. "Korea" is decided by the name of the place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sanctions_check.logic.cell import Cell, Presence, absent, doubt, unknown, worked_out

from ...base import UnknownList
from ...model import Movement, Party, Place, pointed_places
from ...normalise.countries import DPRK, ROK
from ...normalise.places import are_alternatives, dprk_places_named, in_which_korea, place_country
from ...stated import UNKNOWN_WORD, Stated

__all__ = ["country_by_name", "dprk_places_cell", "flags_of_both_vessels", "place_cell", "via_cell"]

_EITHER_KOREA = {DPRK, ROK}


def place_cell(place: Place | None, pointer: str) -> Cell:
    """The country of a place."""
    if place is None:
        return absent(pointer)
    if place.country is not None:
        return _told_country(place.country.cell(f"{pointer}/country"), place.place, f"{pointer}/place")
    if place.place == UNKNOWN_WORD:
        return unknown(f"{pointer}/place")
    return country_by_name(place.place, f"{pointer}/place", f"{pointer}/country")


def _told_country(told: Cell, place: str | None, told_at: str) -> Cell:
    """The country as stated. For "Korea", the one in which the place lies, if its name is known."""
    meant = in_which_korea(place) if place and set(told.values) == _EITHER_KOREA else None
    return told if meant is None else worked_out((meant,), told.hedge, told_at, f"the place {place}")


def country_by_name(place: str | None, told_at: str, pointer: str) -> Cell:
    """The country of a place that is known by name; not stated, at `pointer`, for any other."""
    codes = place_country(place) if place else ()
    return worked_out(codes, None, told_at, f"the place {place}") if codes else absent(pointer)


def via_cell(places: Sequence[Place] | None) -> Cell:
    """The countries of transit: all hold if each place has one country; else they are alternatives.

    1. If it surely went through the DPRK, places whose country is open are left out.
    2. If not, the cell is unknown as soon as one country is stated unknown.
    3. The cell has one hedge: that of the firmest place in the DPRK; if none is surely there, that of the most doubtful
       place.
    """
    if places is None:
        return absent("/movement/via")
    if isinstance(places, UnknownList):
        return unknown("/movement/via")
    if not places:
        return Cell(Presence.NONE, all_hold=True, pointer="/movement/via")
    cells = [place_cell(place, f"/movement/via/{number}") for number, place in enumerate(places)]
    known = [cell for cell in cells if cell.known]
    sure = [cell for cell in known if len(cell.values) == 1]
    through = [cell for cell in sure if cell.values == (DPRK,)]
    counted = sure if through else known
    if not through and (not_known := [cell for cell in cells if cell.presence is Presence.UNKNOWN]):
        return not_known[0]
    if not counted:
        return absent("/movement/via")
    told = min(through, key=_hedged) if through else max(known, key=_hedged)
    values = tuple(dict.fromkeys(value for cell in counted for value in cell.values))
    return Cell(Presence.KNOWN, values, len(counted) == len(sure), told.hedge, "/movement/via")


def _hedged(cell: Cell) -> tuple[int, str]:
    """A key to sort cells: how much the hedge weakens, then its name."""
    return doubt(cell.hedge), cell.hedge or ""


def dprk_places_cell(movement: Movement) -> Cell:
    """The well-known places of the DPRK from or through which it went; not stated if none is recorded.

    Unknown if none is sure, but a place is stated unknown, is one of alternatives, or may lie in the DPRK or elsewhere.
    """
    found: dict[str, str] = {}
    open_at: str | None = "/movement/via" if isinstance(movement.via, UnknownList) else None
    for pointer, place in pointed_places(movement, ("origin", "via")):
        lies_in = place_cell(place, pointer)
        if lies_in.presence is Presence.UNKNOWN or (DPRK in lies_in.values and place.place == UNKNOWN_WORD):
            open_at = open_at or lies_in.pointer
            continue
        names = dprk_places_named(place.place) if DPRK in lies_in.values and place.place else ()
        either = len(names) > 1 and are_alternatives(place.place or "")
        if lies_in.values == (DPRK,) and not either:
            for name in names:
                found.setdefault(name, f"{pointer}/place")
        elif names:
            open_at = open_at or f"{pointer}/{'place' if either else 'country'}"
    if not found:
        return absent("/movement/via") if open_at is None else unknown(open_at)
    return Cell(Presence.KNOWN, tuple(found), all_hold=True, pointer=next(iter(found.values())))


def flags_of_both_vessels(movement: Movement, parties: Iterable[Party]) -> Cell:
    """Yes if the flags of two vessels are recorded, as for two that meet at sea; else not stated."""
    told = movement.flag
    flags = set(told.values) if told is not None and told.unambiguous else set[str]()
    flown = (party.nationality or party.country for party in parties if _is(party.type, "vessel"))
    given = (party.country for party in parties if _is(party.roles, "flag_state"))
    vessels, registries = ([state for each in states for state in _one_state(each)] for states in (flown, given))
    if len(vessels) < 2 and len(flags.union(vessels, registries)) < 2 and not (flags and _written_twice(told)):
        return absent("/movement/flag")
    return Cell(Presence.KNOWN, (True,), pointer="/movement/flag")


def _is(told: Stated[str] | None, word: str) -> bool:
    return told is not None and word in told.values and told.unambiguous


def _one_state(told: Stated[str] | None) -> tuple[str, ...]:
    """The State, if the record gives exactly one."""
    return told.values if told is not None and len(told.values) == 1 else ()


def _written_twice(told: Stated[str] | None) -> bool:
    """True if it is written as a list of at least two, even of equal flags. Two vessels may have the same flag."""
    if told is None:
        return False
    words = told.written.get("value") if isinstance(told.written, Mapping) else told.written
    return isinstance(words, list) and len(words) > 1
