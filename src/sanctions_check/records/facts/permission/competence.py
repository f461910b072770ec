"""Who may grant an exemption or answer a question left to States: the Committee, or a State that the act concerns.

Never the DPRK, and no State for another (`judgements.yaml`: "asked_of").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sanctions_check.logic.cell import (
    ABSENT,
    PARTY_CLAIM,
    Cell,
    Presence,
    absent,
    doubt,
    unknown,
    weakest_hedge,
    worked_out,
)

from ...model import PLACES, Record, places_in
from ...normalise.countries import DPRK, country_codes
from ...stated import Stated

__all__ = [
    "COMMITTEE",
    "NO_STATES",
    "HowTold",
    "authorities",
    "authority_cell",
    "authority_names",
    "competence",
    "states_concerned",
]

COMMITTEE = "committee"
HowTold = Mapping[str, str | None]
"""Each State with the hedge under which it is named in the act; a party's claim if it is only one of several alternatives."""
NO_STATES: HowTold = {}
_NAMES = """a and by chair chairman chairperson committee concerning council established in its nations of on paragraph pursuant
    resolution sanctions security the to un under united unsc"""
_REGIME = "democratic dprk korea north people republic s"
_WORDS_OF_ITS_NAMES, _WORDS_OF_ITS_REGIME = frozenset(_NAMES.split()), frozenset(_REGIME.split())


def authorities(text: object) -> tuple[str, ...]:
    """The Committee (or the Council), or the codes of a State, as a text names it. Raises ValueError for anybody else."""
    if isinstance(text, str) and _names_the_committee(text):
        return (COMMITTEE,)
    return tuple(map(str, country_codes(text)))


def authority_names(text: str | None) -> tuple[str, ...]:
    """The same for any text: anybody else by the words of the text, in small letters; nobody without a text."""
    words = (text or "").strip()
    if not words:
        return ()
    try:
        return authorities(words)
    except ValueError:
        return (words.casefold(),)


def _names_the_committee(text: str) -> bool:
    """Is it a name of the Committee or the Council and no more? A party, a ministry or a sport has committees of its own."""
    words = re.findall(r"[^\W_]+", text.casefold())
    if not ({"committee", "unsc", "1718"} & set(words) or "security council" in " ".join(words)):
        return False
    known = _WORDS_OF_ITS_NAMES | (_WORDS_OF_ITS_REGIME if {"sanctions", "1718"} & set(words) else set())
    return all(word in known or word.isdecimal() for word in words)


def authority_cell(text: str | None, pointer: str) -> Cell:
    """The authority that a text names; unknown where it names neither the Committee nor a State."""
    if text is None:
        return absent(pointer)
    try:
        return Cell(Presence.KNOWN, authorities(text.strip()), pointer=pointer)
    except ValueError:
        return unknown(pointer, f"{text.strip()}, which is not a State")


def states_concerned(record: Record) -> HowTold:
    """The States that the record names in the act, apart from the DPRK, each as it is told best."""
    found: dict[str, str | None] = {}
    for stated in _countries(record):
        if stated is None:
            continue
        told = stated.hedge if stated.unambiguous else PARTY_CLAIM
        for code in map(str, stated.values):
            if code not in found or doubt(told) < doubt(found[code]):
                found[code] = told
    found.pop(DPRK, None)
    return found


def _countries(record: Record) -> Iterator[Stated[str] | None]:
    for party in record.parties or ():
        yield from party.ties
    for group in record.personnel or ():
        yield from (group.nationality, group.host)
    for item in (*(record.items or ()), *(record.compensation or ())):
        yield item.origin
    movement = record.movement
    if movement is not None:
        yield from (movement.flag, movement.owner)
        yield from (place.country for name in PLACES for place in places_in(movement, name))


def competence(by: Cell, concerned: HowTold) -> Cell:
    """May this authority decide for the act? Not stated if no authority is; unknown if the record names no State at all.

    The answer has the hedge under which the State of the authority is named in the act.
    """
    if by.presence is Presence.ABSENT:
        return ABSENT
    answers = {_may_speak(str(value), concerned) for value in by.values}
    if not by.believed or len(answers) != 1 or None in answers:
        return unknown(by.pointer, by.derived_from)
    hedge = weakest_hedge(by.hedge, *(concerned.get(str(value)) for value in by.values))
    return worked_out(tuple(answers), hedge, by.pointer, by.derived_from)


def _may_speak(authority: str, concerned: HowTold) -> bool | None:
    if authority == COMMITTEE:
        return True
    if authority == DPRK:
        return False
    if not concerned or concerned.get(authority) == PARTY_CLAIM:
        return None
    return authority in concerned
