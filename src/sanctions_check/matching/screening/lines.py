"""Asks a line of JSON: is it a valid record, plainly written, that mentions nothing of what a condition needs?

The question is a type. Built from the record model, it admits for each field only what is surely valid, and no word that
the condition needs; reading the line as that type answers all at once. What does not fit may be anything: it goes the
whole way, where faults are named and facts worked out.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import GenericAlias
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType
from pydantic import BaseModel, StringConstraints

from sanctions_check.logic.condition import Condition
from sanctions_check.records.model import MAX_ENTRIES, Compensation, Group, Item, Movement, Part, Party, Place, Record
from sanctions_check.records.stated import Shape, WordParser, shapes_of

from .mentions import PLACES, Mention, mentions_of

__all__ = ["LineScreen", "Settled"]

LARGEST_NUMBER = 10**15
_STATED = ("unknown", "none")
_ACROSS_THE_RECORD = frozenset({"id", "about"})
"""Fields of parts that must agree with each other across the record."""
_MODELS: dict[str, tuple[type[BaseModel], ...]] = {
    "act": (Record,),
    "party": (Party,),
    "item": (Item, Compensation),
    "group": (Group,),
    "movement": (Movement,),
}
_Excluded = Mapping[tuple[type[BaseModel], str], frozenset[object]]
"""Model and field, to the values that must not be mentioned in it."""


class Settled(Struct, frozen=True, gc=False):
    """A valid record that mentions nothing: its id, its title, and all of it as JSON."""

    id: str
    title: str | None
    facts: bytes


class LineScreen:
    """Settles lines that surely hold a valid record of which the condition surely does not hold."""

    def __init__(self, condition: Condition) -> None:
        mentions = mentions_of(condition)
        self._decode = None if mentions is None else msgspec.json.Decoder(_immortal(_type_without(mentions))).decode
        self._encode = msgspec.json.Encoder().encode

    def settle(self, line: bytes) -> Settled | None:
        """The record of the line, or None when it has to be read and judged the whole way."""
        if self._decode is None or b" :" in line or b"\t:" in line or b"\r:" in line:
            return None
        try:
            record: Any = self._decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        facts = self._encode(record)
        if facts.count(b'":') != line.count(b'":'):
            return None  # a key is written twice, or a text looks like one
        title = record.title
        return Settled(record.id, None if title is UNSET else title, facts)


def _immortal(kind: type[Struct]) -> type[Struct]:
    """The type with a reference that nobody gives back: msgspec 0.22 crashes when nested struct types are collected."""
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(kind))
    return kind


@cache
def _type_without(mentions: tuple[Mention, ...]) -> type[Struct]:
    excluded: dict[tuple[type[BaseModel], str], frozenset[object]] = {}
    for mention in mentions:
        for model in _MODELS[mention.thing]:
            where = (Place, "country") if mention.field in PLACES and model is Movement else (model, mention.field)
            excluded[where] = excluded.get(where, frozenset()) | mention.expected
    return _struct(Record, excluded)


def _struct(model: type[BaseModel], excluded: _Excluded) -> type[Struct]:
    """A type for part of a record, with the fields that can be judged by themselves; it refuses every other."""
    shapes = shapes_of(model)
    fields: list[tuple[str, Any] | tuple[str, Any, Any]] = []
    for name, info in model.model_fields.items():
        if name in _ACROSS_THE_RECORD and model is not Record:
            continue
        if name in shapes:
            kind = _stated(shapes[name], excluded.get((model, name), frozenset()))
        else:
            kind = _written(info.annotation, info.metadata, excluded)
        if kind is None:
            continue
        named = model is Place and name == "country"
        if info.is_required() or named:
            fields.append((name, kind))
        else:
            nullable = name in shapes or type(None) in get_args(info.annotation)
            fields.append((name, kind | None | UnsetType if nullable else kind | UnsetType, UNSET))
    name = f"Plain{model.__name__}"
    return msgspec.defstruct(name, fields, forbid_unknown_fields=True, kw_only=True, frozen=True, gc=False)


def _stated(shape: Shape, excluded: frozenset[object]) -> Any:
    """The type of a plainly stated field; None when only parsing can tell what it says."""
    value: Any
    if shape.words is not None:
        value = _one_of(shape.words, shape.parse_word, excluded)
    elif shape.plain is None or excluded:
        return None
    else:
        value = shape.plain
    return value | GenericAlias(list, value) if shape.tags else value


@cache
def _one_of(words: Callable[[], Iterable[str]], parse: WordParser, excluded: frozenset[object]) -> Any:
    """The words of a field, without those that may mean what is excluded."""
    harmless = [word for word in words() if word not in _STATED and excluded.isdisjoint(parse(word))]
    return Literal[(*harmless, *_STATED)]


def _written(annotation: Any, metadata: list[Any], excluded: _Excluded) -> Any:
    """The same type of the record model, in msgspec's terms."""
    inner = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return _written(inner[0], list(inner[1:]), excluded)
    if annotation is str:
        bounds = next(each for each in metadata if isinstance(each, StringConstraints))
        return Annotated[str, Meta(min_length=bounds.min_length, max_length=bounds.max_length)]
    if get_origin(annotation) is Literal:
        return annotation
    if get_origin(annotation) is list:
        return Annotated[list[_struct(inner[0], excluded)], Meta(max_length=MAX_ENTRIES)]  # type: ignore[misc]
    if get_origin(annotation) is dict:
        number = Meta(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER)
        return dict[str, Annotated[int, number] | Annotated[float, number] | bool | str | None]
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return _struct(annotation, excluded)
    (choice,) = (each for each in inner if each is not type(None))
    return _written(choice, metadata, excluded)
