"""The layout of a record: the type of the part at a path, and the words of a field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .fields import Meanings
from .model import Record
from .stated import Shape
from .vocabulary import Vocabulary

__all__ = ["field_at", "list_fields", "part_type_at", "part_types", "shape_of", "shapes_of", "words_at", "words_of"]

Path = tuple[str, ...]


def part_type_at(path: Iterable[str | int]) -> type[BaseModel]:
    """The type of the part at a path, or of the part that holds the field at that path."""
    model: type[BaseModel] = Record
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = _part_in(model.model_fields[step].annotation) or model
    return model


def field_at(path: Iterable[str | int]) -> FieldInfo | None:
    """The field of the model at a path; None if there is none."""
    named = [step for step in path if isinstance(step, str)]
    return part_type_at(named[:-1]).model_fields.get(named[-1]) if named else None


def part_types() -> dict[Path, type[BaseModel]]:
    """The type of every part of a record, by the path of field names to it; () for the record itself."""
    return dict(_part_types((), Record))


def _part_types(path: Path, model: type[BaseModel]) -> Iterator[tuple[Path, type[BaseModel]]]:
    yield path, model
    for name, info in model.model_fields.items():
        inner = _part_in(info.annotation)
        if inner is not None:
            yield from _part_types((*path, name), inner)


def shape_of(field: FieldInfo) -> Shape | None:
    """The shape of a field; None for a field that is plain text, a list or a part."""
    return next((each for each in field.metadata if isinstance(each, Shape)), None)


def shapes_of(part: type[BaseModel]) -> dict[str, Shape]:
    """The shapes of the fields of a part, by name."""
    shapes = {name: shape_of(field) for name, field in part.model_fields.items()}
    return {name: shape for name, shape in shapes.items() if shape is not None}


def list_fields(part: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a part that hold a list of parts."""
    return tuple(
        name for name, field in part.model_fields.items() if _part_in(field.annotation) and _lists(field.annotation)
    )


def words_of(field: FieldInfo) -> Mapping[str, str]:
    """The words of a field with their meanings; none if the field has no list of words."""
    shape = shape_of(field)
    if shape is not None:
        return shape.vocabulary or {}
    return next(_meanings_in(field.metadata, field.annotation), {})


def words_at(path: Iterable[str | int]) -> tuple[str, ...]:
    """The words of the field at a path; none if the field has no list of words."""
    field = field_at(path)
    return () if field is None else tuple(words_of(field))


def _meanings_in(metadata: Iterable[object], annotation: object) -> Iterator[Vocabulary]:
    yield from (each.vocabulary for each in metadata if isinstance(each, Meanings))
    for each in get_args(annotation):
        yield from _meanings_in(get_args(each), each)


def _lists(annotation: object) -> bool:
    return get_origin(annotation) is list or any(map(_lists, get_args(annotation)))


def _part_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _part_in(each)) is not None), None)
