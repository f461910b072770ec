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
    "HedgeByState",
    "authorities",
    "authority_cell",
    "authority_names",
    "competence",
    "states_concerned",
]

COMMITTEE = "committee"
HedgeByState = Mapping[str, str | None]
"""The hedge under which the record names each State in the act, by its code.

For example {"CN": None, "RU": "alleged"}. A State that is one of several alternatives counts as a party's claim.
"""
NO_STATES: HedgeByState = {}
_NAMES = """a and by chair chairman chairperson committee concerning council established in its nations of on paragraph pursuant
    resolution sanctions security the to un under united unsc"""
_REGIME = "democratic dprk korea north people republic s"
_WORDS_OF_ITS_NAMES, _WORDS_OF_ITS_REGIME = frozenset(_NAMES.split()), frozenset(_REGIME.split())


def authorities(text: object) -> tuple[str, ...]:
    """COMMITTEE for a name of the Committee or the Council, or the codes of a State. Raises ValueError for anybody else."""
    if isinstance(text, str) and _names_the_committee(text):
        return (COMMITTEE,)
    return tuple(map(str, country_codes(text)))


def authority_names(text: str | None) -> tuple[str, ...]:
    """The authority that a text names, in a form that can be compared; () without a text.

    The Committee and States as in `authorities`, anybody else by the text in small letters.
    """
    words = (text or "").strip()
    if not words:
        return ()
    try:
        return authorities(words)
    except ValueError:
        return (words.casefold(),)


def _names_the_committee(text: str) -> bool:
    """True if the text names the Committee or the Council and nobody else. Parties and ministries have committees too."""
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


def states_concerned(record: Record) -> HedgeByState:
    """The States other than the DPRK that the record names in the act, each with the hedge of its firmest mention."""
    found: dict[str, str | None] = {}
    for stated in _countries(record):
        if stated is None:
            continue
        told = stated.hedge if stated.unambiguous else PARTY_CLAIM
        for code in stated.values:
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


def competence(by: Cell, concerned: HedgeByState) -> Cell:
    """Whether this authority may decide for the act, with the hedge under which the act names its State.

    - Not stated where no authority is stated.
    - Unknown for a State where the record names no State in the act, or names this one only as a party's claim.
    """
    if by.presence is Presence.ABSENT:
        return ABSENT
    answers = {_may_speak(code, concerned) for code in by.words}
    if not by.believed or len(answers) != 1 or None in answers:
        return unknown(by.pointer, by.derived_from)
    hedge = weakest_hedge(by.hedge, *(concerned.get(code) for code in by.words))
    return worked_out(tuple(answers), hedge, by.pointer, by.derived_from)


def _may_speak(authority: str, concerned: HedgeByState) -> bool | None:
    if authority == COMMITTEE:
        return True
    if authority == DPRK:
        return False
    if not concerned or concerned.get(authority) == PARTY_CLAIM:
        return None
    return authority in concerned
