"""Settles lines of JSON that are valid records, plainly written, and mention nothing that a condition needs.

The test is a type that is built from the record model. For each field it admits only values that are surely valid, without the
words that the condition needs. A line that decodes as this type is settled. Any other line is read and judged as usual.
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

from .by_names import lies_by_name, lookup_of_names, names_a_listed_party, names_a_listed_vessel
from .mentions import SCREENED_LISTS, VESSEL_LISTED, Mention, mentions_of
from .plain_types import PlainTypes

__all__ = ["LineScreen"]

_Decode = Callable[[bytes], Any]
_MODELS: dict[str, tuple[type[BaseModel], ...]] = {
    "act": (Record,),
    "movement": (Movement,),
    **{kind: tuple(part_type_at((name,)) for name in names) for kind, names in SCREENED_LISTS.items()},
}


_NAMES = tuple(sign.encode() for sign in SIGNS)


class LineScreen:
    """Settles lines with a surely valid record for which the condition surely does not hold."""

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
        """The record of the line; None if the line has to be read and judged as usual."""
        record = self._read(line)
        if record is None:
            return None
        encoded = self._encode(record)
        for sign in self._signs:
            if sign in encoded:
                return None
        if _may_lack_a_key(encoded, line) or _repeats_an_id(record, encoded):
            return None
        if _names_the_dprk(encoded) or self._names_a_place(record) or self._names_somebody_listed(record):
            return None
        title = record.title
        return PlainRecord(record.id, None if title is UNSET else title, encoded)

    def _names_a_place(self, record: Any) -> bool:
        """True if the name of a place without a country lies in one of the countries that count."""
        hosts, countries, movement = self._hosts, self._countries, record.movement
        if hosts and any(lies_by_name(each.host, each.location, hosts) for each in record.personnel or ()):
            return True
        if not movement or not countries:
            return False
        places = (place for name in PLACES for place in places_in(movement, name))
        return any(lies_by_name(place.country, place.place, countries) for place in places)

    def _names_somebody_listed(self, record: Any) -> bool:
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
    """All values that the mentions expect in these fields of a thing."""
    found = (each.expected for each in mentions if each.thing == thing and each.field in fields)
    return frozenset[object]().union(*found)


def _is_yes_or_no(mention: Mention) -> bool:
    """True if it expects true or false. A type cannot exclude one of these, so they are looked for in the JSON (`_signs_of`)."""
    return all(isinstance(value, bool) for value in mention.expected)


def _signs_of(mentions: Iterable[Mention]) -> tuple[bytes, ...]:
    """The bytes that a record as JSON contains if it mentions one of these.

    If one sign ends with another, only the shorter is kept.
    """
    signs = {f'{each.field}":{str(value).lower()}'.encode() for each in mentions for value in each.expected}
    return tuple(each for each in signs if not any(each.endswith(other) for other in signs - {each}))


def _names_the_dprk(encoded: bytes) -> bool:
    """True if a text names the DPRK. The author may have left out a country, and gets a doubt about that."""
    lowered = encoded.lower()
    return any(sign in lowered for sign in _NAMES)


def _repeats_an_id(record: Any, encoded: bytes) -> bool:
    """True if two parts have the same id. The first id is that of the record itself."""
    if encoded.find(b'"id":', 2) < 0:
        return False
    names = list(identifiers_in(record))
    return len(set(names)) < len(names)


def _may_lack_a_key(encoded: bytes, line: bytes) -> bool:
    """True if a key may be written twice. Decoding keeps one of them, so that `encoded` has fewer colons than `line`.

    An escape may stand for a colon. In a line with escapes, only colons behind a quotation mark are counted.
    """
    if b"\\" not in line:
        return encoded.count(b":") != line.count(b":")
    return b" :" in line or b"\t:" in line or b"\r:" in line or encoded.count(b'":') != line.count(b'":')


@cache
def _decoders_without(mentions: tuple[Mention, ...]) -> tuple[_Decode, ...]:
    """The decoders for the plain ways of writing a record, the most frequent first. None admits one of the mentions."""
    excluded: dict[tuple[type[BaseModel], str], frozenset[object]] = {}
    for mention in mentions:
        for model in _MODELS[mention.thing]:
            where = (Place, "country") if mention.field in PLACES and model is Movement else (model, mention.field)
            excluded[where] = excluded.get(where, frozenset()) | mention.expected
    types = [PlainTypes(excluded, listed=listed, alternative=number) for listed in (True, False) for number in (0, 1)]
    return tuple(msgspec.json.Decoder(each.struct(Record)).decode for each in types)
