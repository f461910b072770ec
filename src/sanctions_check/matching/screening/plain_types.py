"""Types that admit only surely valid values. They are built from the record model, so that they never fall behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cache
from types import GenericAlias
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType
from pydantic import BaseModel, StringConstraints

from sanctions_check.records.base import Part
from sanctions_check.records.layout import shapes_of
from sanctions_check.records.stated import NONE_WORD, UNKNOWN_WORD, Shape, WordParser
from sanctions_check.sources.limits import MOST_ITEMS

__all__ = ["PlainTypes"]

LARGEST_NUMBER = 10**15
MANY_WORDS = 100
Excluded = Mapping[tuple[type[BaseModel], str], frozenset[object]]
"""By model and field: the values that the field must not mention."""
_STATED = (UNKNOWN_WORD, NONE_WORD)
_NOT_BY_ITSELF = frozenset({"about", "qualified"})
"""Fields that refer to other parts of the record, or change the meaning of other fields."""


class PlainTypes:
    """Makes types without the `excluded` values.

    msgspec 0.22 frees a type wrongly that allows both a text with a pattern and a list, or a mapping, in one place. So codes with
    a pattern are either all lists (`listed`) or all single, and only one of the plain types of a field is used, by its number
    (`alternative`).
    """

    def __init__(self, excluded: Excluded, *, listed: bool, alternative: int) -> None:
        self._excluded = excluded
        self._words: dict[WordParser, frozenset[object]] = {}
        """A value excluded for one field is excluded for all fields with the same words: the words of countries are many."""
        for (model, name), values in excluded.items():
            shape = shapes_of(model).get(name)
            if shape is not None:
                self._words[shape.parse_word] = self._words.get(shape.parse_word, frozenset()) | values
        self._listed = listed
        self._alternative = alternative

    def struct(self, model: type[BaseModel]) -> type[Struct]:
        """The type of a part of a record, with the fields that can be judged by themselves. It refuses other fields."""
        shapes = shapes_of(model)
        fields: list[tuple[str, Any] | tuple[str, Any, Any]] = []
        for name, info in model.model_fields.items():
            if name in _NOT_BY_ITSELF:
                continue
            excluded = self._excluded.get((model, name), frozenset())
            if name in shapes:
                kind = self._stated(shapes[name], excluded)
            else:
                kind = None if excluded else self._written(info.annotation, info.metadata)
            if kind is None:
                continue
            if info.is_required():
                fields.append((name, kind))
            else:
                nullable = name in shapes or type(None) in get_args(info.annotation)
                fields.append((name, kind | None | UnsetType if nullable else kind | UnsetType, UNSET))
        title = f"Plain{model.__name__}"
        return msgspec.defstruct(title, fields, forbid_unknown_fields=True, kw_only=True, frozen=True, gc=False)

    def _stated(self, shape: Shape, excluded: frozenset[object]) -> Any:
        """The type of a plainly stated field; None if only parsing can find its meaning."""
        if shape.words is not None:
            without = self._words.get(shape.parse_word, frozenset())
            value: Any = _one_of(shape.words, shape.parse_word, without, _STATED)
            return (
                value | GenericAlias(list, _one_of(shape.words, shape.parse_word, without)) if shape.all_hold else value
            )
        if not shape.plain or excluded:
            return None
        value = shape.plain[min(self._alternative, len(shape.plain) - 1)]
        return GenericAlias(list, value) if shape.all_hold and self._listed else value

    def _written(self, annotation: Any, metadata: list[Any]) -> Any:
        """A type of the record model in msgspec's terms."""
        inner = get_args(annotation)
        if get_origin(annotation) is Annotated:
            return self._written(inner[0], list(inner[1:]))
        if annotation is str:
            bounds = next(each for each in metadata if isinstance(each, StringConstraints))
            assert bounds.pattern is None or isinstance(bounds.pattern, str)
            return Annotated[str, Meta(pattern=bounds.pattern, max_length=bounds.max_length)]
        if get_origin(annotation) is Literal:
            return annotation
        if get_origin(annotation) is list:
            return Annotated[GenericAlias(list, self.struct(inner[0])), Meta(max_length=MOST_ITEMS)]
        if get_origin(annotation) is dict:
            number = Meta(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER)
            return dict[str, Annotated[int, number] | Annotated[float, number] | bool | str | None]
        if isinstance(annotation, type) and issubclass(annotation, Part):
            return self.struct(annotation)
        (choice,) = (each for each in inner if each is not type(None))
        return self._written(choice, metadata)


@cache
def _one_of(
    words: Callable[[], Iterable[str]], parse: WordParser, excluded: frozenset[object], more: tuple[str, ...] = ()
) -> Any:
    """A type of the words of a field, without words that may mean an excluded value, and with the words `more`."""
    words_of_field = (*_harmless(words, parse, excluded), *more)
    if len(words_of_field) <= MANY_WORDS:
        return Literal[words_of_field]
    return Enum("Words", {f"word_{number}": word for number, word in enumerate(words_of_field)})  # quicker to build on


@cache
def _harmless(words: Callable[[], Iterable[str]], parse: WordParser, excluded: frozenset[object]) -> tuple[str, ...]:
    """The words that cannot mean an excluded value."""
    return tuple([word for word in words() if word not in _STATED and excluded.isdisjoint(parse(word))])
