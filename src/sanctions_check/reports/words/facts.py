"""The facts of a record in one paragraph: kind of act, time, parties, goods, persons, route, stage, permissions and sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sanctions_check.assess.results import Assessment
from sanctions_check.assess.words.grammar import country_in_words, joined, with_details
from sanctions_check.logic.case import Case
from sanctions_check.logic.cell import Presence
from sanctions_check.plain_text import in_words
from sanctions_check.records.base import UnknownList
from sanctions_check.records.facts.labels import label_of
from sanctions_check.records.model import Group, Item, Movement, Place, Record
from sanctions_check.records.stated import UNKNOWN_WORD, Stated
from sanctions_check.records.vocabulary.acts import AIS_STATES, DIRECTIONS, KINDS, MODES

from .listings import listings_in
from .permission import permission_in_words
from .sentences.citations import Cited, Piece
from .sentences.dates import times_in_words
from .sentences.lists import list_in_words
from .sentences.parties import amount_in_words, hedge_on, parties_with_roles, times_of

__all__ = ["facts_in_words", "listings_in_words", "listings_on_record", "sources_of_facts"]

_UNTOLD = "not described"


def facts_in_words(record: Record, case: Case) -> str:
    """What the record states, joined with semicolons."""
    parts = [_stated(record.kind, KINDS.__getitem__) if record.kind else ""]
    parts.append(_stated(record.direction, DIRECTIONS.__getitem__) if record.direction else "")
    parts.append(times_in_words(times_of(case, case.act)))
    parts += parties_with_roles(record, case) or [list_in_words("parties", record.parties, label_of)]
    if record.subject is not None and record.subject.values:
        parts.append(f"about {_stated(record.subject)}")
    parts.append(list_in_words("goods", record.items, _item))
    parts.append(list_in_words("persons", record.personnel, _persons))
    parts.append(list_in_words("in return", record.compensation, _item))
    if record.movement is not None:
        parts += _way(record.movement)
    parts.append(f"stage: {_stated(record.stage)}" if record.stage else "")
    if record.claimed_purpose:
        parts.append(f"claimed purpose: {record.claimed_purpose}")
    parts += permission_in_words(record)
    text = "; ".join(part for part in parts if part)
    return f"According to the record: {text}." if text else "The record states no kind of act, date or party."


def sources_of_facts(record: Record) -> list[Piece]:
    """The sources that the record names, each with its footnote."""
    if not record.evidence:
        return [" It names no source."]
    pieces: list[Piece] = [" Sources: "]
    for number, evidence in enumerate(record.evidence):
        pieces += [", "] if number else []
        denies = " (denies)" if evidence.stance == "denies" else ""
        pieces += [f"{evidence.source or 'one without a name'}{denies}", Cited(evidence=f"/evidence/{number}")]
    return [*pieces, "."]


def listings_on_record(assessment: Assessment, case_of: Callable[[], Case]) -> str:
    """`listings_in_words` of the facts of a record; "" where they could not be worked out."""
    return listings_in_words(case_of()) if assessment.complete else ""


def listings_in_words(case: Case) -> str:
    """The parties, and the vessel, that were surely on the list of the Council and its Committee then; empty for none."""
    cells = [party.cell("un_listed") for party in case.list_of("party").things]
    cells.append(case.act.cell("movement_vessel_un_listed"))
    named = listings_in(each for each in cells if each.values == (True,))
    return f"On the list of the Council and its Committee: {named}." if named else ""


def _item(item: Item) -> str:
    label, codes = label_of(item) or _UNTOLD, f"HS {_stated(item.hs)}" if item.hs else ""
    amount, value = amount_in_words(item.quantity, item.unit), amount_in_words(item.value, item.currency)
    return with_details(
        label, *_hedges(item, item.category), amount, f"value {value}" if value else "", "" if codes in label else codes
    )


def _persons(group: Group) -> str:
    return with_details(
        label_of(group) or _UNTOLD,
        *_hedges(group, group.function),
        amount_in_words(group.number, None),
        f"of {_stated(group.nationality, country_in_words)}" if group.nationality else "",
        f"in {_stated(group.host, country_in_words)}" if group.host else "",
        f"about {_stated(group.relates_to)}" if group.relates_to else "",
        f"visa: {group.visa}" if group.visa else "",
        f"work authorisation: {_stated(group.work_authorisation)}" if group.work_authorisation else "",
    )


def _hedges(part: Item | Group, what_it_is: Stated[str] | None) -> dict[str, None]:
    """The hedges of the record on the entry, and on what it is."""
    return dict.fromkeys(hedge for hedge in (part.qualified, what_it_is and what_it_is.hedge) if hedge)


def _stated(stated: Stated[Any], words: Callable[[str], str] = in_words) -> str:
    """The values with their hedge: `coal or iron ore (suspected)`."""
    if not stated.values:
        return "none" if stated.presence is Presence.NONE else "not known"
    return joined((words(str(value)) for value in stated.values), "and" if stated.all_hold else "or") + hedge_on(stated)


def _way(movement: Movement) -> list[str]:
    ends = [
        f"{word} {_place(place)}" for word, place in (("from", movement.origin), ("to", movement.destination)) if place
    ]
    if isinstance(movement.via, UnknownList):
        ends.append("the way not known")
    elif movement.via:
        ends.append(f"via {joined(_place(place) for place in movement.via)}")
    if movement.declared_destination is not None:
        ends.append(f"(declared: {_place(movement.declared_destination)})")
    modes = _stated(movement.mode, MODES.__getitem__) if movement.mode else ""
    parts = [" ".join([*ends, modes]).strip()]
    if movement.vessel or movement.flag:
        parts.append(
            with_details(
                f"vessel {movement.vessel or 'not named'}",
                f"IMO {_stated(movement.imo)}" if movement.imo else "",
                f"flag: {_stated(movement.flag, _bare_country)}" if movement.flag else "",
            )
        )
    if movement.ais is not None:
        parts.append(f"transponder: {_stated(movement.ais, AIS_STATES.__getitem__)}")
    return parts


def _bare_country(code: str) -> str:
    return country_in_words(code).removeprefix("the ")


def _place(place: Place) -> str:
    country = _stated(place.country, country_in_words) if place.country and place.country.values else ""
    if not place.place or place.place == UNKNOWN_WORD:
        return country or f"a place not {'known' if place.place else 'stated'}"
    bare = country.removeprefix("the ")
    return f"{place.place} ({bare})" if country and bare not in place.place else place.place
