"""The JSON Schema of JSON reports and of the lines of JSON Lines reports (draft 2020-12)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from .run import ReportLine, ReportShape

__all__ = ["report_line_schema", "report_schema"]

Json = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
_LONG = 120
"""Parts of a schema that are this long and stand in several places are written once."""
_SCHEMA_WORDS = frozenset({"anyOf", "oneOf", "type", "enum"})


def report_schema() -> Json:
    """Of `--format json`."""
    return _finished(ReportShape.model_json_schema(), "A report of sanctions-check")


def report_line_schema() -> Json:
    """Of each line of `--format jsonl`."""
    adapter: TypeAdapter[ReportLine] = TypeAdapter(ReportLine)
    return _finished(adapter.json_schema(), "A line of a JSON Lines report of sanctions-check")


def _finished(schema: Json, title: str) -> Json:
    written: Counter[str] = Counter()
    for part in _parts(schema):
        written[json.dumps(part, sort_keys=True)] += 1
    shared = [text for text, times in written.items() if times > 1 and len(text) > _LONG]
    names = {text: f"Shared{number}" for number, text in enumerate(shared, start=1)}
    body = _referring(schema, names)
    body["$defs"] |= {name: _referring(json.loads(text), names, whole=True) for text, name in names.items()}
    return {"$schema": DRAFT, **body, "title": title}


def _parts(node: object) -> Iterator[Json]:
    if isinstance(node, dict):
        if _is_schema(node):
            yield node
        for value in node.values():
            yield from _parts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _parts(value)


def _is_schema(node: Json) -> bool:
    return any(isinstance(node.get(word), (str, list)) for word in _SCHEMA_WORDS) and "$defs" not in node


def _referring(node: Any, names: dict[str, str], *, whole: bool = False) -> Any:
    """The same schema with a reference in place of each shared part; `whole`: the node itself is written out."""
    if isinstance(node, list):
        return [_referring(value, names) for value in node]
    if not isinstance(node, dict):
        return node
    name = None if whole or not _is_schema(node) else names.get(json.dumps(node, sort_keys=True))
    if name is not None:
        return {"$ref": f"#/$defs/{name}"}
    return {key: _referring(value, names) for key, value in node.items()}
