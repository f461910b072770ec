"""Parsers that read a file of records line by line and discard the result."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .shape import PLAIN, record_shapes

__all__ = ["Parse", "msgspec_structs", "orjson_dicts", "pydantic_models", "stdlib_json"]

Parse = Callable[[Path], None]
VALUE = str | float | bool | list[Any] | dict[str, Any] | None


def stdlib_json() -> Parse:
    """`json.loads`, to which all ratios refer."""

    def parse(records: Path) -> None:
        with records.open(encoding="utf-8") as lines:
            for line in lines:
                json.loads(line)

    return parse


def orjson_dicts() -> Parse:
    """orjson into dictionaries."""
    import orjson

    return _each_line(orjson.loads)


def msgspec_structs() -> Parse:
    """msgspec into structs with the fields of a record; the values of fields are not checked."""
    import msgspec

    structs: dict[str, type] = {}
    for name, fields in record_shapes().items():
        typed = [(field, _annotation(part, listed, structs), None) for field, (part, listed) in fields.items()]
        structs[name] = msgspec.defstruct(name, typed, kw_only=True, forbid_unknown_fields=True)
    return _each_line(msgspec.json.Decoder(structs["Record"]).decode)


def pydantic_models() -> Parse:
    """pydantic models with the fields of a record; the values of fields are not checked."""
    from pydantic import BaseModel, ConfigDict, create_model

    class Closed(BaseModel):
        model_config = ConfigDict(extra="forbid")

    models: dict[str, type[BaseModel]] = {}
    for name, fields in record_shapes().items():
        typed: dict[str, Any] = {
            field: (_annotation(part, listed, models), None) for field, (part, listed) in fields.items()
        }
        models[name] = create_model(name, __base__=Closed, **typed)
    return _each_line(models["Record"].model_validate_json)


def _annotation(part: str, listed: bool, parts: Any) -> Any:
    if part == PLAIN:
        return VALUE
    return list[parts[part]] | None if listed else parts[part] | None


def _each_line(parse_line: Callable[[bytes], object]) -> Parse:
    def parse(records: Path) -> None:
        with records.open("rb") as lines:
            for line in lines:
                parse_line(line)

    return parse
