"""What rules read first and a record does not tell: of an item which way it went and what it is, of the act who and what."""

from __future__ import annotations

from typing import NamedTuple

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import Presence
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.vocabulary.acts import may_be_of_persons
from sanctions_check.records.vocabulary.items import CATEGORIES, NATURES_OF_NO_THING
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, RECEIVING_ROLES, SENDING_ROLES, TAKING_ROLES
from sanctions_check.records.vocabulary.suggested import words_meant

__all__ = ["untold_of", "untold_of_act"]

_SIDES = SENDING_ROLES | RECEIVING_ROLES | {"manufacturer"}

_SIDES_OF_AN_ACT = (("who gave", "supplier", GIVING_ROLES), ("who received", "recipient", TAKING_ROLES))


class Untold(NamedTuple):
    """What is not told of an item or of the act, by its noun; and where it would be told, with words that would do."""

    noun: str
    places: tuple[str, ...]
    fact: str = ""
    """The name of the fact by which records with the same question are counted together."""


def untold_of(case: Case, subject: Thing) -> tuple[Untold, ...]:
    """Nothing, unless the subject is an item."""
    if subject.kind != "item":
        return ()
    where = subject.pointer.removeprefix("/")
    untold = [] if _way_is_told(case, subject) else [Untold("direction", (f"{where}/direction",))]
    category = subject.cell("category")
    if not subject.cell("hs").known and NATURES_OF_NO_THING.isdisjoint(map(str, subject.cell("nature").values)):
        code = f"{where}/hs"
        if category.known:
            untold.append(Untold("HS code", (code,)))
        else:
            places = (f"{where}/category{_words_for(subject)}", code)
            untold.append(Untold("category or HS code", places, "item.category"))
    return tuple(untold)


def untold_of_act(case: Case) -> tuple[Untold, ...]:
    """Who gave, who received and what: of each whether nobody and nothing on record is it."""
    parties = case.list_of("party").things
    untold = [
        Untold(noun, (f"parties, with roles: {role}",))
        for noun, role, roles in _SIDES_OF_AN_ACT
        if not any(each.tells("roles", *roles) for each in parties)
    ]
    of_persons = may_be_of_persons(case.act.cell("kind").values)
    kind, noun, place = ("group", "which persons", "personnel") if of_persons else ("item", "what", "items")
    if not case.list_of(kind).things:
        untold.append(Untold(noun, (place,)))
    return tuple(untold)


def _words_for(subject: Thing) -> str:
    """The categories that its description may mean; else where all of them are listed."""
    meant = words_meant(subject.label, CATEGORIES)
    return f": {' or '.join(meant)}?" if meant else ", one of the words of: sanctions-check schema words items.category"


def _way_is_told(case: Case, subject: Thing) -> bool:
    """By a direction (also "neither"), a place of departure or arrival in the DPRK, or a party of the DPRK on one side."""
    direction = subject.cell("direction")
    if direction.known or direction.presence is Presence.NONE:
        return True
    places = (case.act.cell("movement_origin"), case.act.cell("movement_destination"))
    sides = (each.cell("country") for each in case.list_of("party").things if each.tells("roles", *_SIDES))
    return any(DPRK in cell.values for cell in (*places, *sides))
