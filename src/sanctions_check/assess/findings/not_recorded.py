"""What a record does not state though rules read it first: direction and category of an item, parties and goods of an act."""

from __future__ import annotations

from typing import NamedTuple

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import Presence
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.vocabulary.acts import may_be_of_persons
from sanctions_check.records.vocabulary.items import CATEGORIES, NATURES_OF_NO_THING
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, RECEIVING_ROLES, SENDING_ROLES, TAKING_ROLES
from sanctions_check.records.vocabulary.suggested import words_meant

__all__ = ["not_recorded_of_act", "not_recorded_of_item"]

_SIDES = SENDING_ROLES | RECEIVING_ROLES | {"manufacturer"}

_SIDES_OF_AN_ACT = (("who gave", "supplier", GIVING_ROLES), ("who received", "recipient", TAKING_ROLES))


class NotRecorded(NamedTuple):
    """Something that is not recorded of an item or of the act."""

    noun: str
    """Such as "direction" or "who gave"."""
    places: tuple[str, ...]
    """Where it would be recorded, with words that would do: ("parties, with roles: supplier",)."""
    fact: str = ""
    """The fact by which equal questions of several records are counted together: "item.category"."""


def not_recorded_of_item(case: Case, subject: Thing) -> tuple[NotRecorded, ...]:
    """What is not recorded of an item; nothing for any other subject."""
    if subject.kind != "item":
        return ()
    where = subject.pointer.removeprefix("/")
    not_recorded = [] if _direction_is_recorded(case, subject) else [NotRecorded("direction", (f"{where}/direction",))]
    category = subject.cell("category")
    if not subject.cell("hs").known and NATURES_OF_NO_THING.isdisjoint(subject.cell("nature").words):
        code = f"{where}/hs"
        if category.known:
            not_recorded.append(NotRecorded("HS code", (code,)))
        else:
            places = (f"{where}/category{_words_for(subject)}", code)
            not_recorded.append(NotRecorded("category or HS code", places, "item.category"))
    return tuple(not_recorded)


def not_recorded_of_act(case: Case) -> tuple[NotRecorded, ...]:
    """Who gave, who received and what, as far as the record has no party and no thing for it."""
    parties = case.list_of("party").things
    not_recorded = [
        NotRecorded(noun, (f"parties, with roles: {role}",))
        for noun, role, roles in _SIDES_OF_AN_ACT
        if not any(each.has_value("roles", *roles) for each in parties)
    ]
    of_persons = may_be_of_persons(case.act.cell("kind").values)
    kind, noun, place = ("group", "which persons", "personnel") if of_persons else ("item", "what", "items")
    if not case.list_of(kind).things:
        not_recorded.append(NotRecorded(noun, (place,)))
    return tuple(not_recorded)


def _words_for(subject: Thing) -> str:
    """The categories that the description may mean; else where all categories are listed."""
    meant = words_meant(subject.label, CATEGORIES)
    return f": {' or '.join(meant)}?" if meant else ", one of the words of: sanctions-check schema words items.category"


def _direction_is_recorded(case: Case, subject: Thing) -> bool:
    """True if there is a direction (also "none"), an end of the movement in the DPRK, or a party of the DPRK on one side."""
    direction = subject.cell("direction")
    if direction.known or direction.presence is Presence.NONE:
        return True
    places = (case.act.cell("movement_origin"), case.act.cell("movement_destination"))
    sides = (each.cell("country") for each in case.list_of("party").things if each.has_value("roles", *_SIDES))
    return any(DPRK in cell.values for cell in (*places, *sides))
