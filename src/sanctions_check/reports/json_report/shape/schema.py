"""The JSON Schema of JSON reports and of the lines of JSON Lines reports (draft 2020-12)."""

from __future__ import annotations

from pydantic import TypeAdapter

from sanctions_check.records.json_schema import DRAFT, Schema, with_shared_parts

from .run import ReportLine, ReportShape

__all__ = ["report_line_schema", "report_schema"]


def report_schema() -> Schema:
    """The schema of what `--format json` writes."""
    return _finished(ReportShape.model_json_schema(), "A report of sanctions-check")


def report_line_schema() -> Schema:
    """The schema of each line that `--format jsonl` writes."""
    adapter: TypeAdapter[ReportLine] = TypeAdapter(ReportLine)
    return _finished(adapter.json_schema(), "A line of a JSON Lines report of sanctions-check")


def _finished(schema: Schema, title: str) -> Schema:
    return {"$schema": DRAFT, **with_shared_parts(schema), "title": title}
