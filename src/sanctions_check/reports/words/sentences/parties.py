"""Parties, amounts and times of a record as sentences name them."""

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
"""What stands for a party that is told by its kind and its State alone, and that is not the State itself."""
_ONE = Interval.exactly(1)
_SMALL = frozenset({"of", "the", "for", "and", "de", "du", "la"})
_PEOPLE = re.compile(
    r"(?i)(?:forces|guards?|troops|rebels|authorities|workers|nationals|officials|soldiers|services|brothers|crew|women)"
    r"(?: of\b.*)?$"
)
"""The last word, before an "of", of a name that has capitals and is of many all the same."""


def names_for(says: str, record: Record, case: Case, thing: Thing, beside: Set[str] = frozenset()) -> Names:
    """The names for the slots of the sentence `says` of a rule, without the items `beside`."""
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
    """The party by its name, with its State, a hedge on that, and whether it was deceived."""
    part = _part(record, thing)
    name, country = _named(part, _countries(part), thing.label)
    return with_details(name, "; ".join(filter(None, (country, hedge_in_words(part.country), _deceived(thing)))))


def _are_many(told: str, parties: Sequence[Party]) -> bool:
    """Is it told of as of many? A name of its own is that of one (Sino Trucks), but not where it is of people (Houthi Rebels)."""
    plural = looks_plural(told.removeprefix("the "))
    of_one = [_is_name_of_one(party.name or "") for party in parties]
    return plural and not (of_one and all(of_one))


def _is_name_of_one(name: str) -> bool:
    words = name.split()
    proper = all(not word[0].islower() or word in _SMALL for word in words)
    return bool(words) and proper and not _PEOPLE.search(name) and not name[0].isdigit()


def _deceived(party: Thing) -> str:
    """That the party did not know, so that nobody answers for it; "" where nobody says so."""
    if was_deceived(party):
        return "deceived"
    return "perhaps deceived" if may_be_deceived(party) else ""


def _territory(record: Record, thing: Thing) -> str:
    """The State of a party in which something takes place; the party itself if its State is not known."""
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
    """What to call a party, and the State that is told after its name; "" where the name tells it."""
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
