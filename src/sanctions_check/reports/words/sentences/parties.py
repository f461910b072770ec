"""Parties, amounts and times of a record, in the words of sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from sanctions_check.assess.addressees.answering import may_be_deceived, was_deceived
from sanctions_check.assess.findings.actors import cast_of
from sanctions_check.assess.results import SubjectRef
from sanctions_check.english import (
    countries_in_words,
    has_article,
    joined,
    looks_plural,
    with_article,
    with_details,
    with_the,
)
from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.interval import Interval
from sanctions_check.logic.timespan import Timespan, spans_of
from sanctions_check.records.model import Group, Item, Party, Record
from sanctions_check.records.parts import part_at
from sanctions_check.records.stated import sole
from sanctions_check.records.vocabulary.nouns import UNNAMED_PARTIES

from .clauses import Names
from .stated import amount_in_words, hedge_in_words

__all__ = ["amount_of", "names_for", "party_in_words", "times_of"]

_FORCES = frozenset({"armed forces", "army", "the armed forces", "military"})
_UNNAMED = {**UNNAMED_PARTIES, "armed_force": "the armed forces", "police": "the police", "vessel": "a vessel"}
"""Words for a party without a name that is not the State itself, by its type: "the police" of Cuba."""
_ONE = Interval.exactly(1)
_SMALL = frozenset({"of", "the", "for", "and", "de", "du", "la"})
_PEOPLE = re.compile(
    r"(?i)(?:forces|guards?|troops|rebels|authorities|workers|nationals|officials|soldiers|services|brothers|crew|women)"
    r"(?: of\b.*)?$"
)
"""The end of a proper name that is plural, up to an "of": Houthi Rebels, Guards of the Revolution."""


def names_for(says: str, record: Record, case: Case, thing: Thing, beside: Set[str] = frozenset()) -> Names:
    """The names for the slots of a rule's sentence `says`, without the items `beside` (by pointer)."""
    cast = cast_of(says, record, case, thing, beside)
    many = {"subject"} if cast.topic.many else set[str]()
    names: dict[str, str] = {}
    for slot, actors in cast.present.items():
        name = _territory if slot in cast.as_states else party_in_words
        told = dict.fromkeys(name(record, party) for party in actors.parties)
        found = list(told) or [countries_in_words(actors.state.values)]
        names[slot] = joined(found)
        if len(found) > 1 or _are_many(found[0], [_part(record, party) for party in actors.parties]):
            many.add(slot)
    return Names(cast.with_names(names), frozenset(many), cast.lacking)


def party_in_words(record: Record, thing: Thing) -> str:
    """The party by name, with its State, the hedge on the State, and whether it was deceived."""
    part = _part(record, thing)
    name, country = _named(part, _countries(part), thing.label)
    return with_details(name, "; ".join(filter(None, (country, hedge_in_words(part.country), _deceived(thing)))))


def _are_many(told: str, parties: Sequence[Party]) -> bool:
    """True if the words are plural. A proper name is singular (Sino Trucks), unless it is of people (Houthi Rebels)."""
    plural = looks_plural(told.removeprefix("the "))
    of_one = [_is_name_of_one(party.name or "") for party in parties]
    return plural and not (of_one and all(of_one))


def _is_name_of_one(name: str) -> bool:
    words = name.split()
    proper = all(not word[0].islower() or word in _SMALL for word in words)
    return bool(words) and proper and not _PEOPLE.search(name) and not name[0].isdigit()


def _deceived(party: Thing) -> str:
    """`deceived` or `perhaps deceived`; "" if nothing on record says so."""
    if was_deceived(party):
        return "deceived"
    return "perhaps deceived" if may_be_deceived(party) else ""


def _territory(record: Record, thing: Thing) -> str:
    """The State of a party, for a slot that names a State; the party itself if its State is not known."""
    part = _part(record, thing)
    countries = _countries(part)
    return with_details(countries, hedge_in_words(part.country)) if countries else party_in_words(record, thing)


def _part(record: Record, thing: Thing) -> Party:
    part = part_at(record, thing.pointer)
    assert isinstance(part, Party)
    return part


def _countries(part: Party) -> str:
    return countries_in_words(part.country.values) if part.country else ""


def _named(part: Party, countries: str, label: str) -> tuple[str, str]:
    """What to call a party, and the State that follows its name ("" if the name already says it)."""
    kind = sole(part.type)
    name = (part.name or "").strip()
    if kind == "armed_force" and name.lower() in _FORCES:
        name = ""
    if not name:
        return f"{_UNNAMED[kind]} of {countries}" if kind in _UNNAMED and countries else countries or label, ""
    if kind == "armed_force" and not has_article(name):
        name = f"the {name}"
    elif (titled := with_the(name)) != name:
        name = titled
    elif name[:1].islower() and not looks_plural(name) and not has_article(name):
        name = with_article(name)
    bare = countries.removeprefix("the ")
    return name, "" if bare in name else bare


def times_of(case: Case, thing: Thing) -> list[Timespan]:
    """The alternative times of a thing; none if its time is not known."""
    return spans_of(case.time_of(thing))


def amount_of(record: Record, subject: SubjectRef) -> str:
    """The quantity of an item with its unit, or the number of a group of more than one; "" if it is not known."""
    match part_at(record, subject.pointer):
        case Item() as item:
            return amount_in_words(item.quantity, item.unit)
        case Group() as group:
            alone = group.number is not None and group.number.values == (_ONE,)
            return "" if alone else amount_in_words(group.number)
        case _:
            return ""
