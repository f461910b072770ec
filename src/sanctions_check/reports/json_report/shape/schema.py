"""The JSON Schema of JSON reports and of the lines of JSON Lines reports (draft 2020-12)."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from sanctions_check.records.json_schema import DRAFT, with_shared_parts

from .run import ReportLine, ReportShape

__all__ = ["report_line_schema", "report_schema"]

Json = dict[str, Any]


def report_schema() -> Json:
    """The schema of what `--format json` writes."""
    return _finished(ReportShape.model_json_schema(), "A report of sanctions-check")


def report_line_schema() -> Json:
    """The schema of each line that `--format jsonl` writes."""
    adapter: TypeAdapter[ReportLine] = TypeAdapter(ReportLine)
    return _finished(adapter.json_schema(), "A line of a JSON Lines report of sanctions-check")


def _finished(schema: Json, title: str) -> Json:
    return {"$schema": DRAFT, **with_shared_parts(schema), "title": title}
