"""Looks for mentions in the stated fields of a record, before any fact is worked out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from sanctions_check.logic.cell import PARTY_CLAIM
from sanctions_check.logic.condition import Condition
from sanctions_check.records.facts.listing.un_list import NOBODY_LISTED, UnList
from sanctions_check.records.model import PLACES, Movement, Place, Record, places_in
from sanctions_check.records.stated import UNKNOWN_WORD, Stated

from .by_names import lies_by_name, lookup_of_names, names_a_listed_party, names_a_listed_vessel
from .mentions import SCREENED_LISTS, VESSEL_LISTED, Mention, mentions_of

__all__ = ["Screen"]

_Question = Callable[[Record], bool]


class Screen:
    """Decides whether a condition may hold for a record. If it cannot judge, the answer is yes."""

    def __init__(self, condition: Condition, un_list: UnList = NOBODY_LISTED) -> None:
        mentions = mentions_of(condition)
        self._questions: tuple[_Question, ...] | None = None
        if mentions is not None:
            self._questions = (*(_question(mention) for mention in mentions), *_look_ups(mentions, un_list))

    def may_hold(self, record: Record) -> bool:
        """False only if the condition is surely not YES, and UNKNOWN at most because the record states something as unknown."""
        return self._questions is None or any(ask(record) for ask in self._questions)


def _look_ups(mentions: Sequence[Mention], un_list: UnList) -> Iterator[_Question]:
    """The questions to the Council's list: is a party, or the vessel, listed?"""
    is_listed = lookup_of_names(mentions, un_list)
    if is_listed is not None:
        yield lambda record: names_a_listed_party(record.parties, is_listed)
    if any(mention.field == VESSEL_LISTED for mention in mentions):
        yield lambda record: _has_listed_vessel(record.movement, un_list)


def _question(mention: Mention) -> _Question:
    name, expected = mention.field, mention.expected
    match mention.thing:
        case "act":
            return lambda record: _names(getattr(record, name), expected)
        case "movement" if name in PLACES:
            return lambda record: any(_lies_in(place.country, place.place, expected) for place in _places(record, name))
        case "movement":
            return lambda record: record.movement is not None and _names(getattr(record.movement, name), expected)
        case "group" if name == "host":
            return lambda record: any(
                _lies_in(group.host, group.location, expected) for group in record.personnel or ()
            )
        case thing:
            lists = SCREENED_LISTS[thing]
            return lambda record: any(
                _names(getattr(part, name), expected) for each in lists for part in getattr(record, each) or ()
            )


def _names(stated: object, expected: frozenset[object]) -> bool:
    """True if a field may mention an expected value. A party's claim and the text "unknown" may mean any value."""
    if not isinstance(stated, Stated):
        return stated in expected or stated == UNKNOWN_WORD
    return stated.hedge == PARTY_CLAIM or not expected.isdisjoint(stated.values)


def _has_listed_vessel(movement: Movement | None, un_list: UnList) -> bool:
    return movement is not None and names_a_listed_vessel(movement.imo, movement.vessel, un_list)


def _places(record: Record, name: str) -> Iterable[Place]:
    return () if record.movement is None else places_in(record.movement, name)


def _lies_in(stated: object, place: str | None, expected: frozenset[object]) -> bool:
    return _names(stated, expected) or lies_by_name(stated, place, expected)
