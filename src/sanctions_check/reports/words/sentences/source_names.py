"""Sources in the words of sentences: the State, body or investigator that speaks, and the source in brackets."""

from __future__ import annotations

import re

from sanctions_check.english import countries_in_words, country_in_words, joined, with_the
from sanctions_check.records.model import Evidence, Party, Record
from sanctions_check.records.normalise.countries import country_codes, country_of_body
from sanctions_check.records.stated import sole
from sanctions_check.records.vocabulary.parties import PRIVATE_TYPES
from sanctions_check.records.vocabulary.sources import MONITORS

from .dates import days_in_words

__all__ = [
    "body_in_words",
    "by_party",
    "by_whom",
    "in_brackets",
    "inquirer",
    "short_name",
    "side_of",
    "speaks_for_itself",
]

_BODIES = {**MONITORS, "committee": "the 1718 Committee"}
_CALLED = {"MSMT": MONITORS["msmt"], "UN Panel": MONITORS["un_panel"], "Panel": MONITORS["un_panel"]}
"""The monitoring bodies in words, by the names that records give them."""
_STATE_SPEAKS = frozenset({"official_statement", "intelligence_assessment"})
_PRIVATE = PRIVATE_TYPES | {"vessel"}


def by_whom(source: Evidence, record: Record) -> str:
    """The State, body, private party or investigator that speaks; "" if the record does not name one."""
    for origin in source.origins or ():
        type_ = sole(origin.type)
        if type_ == "state" and origin.country and origin.country.values:
            return _states_passed_on(source)
        if type_ in _BODIES:
            return _BODIES[type_]
        if origin.name and type_ != "outlet":
            return with_the(origin.name)
    if source.origins:
        return ""
    kind = sole(source.kind)
    if kind in _BODIES:
        return _BODIES[kind]
    if kind not in _STATE_SPEAKS:
        return ""
    return with_the(short_name(source)) if speaks_for_itself(source, record) else _states(source)


def speaks_for_itself(source: Evidence, record: Record) -> bool:
    """True if the speaker is a private party to the act, and not a State on its behalf.

    Either the name of the source begins with the name of such a party; or a party speaks, and the name of a private party
    begins with the name of the source. A source with origins never speaks for itself.
    """
    label = short_name(source)
    if source.origins or not label:
        return False
    by_a_party = sole(source.by_party) is True and country_of_body(label) is None
    names = (party.name for party in record.parties or () if party.name and _is_private(party))
    return any(_begins(label, name) or (by_a_party and _begins(name, label)) for name in names)


def _begins(text: str, words: str) -> bool:
    return re.match(rf"{re.escape(words.casefold())}(?!\w)", text.casefold()) is not None


def _is_private(party: Party) -> bool:
    return party.type is not None and bool(party.type.values) and _PRIVATE.issuperset(party.type.values)


def inquirer(source: Evidence) -> str:
    """The body or State that holds an inquiry; else "an official body", with the name of the source."""
    kind = sole(source.kind)
    if kind in _BODIES:
        return _BODIES[kind]
    label = short_name(source)
    return _states(source) or (f"an official body ({label})" if label else "an official body")


def body_in_words(name: str) -> str:
    """A monitoring body in running text: `UN Panel` is written out. Any other name is unchanged."""
    return _CALLED.get(name, name)


def side_of(source: Evidence, record: Record) -> str:
    """The State for which a party speaks; "" in three cases:

    - A private party speaks for itself.
    - All parties of the source's State are private, and the source is not a statement of the State.
    - No State is known.
    """
    if speaks_for_itself(source, record):
        return ""
    country = source.country
    if country is not None and country.values and (sole(source.kind) or "") not in _STATE_SPEAKS:
        theirs = [
            party for party in record.parties or () if party.country and set(party.country.values) & set(country.values)
        ]
        if theirs and all(map(_is_private, theirs)):
            return ""
    return _states(source)


def by_party(side: str) -> str:
    """`on the part of China`, or `by a party to the act` if `side`, the State for which it speaks, is ""."""
    return f"on the part of {side}" if side else "by a party to the act"


def in_brackets(source: Evidence, beside: str) -> str:
    """The name and date of a source in brackets; "" if there is neither. `beside`: the speaker, not repeated."""
    named = ", ".join(part for part in (short_name(source, beside), _dated(source)) if part)
    return f" ({named})" if named else ""


def short_name(source: Evidence, beside: str = "") -> str:
    """The name of the source up to a colon; "" if it is only the name of the State or party in `beside`."""
    label = (source.source or "").partition(": ")[0].strip()
    try:
        names_it = joined(country_in_words(code) for code in country_codes(label)) == beside
    except ValueError:
        names_it = bool(beside) and label == beside.removeprefix("the ")
    return "" if names_it else label


def _states(source: Evidence) -> str:
    if source.country is not None and source.country.values:
        return countries_in_words(source.country.values)
    return _states_passed_on(source)


def _states_passed_on(source: Evidence) -> str:
    """The States whose statements the source passes on, in words; "" for none."""
    told = (origin.country.values for origin in source.origins or () if origin.country is not None)
    return joined(dict.fromkeys(countries_in_words(codes) for codes in told if codes))


def _dated(source: Evidence) -> str:
    return days_in_words(source.date.values) if source.date else ""
