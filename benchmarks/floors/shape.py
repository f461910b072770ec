"""The fields of a record by its published JSON Schema: parts, lists of parts, or plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sanctions_check.records.model import Record

__all__ = ["PLAIN", "Shapes", "record_shapes"]

PLAIN = ""
Shapes = dict[str, dict[str, tuple[str, bool]]]
"""By part and field: the part that the field holds (or PLAIN), and whether it is a list of them."""
ROOT = "Record"


def record_shapes() -> Shapes:
    """Every part, each after those that it holds; the record itself comes last."""
    schema = Record.model_json_schema()
    parts: dict[str, Mapping[str, Any]] = {**schema["$defs"], ROOT: schema}
    shapes: Shapes = {}

    def add(name: str) -> None:
        fields = {field: _field(inner) for field, inner in parts[name]["properties"].items()}
        for part, _ in fields.values():
            if part != PLAIN and part not in shapes:
                add(part)
        shapes[name] = fields

    add(ROOT)
    return shapes


def _field(schema: Mapping[str, Any]) -> tuple[str, bool]:
    for choice in schema.get("anyOf", ()):
        for referring, listed in ((choice, False), (choice.get("items", {}), True)):
            part = next(_references(referring), None)
            if part is not None:
                return part, listed
    return PLAIN, False


def _references(schema: Mapping[str, Any]) -> Iterator[str]:
    reference = schema.get("$ref")
    if isinstance(reference, str):
        yield reference.rpartition("/")[2]
