"""The ways to state a field: the grammar that all fields of a record share.

    no key, or null                       not stated
    "unknown"                             stated unknown
    "none" or []                          stated none
    value                                 known
    {"value": v, "qualified": q}          known, and hedged by the record itself
    {"any_of": [v, w], "qualified": q}    one of these

A field of *tags* takes a list of values that all hold. `Shape` is the bridge to pydantic: it parses a field, keeps the written
value, and describes itself as JSON Schema.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.plain_text import visible

from .as_in_json import HalfACharacter, as_in_json
from .half_characters import SURROGATE
from .vocabulary.sources import QUALIFIERS

__all__ = ["NAME", "NONE_WORD", "UNKNOWN_WORD", "Shape", "Stated", "WordParser", "is_true", "may_be_true", "sole"]

T = TypeVar("T")
WordParser = Callable[[object], tuple[Any, ...]]
"""Turns a written value into its alternative meanings. Raises ValueError with a message for people."""

JsonSchema = dict[str, Any]
SHORT, MOST_KNOWN, MOST_LISTED = 64, 2_048, 4
UNKNOWN_WORD, NONE_WORD = "unknown", "none"
NAME = "x-name"
"""The key for the name of a part of a JSON Schema."""


class Stated(Struct, Generic[T], frozen=True, gc=False):
    """A field as stated. `values` are alternatives, unless they `all_hold`. `written`: the value as it was written."""

    presence: Presence
    values: tuple[T, ...] = ()
    all_hold: bool = False
    hedge: str | None = None
    written: object = None

    @property
    def unambiguous(self) -> bool:
        """True if there are no alternatives: one value, or several that all hold."""
        return self.all_hold or len(self.values) == 1

    def hedged(self, hedge: str) -> Stated[T]:
        """The field with the hedge of the whole entry, if it is known and has no hedge of its own."""
        plain = self.presence is Presence.KNOWN and self.hedge is None
        return replace(self, hedge=hedge) if plain else self

    def cell(self, pointer: str) -> Cell:
        return Cell(self.presence, self.values, self.all_hold, self.hedge, pointer)


def sole(stated: Stated[T] | None) -> T | None:
    """The only value if the record does not hedge it; else None."""
    if stated is None or stated.hedge is not None or len(stated.values) != 1:
        return None
    return stated.values[0]


def is_true(stated: Stated[bool] | None) -> bool:
    """True if the field is stated true, without a hedge and without alternatives."""
    return sole(stated) is True


def may_be_true(stated: Stated[bool] | None) -> bool:
    """True if the field is stated, and neither none nor surely false."""
    return stated is not None and stated.presence is not Presence.NONE and sole(stated) is not False


@dataclass(frozen=True)
class Shape:
    """The values that a field accepts: a parser for one value, its JSON Schema, and whether it takes a list that `all_hold`.

    `name`: the name of the definition in schemas. `takes`: the value in words for people, such as "a country".
    """

    name: str
    takes: str
    parse_word: WordParser
    schema: JsonSchema
    all_hold: bool = False
    takes_objects: bool = False
    words: Callable[[], Iterable[str]] | None = None
    """The words that the field surely accepts; None if they cannot be listed."""
    vocabulary: Mapping[str, str] | None = None
    """The only words that the field accepts, with their meanings; None if it has no closed list."""
    plain: tuple[Any, ...] = ()
    """Types of msgspec whose every value the field surely accepts; none if only parsing can tell."""
    _known: dict[str, Stated[Any]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Short words that were already parsed: a stream repeats the same few."""

    def parse(self, raw: object) -> Stated[Any]:
        if not isinstance(raw, str) or len(raw) > SHORT:
            return self._parse(raw)
        known = self._known.get(raw)
        if known is None:
            known = self._parse(raw)
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[raw] = known
        return known

    def _parse(self, given: object) -> Stated[Any]:
        raw = as_in_json(given)
        if raw == UNKNOWN_WORD:
            return Stated(Presence.UNKNOWN, all_hold=self.all_hold, written=raw)
        if raw in (NONE_WORD, []):
            return Stated(Presence.NONE, all_hold=self.all_hold, written=raw)
        hedge: str | None = None
        words: object = raw
        alternatives = False
        if isinstance(raw, Mapping) and not (self.takes_objects and not {"value", "any_of"} & raw.keys()):
            words, alternatives, hedge = self._open(raw)
        values, one_is_true = self._values(words, alternatives)
        return Stated(Presence.KNOWN, values, self.all_hold and not one_is_true, hedge, raw)

    def _open(self, raw: Mapping[str, object]) -> tuple[object, bool, str | None]:
        extra = sorted(str(key) for key in raw.keys() - {"value", "any_of", "qualified"})
        if extra or len(raw.keys() & {"value", "any_of"}) != 1:
            raise ValueError('an object here is {"value": ...} or {"any_of": [...]}, with "qualified" if hedged')
        hedge = raw.get("qualified")
        if hedge is not None and (not isinstance(hedge, str) or hedge not in QUALIFIERS):
            raise ValueError(f'"qualified" is one of {", ".join(QUALIFIERS)}')
        if "value" in raw:
            return raw["value"], False, hedge
        choices = raw["any_of"]
        if not isinstance(choices, list) or len(choices) < 2:
            raise ValueError('"any_of" is a list of two or more values, of which one is true')
        return choices, True, hedge

    def _values(self, words: object, alternatives: bool) -> tuple[tuple[Any, ...], bool]:
        """The values, and whether only one of them is true: for alternatives, and for words of several meanings ("Korea")."""
        if alternatives:
            listed = words
        elif self.all_hold:
            listed = words if isinstance(words, list) else [words]
        elif isinstance(words, list):
            one = f"{{any_of: [{_in_a_list(words)}]}}"
            raise ValueError(f"one value only: write an entry for each, or {one} if it is one or the other")
        else:
            listed = [words]
        assert isinstance(listed, list)
        values: dict[Any, None] = {}
        one_is_true = alternatives
        for word in listed:
            if word is None:
                raise ValueError("null stands for a field that is not stated, not for a value in a list")
            meant = self._meant(word)
            one_is_true |= len(meant) > 1
            for value in meant:
                values[value] = None
        if not values:
            raise ValueError('an empty list says "none" and cannot be hedged')
        return tuple(values), one_is_true

    def _meant(self, word: object) -> tuple[Any, ...]:
        try:
            return self.parse_word(word)
        except ValueError:
            if word in (UNKNOWN_WORD, NONE_WORD):
                raise ValueError(
                    f'"{word}" stands alone, in place of the whole value: where it may be something else than what is listed, '
                    f'write "{UNKNOWN_WORD}" and nothing beside it'
                ) from None
            if isinstance(word, str) and (small := word.strip().lower()) in (UNKNOWN_WORD, NONE_WORD):
                raise ValueError(f'"{word}" is written {small}, in small letters and without space around it') from None
            raise

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self._validate,
            serialization=core_schema.plain_serializer_function_ser_schema(_as_written),
        )

    def _validate(self, raw: object) -> Stated[Any] | None:
        if raw is None or isinstance(raw, Stated):
            return raw
        try:
            return self.parse(raw)
        except HalfACharacter:
            raise SURROGATE from None
        except ValueError as problem:
            raise PydanticCustomError("value", "{problem}", {"problem": visible(str(problem))}) from None

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        value: JsonSchema = {**self.schema, NAME: self.name}
        listed: JsonSchema = {"type": "array", "items": value}
        plain = [listed, value] if self.all_hold else [value]
        hedge = {"enum": list(QUALIFIERS)}
        return {
            NAME: f"{self.name}{'Tags' if self.all_hold else 'Stated'}",
            "anyOf": [
                *plain,
                {"const": UNKNOWN_WORD, "description": "stated unknown"},
                {"enum": [NONE_WORD, []], "description": "stated none"},
                {"type": "null", "description": "not stated"},
                {
                    "type": "object",
                    "properties": {"value": {"anyOf": plain} if self.all_hold else value, "qualified": hedge},
                    "required": ["value"],
                    "additionalProperties": False,
                },
                {
                    "type": "object",
                    "properties": {"any_of": {**listed, "minItems": 2}, "qualified": hedge},
                    "required": ["any_of"],
                    "additionalProperties": False,
                },
            ],
        }


def _in_a_list(words: list[Any]) -> str:
    """The words with commas between; "..." for many or long ones."""
    short = 1 < len(words) <= MOST_LISTED and all(isinstance(each, str) and len(each) <= SHORT for each in words)
    return ", ".join(words) if short else "..."


def _as_written(stated: Stated[Any] | None) -> object:
    return None if stated is None else stated.written
