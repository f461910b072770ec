"""The JSON Schema of a record (draft 2020-12), with each kind of value defined once."""

from __future__ import annotations

from typing import Any

from .model import Record
from .stated import NAME

__all__ = ["DRAFT", "Schema", "record_schema", "with_shared_parts"]

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
_OF_THE_FIELD = ("title", "default", "description")
"""Keys that belong to a single field, and not to the definition that many fields share."""


def record_schema() -> Schema:
    """The schema of one event record."""
    return {"$schema": DRAFT, **with_shared_parts(Record.model_json_schema())}


def with_shared_parts(schema: Schema) -> Schema:
    """The schema with each named part moved to `$defs` and referred to."""
    shared: dict[str, Schema] = {}
    body: Schema = _referring(schema, shared)
    body["$defs"] = dict(sorted((body.get("$defs", {}) | shared).items()))
    return body


def _referring(node: Any, shared: dict[str, Schema]) -> Any:
    if isinstance(node, list):
        return [_referring(value, shared) for value in node]
    if not isinstance(node, dict):
        return node
    written = {key: _referring(value, shared) for key, value in node.items() if key != NAME}
    name = node.get(NAME)
    if not isinstance(name, str):
        return written
    beside = {key: written.pop(key) for key in _OF_THE_FIELD if key in written} if "title" in written else {}
    shared[name] = written
    return {"$ref": f"#/$defs/{name}", **beside}
