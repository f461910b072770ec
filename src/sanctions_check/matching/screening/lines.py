"""Asks a line of JSON: is it a valid record, plainly written, that mentions nothing of what a condition needs?

The question is a type. Built from the record model, it admits for each field only what is surely valid, and no word that
the condition needs; reading the line as that type answers all at once. What does not fit may be anything: it goes the
whole way, where faults are named and facts worked out.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from functools import cache
from typing import Any

import msgspec
from msgspec import UNSET
from pydantic import BaseModel

from sanctions_check.logic.condition import Condition
from sanctions_check.records.facts.listing.un_list import NOBODY_LISTED, UnList
from sanctions_check.records.layout import part_type_at
from sanctions_check.records.model import PLACES, Movement, Place, Record, identifiers_in, places_in
from sanctions_check.records.normalise.dprk_in_text import SIGNS
from sanctions_check.records.readers import PlainRecord

from .mentions import SCREENED_LISTS, VESSEL_LISTED, Mention, mentions_of
from .plain_types import PlainTypes
from .told_by_names import lies_by_name, lookup_of_names, names_a_listed_party, names_a_listed_vessel

__all__ = ["LineScreen"]

_Decode = Callable[[bytes], Any]
_MODELS: dict[str, tuple[type[BaseModel], ...]] = {
    "act": (Record,),
    "movement": (Movement,),
    **{kind: tuple(part_type_at((name,)) for name in names) for kind, names in SCREENED_LISTS.items()},
}


_NAMES = tuple(sign.encode() for sign in SIGNS)


class LineScreen:
    """Settles lines that surely hold a valid record of which the condition surely does not hold."""

    def __init__(self, condition: Condition, un_list: UnList = NOBODY_LISTED) -> None:
        mentions = mentions_of(condition)
        self._decoders: tuple[_Decode, ...] = ()
        if mentions is not None:
            self._decoders = _decoders_without(tuple(each for each in mentions if not _is_yes_or_no(each)))
        self._signs = _signs_of(each for each in mentions or () if _is_yes_or_no(each))
        self._countries = _expected_in(mentions or (), "movement", PLACES)
        self._hosts = _expected_in(mentions or (), "group", ("host",))
        self._is_name_listed = lookup_of_names(mentions or (), un_list)
        asks_for_vessels = any(each.field == VESSEL_LISTED for each in mentions or ())
        self._vessels = un_list if asks_for_vessels else NOBODY_LISTED
        self._encode = msgspec.json.Encoder().encode

    def settle(self, line: bytes) -> PlainRecord | None:
        """The record of the line, or None when it has to be read and judged the whole way."""
        record = self._read(line)
        if record is None:
            return None
        encoded = self._encode(record)
        for sign in self._signs:
            if sign in encoded:
                return None
        if _may_lack_a_key(encoded, line) or _repeats_an_id(record, encoded):
            return None
        if _names_the_dprk(encoded) or self._names_a_place(record) or self._names_who_is_listed(record):
            return None
        title = record.title
        return PlainRecord(record.id, None if title is UNSET else title, encoded)

    def _names_a_place(self, record: Any) -> bool:
        """Does a place without its country have a name that is known to lie in a country that counts?"""
        hosts, countries, movement = self._hosts, self._countries, record.movement
        if (
            hosts
            and record.personnel
            and any(lies_by_name(each.host, each.location, hosts) for each in record.personnel)
        ):
            return True
        if not movement or not countries:
            return False
        places = (place for name in PLACES for place in places_in(movement, name))
        return any(lies_by_name(place.country, place.place, countries) for place in places)

    def _names_who_is_listed(self, record: Any) -> bool:
        movement, is_listed = record.movement, self._is_name_listed
        if movement and names_a_listed_vessel(movement.imo, movement.vessel, self._vessels):
            return True
        return is_listed is not None and names_a_listed_party(record.parties, is_listed)

    def _read(self, line: bytes) -> Any:
        for decode in self._decoders:
            try:
                return decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                continue
        return None


def _expected_in(mentions: Iterable[Mention], thing: str, fields: Container[str]) -> frozenset[object]:
    """All that the mentions expect in some fields of a thing."""
    found = (each.expected for each in mentions if each.thing == thing and each.field in fields)
    return frozenset[object]().union(*found)


def _is_yes_or_no(mention: Mention) -> bool:
    """Does it expect true or false? No type can admit only one of the two, so these are looked for in the JSON (`_signs_of`)."""
    return all(isinstance(value, bool) for value in mention.expected)


def _signs_of(mentions: Iterable[Mention]) -> tuple[bytes, ...]:
    """The bytes that a record as JSON holds if it mentions one of these. Of two signs where one ends with the other, the shorter
    stands for both.
    """
    signs = {f'{each.field}":{str(value).lower()}'.encode() for each in mentions for value in each.expected}
    return tuple(each for each in signs if not any(each.endswith(other) for other in signs - {each}))


def _names_the_dprk(encoded: bytes) -> bool:
    """Is it named in some text? Then whoever wrote the record may have left out a country, and is told so."""
    lowered = encoded.lower()
    return any(sign in lowered for sign in _NAMES)


def _repeats_an_id(record: Any, encoded: bytes) -> bool:
    """Are two parts called the same? Only where there is an id beside the record's own, which comes first."""
    if encoded.find(b'"id":', 2) < 0:
        return False
    names = list(identifiers_in(record))
    return len(set(names)) < len(names)


def _may_lack_a_key(encoded: bytes, line: bytes) -> bool:
    """May a key be written twice? Of such keys decoding keeps one, so that `encoded` has fewer colons than `line`.

    In a line with escapes, which may stand for colons, only colons behind a quotation mark are counted.
    """
    if b"\\" not in line:
        return encoded.count(b":") != line.count(b":")
    return b" :" in line or b"\t:" in line or b"\r:" in line or encoded.count(b'":') != line.count(b'":')


@cache
def _decoders_without(mentions: tuple[Mention, ...]) -> tuple[_Decode, ...]:
    """A decoder for each way of writing a record plainly, the most frequent first; none admits what is mentioned."""
    excluded: dict[tuple[type[BaseModel], str], frozenset[object]] = {}
    for mention in mentions:
        for model in _MODELS[mention.thing]:
            where = (Place, "country") if mention.field in PLACES and model is Movement else (model, mention.field)
            excluded[where] = excluded.get(where, frozenset()) | mention.expected
    types = [PlainTypes(excluded, listed=listed, alternative=number) for listed in (True, False) for number in (0, 1)]
    return tuple(msgspec.json.Decoder(each.struct(Record)).decode for each in types)
