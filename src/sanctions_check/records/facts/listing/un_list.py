"""Whom the Council or its 1718 Committee has listed: bodies by their names, vessels by their IMO numbers.

A record need not say what everybody can look up. What it does say counts, and persons are not looked up: too many share a name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sanctions_check.logic.cell import Cell, absent, unknown, worked_out
from sanctions_check.logic.timespan import Timespan, known_before

from ...normalise.countries import DPRK
from ...normalise.imo import imo_in
from .likeness import Likenesses
from .listing_time import listed_between
from .un_listing import UnListing

if TYPE_CHECKING:
    from ...model import Movement, Party
    from ...stated import Stated

__all__ = ["NOBODY_LISTED", "UnList", "key_of"]

_THE_LIST = "the list of the Council and its Committee: "
_WORD = re.compile(r"\w+")
_ENDS_A_NAME = re.compile(r"[(\[;,/]| - | – | of (?:the )?(?:dprk|north korea)\b", re.IGNORECASE)
_SHIP = re.compile(r"^\s*M[/.]?[VT]\.?\s+", re.IGNORECASE)
"""How the name of a motor vessel or tanker is introduced: M/V, MT."""
_USUAL = {
    "co": "company",
    "corp": "corporation",
    "gen": "general",
    "intl": "international",
    "korean": "korea",
    "ltd": "limited",
}
_ARTICLE = "the"
_HEAD = 2


class UnList(Struct, frozen=True):
    """The list, made with `of`. `bodies`: by `key_of` of each of their names. `vessels`: by IMO number."""

    bodies: Mapping[str, UnListing]
    vessels: Mapping[str, UnListing]
    vessel_names: Mapping[str, UnListing]
    """The vessels by `key_of` of their names, for records that do not state the number."""
    heads_elsewhere: frozenset[str]
    """The first letters of the names of bodies that may be of another State than the DPRK."""
    likenesses: Likenesses
    first_day: date | None = None
    """The day of the first listing; None where it is not known."""

    @classmethod
    def of(cls, bodies: Mapping[str, UnListing], vessels: Mapping[str, UnListing]) -> UnList:
        """The list with these bodies and vessels."""
        heads = {key[:_HEAD] for key, listing in bodies.items() if listing.sits_in != {DPRK}}
        days = [listing.since for listing in (*bodies.values(), *vessels.values())]
        first = min(days, default=None)
        return cls(
            MappingProxyType(bodies),
            MappingProxyType(vessels),
            MappingProxyType({key_of(listing.name): listing for listing in vessels.values()}),
            frozenset(heads | {_ARTICLE[:_HEAD]}),
            Likenesses.of(bodies.items()),
            first,
        )

    def of_party(self, party: Party, pointer: str, time: Cell) -> dict[str, Cell]:
        """The cells that the list gives for a party.

        `serves_missions`: may missions and relief be paid through it? `un_listed` (was it listed at that time?) and
        `un_listed_since`: only if the record does not state them.

        - Listed: its name is on the list, and it is of the DPRK or of the State where the list has that body. Behind the name
          may follow a comma, a bracket ("KOMID, office in Damascus") or "of the DPRK".
        - Unknown: it is of the DPRK, and its name is only similar to one on the list, or a short form of one.
        - Yes or no: its State is not stated, or may be that of the body or another.
        - Not listed: the act lies before the first day of the list.
        """
        where, home = f"{pointer}/name", _home_of(party)
        found, hedge = self._party(party, home), home.hedge if home is not None else None
        told = {"serves_missions": absent(where) if found is None else _serves_missions(found, where, hedge)}
        if found is not None and party.un_listed_since is None:
            told["un_listed_since"] = _since(found, where, hedge)
        if party.un_listed is not None:
            return told
        listed: Cell | None
        if self.first_day is not None and known_before((time,), self.first_day):
            listed = _nobody_yet(self.first_day, f"{pointer}/un_listed")
        elif found is not None:
            listed = _listed(found, where, hedge, time)
        else:
            listed = self._perhaps_listed(party, home, where, time) or self._listed_in_one_case(
                party, home, where, time
            )
        return told if listed is None else {**told, "un_listed": listed}

    def of_vessel(self, movement: Movement, pointer: str, time: Cell) -> Cell | None:
        """Whether the vessel was listed then; None if the record states it, or the list has neither its number nor its name.

        - The number may stand in the name.
        - Yes or no: it may have another number than the one on the list, or only its name is on the list.
        """
        if movement.vessel_un_listed is not None:
            return None
        stated, name = movement.imo, movement.vessel
        if stated is not None and stated.values:
            numbers, where, hedge = stated.values, f"{pointer}/imo", stated.hedge
        else:
            numbers, where, hedge = _number_in(name), f"{pointer}/vessel", None
        found = self._vessel(numbers, name)
        if found is None:
            return None
        listed = _listed(found, where, hedge, time, called=name)
        if not numbers:
            return _or_not(replace(listed, derived_from=f"a name on {listed.derived_from}"))
        return _or_not(listed) if len(numbers) > 1 else listed

    def _perhaps_listed(self, party: Party, home: Stated[str] | None, pointer: str, time: Cell) -> Cell | None:
        """An unknown cell if a party of the DPRK has a name similar to one on the list; else None."""
        if home is None or home.values != (DPRK,) or party.name is None:
            return None
        found = (self.likenesses.find(key_of(name)) for name in (party.name, _ENDS_A_NAME.split(party.name)[0]))
        like = next(filter(None, found), None)
        if like is None or known_before((time,), like.since):
            return None
        told_by = f"a name like one on {_THE_LIST}{like.name}{_number(like)}"
        return unknown(pointer, told_by)

    def _listed_in_one_case(self, party: Party, home: Stated[str] | None, pointer: str, time: Cell) -> Cell | None:
        """A cell "yes or no" if the name is that of a listed body and the party may be of its State; else None.

        A party whose State is not stated may be of any.
        """
        found = self._body(party.name) if party.name is not None and home is None else None
        told = {code for each in (party.country, party.nationality) if each for code in each.values}
        if found is None or (found.sits_in and told and told.isdisjoint({DPRK, *found.sits_in})):
            return None
        return _or_not(_listed(found, pointer, None, time))

    def has(self, name: str) -> bool:
        """True if a body on the list has this name."""
        return self._body(name) is not None

    def may_have_elsewhere(self, name: str) -> bool:
        """True if a body on the list that may be of another State than the DPRK has this name. No is answered quickly."""
        head = name[:_HEAD].casefold()
        return (head in self.heads_elsewhere or not head.isalnum()) and self.has(name)

    def has_vessel(self, numbers: Collection[str], name: str | None) -> bool:
        """True if a vessel on the list has one of these IMO numbers, or this name where there is no number."""
        return self._vessel(numbers or _number_in(name), name) is not None

    def _vessel(self, numbers: Collection[str], name: str | None) -> UnListing | None:
        if numbers:
            return next((self.vessels[number] for number in numbers if number in self.vessels), None)
        if name is None:
            return None
        called = _SHIP.sub("", name, count=1)
        return self.vessel_names.get(key_of(called)) or self.vessel_names.get(key_of(_ENDS_A_NAME.split(called)[0]))

    def _party(self, party: Party, home: Stated[str] | None) -> UnListing | None:
        """The listing of a party by its name and its State (`home`); None where one of the two is not stated, or none fits."""
        found = None if home is None or party.name is None else self._body(party.name)
        if home is None or found is None or (found.sits_in and home.values[0] not in {DPRK, *found.sits_in}):
            return None
        return found

    def _body(self, name: str) -> UnListing | None:
        found = self.bodies.get(key_of(name))
        end = None if found is not None else _ENDS_A_NAME.search(name)
        return found if end is None else self.bodies.get(key_of(name[: end.start()]))


NOBODY_LISTED = UnList.of({}, {})


def key_of(name: str) -> str:
    """A name in the form in which it is looked up: its words without case and punctuation, each in its usual form."""
    words = _WORD.findall(name.casefold())
    return " ".join(_USUAL.get(word, word) for word in words if word != _ARTICLE)


def _number_in(name: str | None) -> tuple[str, ...]:
    """The IMO number in the name of a vessel, if there is one."""
    number = imo_in(name) if name is not None else None
    return () if number is None else (number,)


def _home_of(party: Party) -> Stated[str] | None:
    """The State of a party, if one alone is stated; else None.

    A party of which no State is stated, and which acts for the DPRK, is of the DPRK.
    """
    own = [each for each in (party.country, party.nationality) if each is not None]
    if not own and party.acts_for is not None and party.acts_for.values == (DPRK,):
        return party.acts_for
    return next((each for each in own if len(each.values) == 1), None)


def _nobody_yet(first: date, pointer: str) -> Cell:
    return _looked_up((False,), None, pointer, f"nobody was on it before {first.isoformat()}")


def _serves_missions(listing: UnListing, pointer: str, hedge: str | None) -> Cell:
    return _looked_up((listing.serves_missions,), hedge, pointer, _in_words(listing))


def _since(listing: UnListing, pointer: str, hedge: str | None) -> Cell:
    day = Timespan.somewhere_in(listing.since, listing.since)
    return _looked_up((day,), hedge, pointer, _in_words(listing))


def _or_not(listed: Cell) -> Cell:
    """The answer "yes or no" for yes, as it is open whether the listed one is meant; any other answer as it is."""
    return replace(listed, values=(True, False)) if listed.values == (True,) else listed


def _looked_up(values: tuple[object, ...], hedge: str | None, pointer: str, found: str) -> Cell:
    return replace(worked_out(values, hedge, pointer, f"{_THE_LIST}{found}"), looked_up=found)


def _in_words(listing: UnListing) -> str:
    return f"{listing.name}{_number(listing)}, {listing.since.isoformat()}"


def _number(listing: UnListing) -> str:
    return f", {listing.reference}" if listing.reference else ""


def _listed(listing: UnListing, pointer: str, hedge: str | None, time: Cell, called: str | None = None) -> Cell:
    """The listing as of that time. `called`: the name in the record of a vessel that was found by its number."""
    renamed = called is not None and key_of(listing.name) not in key_of(called)
    found = f"{_in_words(listing)}, called {called} in the record" if renamed else _in_words(listing)
    listed = _looked_up((True,), hedge, pointer, found)
    return listed_between(listed, listing.since, listing.until, time)
