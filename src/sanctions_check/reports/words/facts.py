"""The facts of a record in one paragraph: kind of act, time, parties, goods, persons, route, stage, permissions and sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sanctions_check.assess.results import Assessment
from sanctions_check.assess.words.grammar import countries_in_words, country_in_words, joined, with_details
from sanctions_check.logic.case import Case
from sanctions_check.logic.cell import Presence
from sanctions_check.plain_text import in_words
from sanctions_check.records.base import UnknownList
from sanctions_check.records.facts.labels import label_of
from sanctions_check.records.model import Group, Item, Movement, Place, Record
from sanctions_check.records.parts import parts_in
from sanctions_check.records.stated import UNKNOWN_WORD, Stated
from sanctions_check.records.vocabulary.acts import AIS_STATES, KINDS, MODES

from .listings import listings_in
from .permission import permission_in_words
from .sentences.citations import Cited, Piece
from .sentences.dates import times_in_words
from .sentences.parties import amount_in_words, parties_with_roles, times_of

__all__ = ["facts_in_words", "listings_in_words", "listings_on_record", "sources_of_facts"]

MOST = 12
"""Items, or groups of persons, that are named; the rest are counted."""
_UNTOLD = "not described"


def facts_in_words(record: Record, case: Case) -> str:
    """What the record states, joined with semicolons."""
    kinds = [KINDS.get(str(kind), str(kind)) for kind in record.kind.values] if record.kind else []
    parts = [joined(kinds, "or")]
    parts.append(times_in_words(times_of(case, case.act)))
    parts += parties_with_roles(record, case)
    if record.subject is not None and record.subject.values:
        parts.append(f"about {_values(record.subject)}")
    parts.append(_things("goods", [_item(item) for _, item in parts_in(record, ("items",))]))
    parts.append(_things("persons", [_persons(group) for _, group in parts_in(record, ("personnel",))]))
    parts.append(_things("in return", [_item(item) for _, item in parts_in(record, ("compensation",))]))
    if record.movement is not None:
        parts += _way(record.movement)
    if record.stage is not None and record.stage.values:
        parts.append(f"stage: {joined((str(stage) for stage in record.stage.values), 'or')}")
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


def _things(what: str, told: Sequence[str]) -> str:
    more = [f"{len(told) - MOST} more"] if len(told) > MOST else []
    return f"{what}: {joined([*told[:MOST], *more])}" if told else ""


def _item(item: Item) -> str:
    label, codes = label_of(item) or _UNTOLD, f"HS {_values(item.hs)}" if item.hs else ""
    amount, value = amount_in_words(item.quantity, item.unit), amount_in_words(item.value, item.currency)
    return with_details(label, amount, f"value {value}" if value else "", "" if codes in label else codes)


def _persons(group: Group) -> str:
    nationality, host = (countries_in_words(each.values) if each else "" for each in (group.nationality, group.host))
    return with_details(
        label_of(group) or _UNTOLD,
        amount_in_words(group.number, None),
        f"of {nationality}" if nationality else "",
        f"in {host}" if host else "",
        f"about {_values(group.relates_to)}" if group.relates_to else "",
        f"visa: {group.visa}" if group.visa else "",
        f"work authorisation: {_values(group.work_authorisation)}" if group.work_authorisation else "",
    )


def _values(stated: Stated[str]) -> str:
    if not stated.values:
        return "none" if stated.presence is Presence.NONE else "not known"
    return joined(map(in_words, stated.values), "and" if stated.all_hold else "or")


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
    modes = [MODES[mode] for mode in movement.mode.values] if movement.mode else []
    parts = [" ".join([*ends, joined(modes)]).strip()]
    flags = (
        joined(country_in_words(str(flag)).removeprefix("the ") for flag in movement.flag.values)
        if movement.flag
        else ""
    )
    if movement.vessel or flags:
        numbers = joined(movement.imo.values, "or") if movement.imo else ""
        imo = f"IMO {numbers}" if numbers else ""
        about = ", ".join(part for part in (imo, f"flag: {flags}" if flags else "") if part)
        parts.append(f"vessel {movement.vessel or 'not named'}" + (f" ({about})" if about else ""))
    if movement.ais is not None:
        states = [AIS_STATES[state] for state in movement.ais.values]
        parts.append(f"transponder: {joined(states, 'or') or 'not known'}")
    return parts


def _place(place: Place) -> str:
    country = countries_in_words(place.country.values) if place.country else ""
    if not place.place or place.place == UNKNOWN_WORD:
        return country or f"a place not {'known' if place.place else 'stated'}"
    bare = country.removeprefix("the ")
    return f"{place.place} ({bare})" if country and bare not in place.place else place.place
