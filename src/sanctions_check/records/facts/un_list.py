"""Whom the Council or its 1718 Committee has listed: bodies of the DPRK by their names, vessels by their IMO numbers.

A record need not say what everybody can look up. What it does say counts, and persons are not looked up: too many share a name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct, field

from sanctions_check.logic.cell import Cell, Presence

from ..normalise.countries import DPRK
from .listing_time import listed_between

if TYPE_CHECKING:
    from ..model import Movement, Party
    from ..stated import Stated

__all__ = ["NOBODY_LISTED", "UnList", "UnListing", "key_of"]

_WORD = re.compile(r"\w+")
_ENDS_A_NAME = re.compile(r"[(\[;,/]| - | – ")
_WRITTEN_OUT = {"co": "company", "corp": "corporation", "ltd": "limited", "gen": "general", "intl": "international"}


class UnListing(Struct, frozen=True):
    """One listing: the name on the list, its number there ("" where that is not known), its first day and its last."""

    name: str
    reference: str
    since: date
    until: date | None = None


class UnList(Struct, frozen=True):
    """The list. `bodies` by `key_of` their names and other names, `vessels` by IMO number."""

    bodies: Mapping[str, UnListing] = field(default_factory=lambda: MappingProxyType({}))
    vessels: Mapping[str, UnListing] = field(default_factory=lambda: MappingProxyType({}))

    def of_party(self, party: Party, pointer: str, time: Cell) -> Cell | None:
        """Was a party of the DPRK listed at that time? None where the record says it itself, or the name is not on the list.

        The name must be one on the list, or go on behind it with a comma or a bracket: "KOMID, office in Damascus".
        """
        if party.un_listed is not None:
            return None
        tie, found = _tie(party), self._body(party.name)
        return None if tie is None or found is None else _listed(found, f"{pointer}/name", tie.qualifier, time)

    def names(self, party: Party) -> bool:
        """Is a party of the DPRK on the list, whenever that was?"""
        return _tie(party) is not None and self._body(party.name) is not None

    def of_vessel(self, movement: Movement, pointer: str, time: Cell) -> Cell | None:
        """Was the vessel listed at that time? None where the record says it itself, or the number is not on the list."""
        if movement.vessel_un_listed is not None or movement.imo is None:
            return None
        found = self.vessels.get(movement.imo)
        return None if found is None else _listed(found, f"{pointer}/imo", None, time)

    def _body(self, name: str | None) -> UnListing | None:
        if name is None:
            return None
        return self.bodies.get(key_of(name)) or self.bodies.get(key_of(_ENDS_A_NAME.split(name)[0]))


NOBODY_LISTED = UnList()


def key_of(name: str) -> str:
    """A name as it is looked up: its words, without case and punctuation, usual short forms written out."""
    words = _WORD.findall(name.casefold())
    return " ".join(_WRITTEN_OUT.get(word, word) for word in words if word != "the")


def _tie(party: Party) -> Stated[str] | None:
    """What makes it a party of the DPRK, and of no other State."""
    return next((each for each in (party.country, party.nationality) if each and each.values == (DPRK,)), None)


def _listed(listing: UnListing, pointer: str, qualifier: str | None, time: Cell) -> Cell:
    number = f", {listing.reference}" if listing.reference else ""
    told_by = f"the list of the Council and its Committee: {listing.name}{number}, {listing.since.isoformat()}"
    listed = Cell(Presence.KNOWN, (True,), False, qualifier, pointer, told_by)
    return listed_between(listed, listing.since, listing.until, time)
