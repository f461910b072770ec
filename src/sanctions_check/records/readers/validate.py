"""From plain data to a Record, with every fault of the record at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sanctions_check.errors import SHOWN, Fault
from sanctions_check.records.model import Record
from sanctions_check.sources.place import SourceMap, pointer_token
from sanctions_check.sources.suggest import did_you_mean

from .results import ReadFault, ReadRecord

__all__ = ["validate"]

MOST_FAULTS = 50


def validate(data: object, source: SourceMap, base: str = "") -> ReadRecord | ReadFault:
    """The record in `data`, which is found at the pointer `base` of its file."""
    places = _Under(source, base) if base else source
    line, column = places.line_of("")
    if not isinstance(data, Mapping):
        message = f"a record is a mapping of fields, not {_kind(data)}"
        fault = Fault(source.file, line, column, base, "not-a-record", message, "see: sanctions-check schema record")
        return ReadFault((fault,), source.file, line)
    identifier = data.get("id")
    shown = identifier[:SHOWN] if isinstance(identifier, str) else None
    try:
        return ReadRecord(Record.model_validate(data), places, source.file, line)
    except ValidationError as problem:
        faults = [_fault(error, places, shown) for error in problem.errors(include_url=False, include_input=False)]
    except RecursionError:
        faults = [Fault(source.file, line, column, base, "too-deep", "nested too deep to be read")]
    if len(faults) > MOST_FAULTS:
        rest = len(faults) - MOST_FAULTS
        faults = [
            *faults[:MOST_FAULTS],
            Fault(source.file, line, column, base, "more", f"and {rest} more faults", "", shown),
        ]
    return ReadFault(tuple(faults), source.file, line, shown)


class _Under(Struct, frozen=True):
    """The part of a document below a pointer."""

    whole: SourceMap
    base: str

    @property
    def file(self) -> str:
        return self.whole.file

    def line_of(self, pointer: str) -> tuple[int | None, int | None]:
        return self.whole.line_of(self.base + pointer)


def _fault(error: ErrorDetails, places: SourceMap, record: str | None) -> Fault:
    pointer = "".join(f"/{pointer_token(str(part))[:SHOWN]}" for part in error["loc"])
    line, column = places.line_of(pointer)
    code, message, hint = error["type"], error["msg"], ""
    name = str(error["loc"][-1])[:SHOWN] if error["loc"] else ""
    match code:
        case "extra_forbidden":
            known = _fields_at(error["loc"][:-1])
            code, message = "unknown-field", f'"{name}" is no field here{did_you_mean(name, known)}'
            hint = "a field of your own goes into context"
        case "missing":
            code, message = "missing-field", f'"{name}" is missing'
        case "string_too_long":
            code, hint = "too-long", "shorten it, or put it into context"
        case "too_long":
            code, hint = "too-many", "split the record"
        case "string_unicode":
            code, message = "surrogate", "the text holds half a character (a lone surrogate)"
    return Fault(places.file, line, column, pointer, code, message, hint, record)


def _fields_at(path: Iterable[int | str]) -> tuple[str, ...]:
    """The fields that the model knows at a place in a record."""
    model: type[BaseModel] = Record
    for part in path:
        if isinstance(part, str) and part in model.model_fields:
            inner = _model_in(model.model_fields[part].annotation)
            if inner is not None:
                model = inner
    return tuple(model.model_fields)


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found is not None:
            return found
    return None


def _kind(data: object) -> str:
    names = {"str": "text", "list": "a list", "NoneType": "nothing", "bool": "true or false"}
    return names.get(type(data).__name__, "a number")
