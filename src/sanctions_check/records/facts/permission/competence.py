"""Who may grant an exemption or answer a question left to States: the Committee, or a State that the act concerns.

Never the DPRK, and no State for another (`judgements.yaml`: "asked_of").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanctions_check.logic.cell import ABSENT, Cell, Presence

from ...model import PLACES, Record, places_in
from ...normalise.countries import DPRK, country_codes
from ...stated import Stated

__all__ = ["COMMITTEE", "authorities", "authority_cell", "competence", "states_concerned"]

COMMITTEE = "committee"
_NAMES = """a and by chair chairman chairperson committee concerning council established in its nations of on paragraph pursuant
    resolution sanctions security the to un under united unsc"""
_REGIME = "democratic dprk korea north people republic s"
_WORDS_OF_ITS_NAMES, _WORDS_OF_ITS_REGIME = frozenset(_NAMES.split()), frozenset(_REGIME.split())


def authorities(text: object) -> tuple[str, ...]:
    """The Committee (or the Council), or the codes of a State, as a text names it. Raises ValueError for anybody else."""
    if isinstance(text, str) and _names_the_committee(text):
        return (COMMITTEE,)
    return tuple(map(str, country_codes(text)))


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
        return Cell(Presence.ABSENT, pointer=pointer)
    try:
        return Cell(Presence.KNOWN, authorities(text.strip()), pointer=pointer)
    except ValueError:
        return Cell(Presence.UNKNOWN, pointer=pointer, derived_from=f"{text.strip()}, which is not a State")


def states_concerned(record: Record) -> frozenset[str]:
    """The States that the record names in the act, apart from the DPRK."""
    return frozenset(str(code) for stated in _countries(record) if stated is not None for code in stated.values) - {
        DPRK
    }


def _countries(record: Record) -> Iterator[Stated[str] | None]:
    for party in record.parties or ():
        yield from (party.country, party.nationality, party.acts_for)
    for group in record.personnel or ():
        yield from (group.nationality, group.host)
    for item in (*(record.items or ()), *(record.compensation or ())):
        yield item.origin
    movement = record.movement
    if movement is not None:
        yield from (movement.flag, movement.owner)
        yield from (place.country for name in PLACES for place in places_in(movement, name))


def competence(by: Cell, concerned: frozenset[str]) -> Cell:
    """May this authority speak for the act? Not stated where it is not; open where the record names no State at all."""
    if by.presence is Presence.ABSENT:
        return ABSENT
    answers = {_may_speak(str(value), concerned) for value in by.values}
    if not by.believed or len(answers) != 1 or None in answers:
        return Cell(Presence.UNKNOWN, pointer=by.pointer, derived_from=by.derived_from)
    return Cell(Presence.KNOWN, tuple(answers), False, by.qualifier, by.pointer, by.derived_from)


def _may_speak(authority: str, concerned: frozenset[str]) -> bool | None:
    if authority == COMMITTEE:
        return True
    if authority == DPRK:
        return False
    return authority in concerned if concerned else None
