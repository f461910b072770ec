"""How a record is laid out: which part stands where, and which words a field takes."""

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
    """The type of the part that stands at a path, or that holds what stands there."""
    model: type[BaseModel] = Record
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = _part_in(model.model_fields[step].annotation) or model
    return model


def field_at(path: Iterable[str | int]) -> FieldInfo | None:
    """The field that the model knows at a path."""
    named = [step for step in path if isinstance(step, str)]
    return part_type_at(named[:-1]).model_fields.get(named[-1]) if named else None


def part_types() -> dict[Path, type[BaseModel]]:
    """The type of every part of a record by the names of the fields that lead to it; the record itself by no name."""
    return dict(_part_types((), Record))


def _part_types(path: Path, model: type[BaseModel]) -> Iterator[tuple[Path, type[BaseModel]]]:
    yield path, model
    for name, info in model.model_fields.items():
        inner = _part_in(info.annotation)
        if inner is not None:
            yield from _part_types((*path, name), inner)


def shape_of(field: FieldInfo) -> Shape | None:
    """What a field accepts that can be stated in more ways than one."""
    return next((each for each in field.metadata if isinstance(each, Shape)), None)


def shapes_of(part: type[BaseModel]) -> dict[str, Shape]:
    """The shape of every field of a part of a record that has one."""
    shapes = {name: shape_of(field) for name, field in part.model_fields.items()}
    return {name: shape for name, shape in shapes.items() if shape is not None}


def list_fields(part: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a part of a record that hold a list of parts."""
    return tuple(
        name for name, field in part.model_fields.items() if _part_in(field.annotation) and _lists(field.annotation)
    )


def words_of(field: FieldInfo) -> Mapping[str, str]:
    """The words that a field takes with their meanings; none where it takes what no list holds."""
    shape = shape_of(field)
    if shape is not None:
        return shape.vocabulary or {}
    return next(_meanings_in(field.metadata, field.annotation), {})


def words_at(path: Iterable[str | int]) -> tuple[str, ...]:
    """The words that the field at a path takes; none where it takes what no list holds."""
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
