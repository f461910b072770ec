"""Pydantic models of JSON reports. Their docstrings and descriptions are the text of the published JSON Schema."""

from __future__ import annotations

from .read import Json, plain_report, plain_report_lines, read_report, read_report_lines, whole_of_lines
from .run import AssessmentLine, ClosingLine, ErrorLine, ReceiptLine, ReportShape
from .schema import report_line_schema, report_schema

__all__ = [
    "AssessmentLine",
    "ClosingLine",
    "ErrorLine",
    "Json",
    "ReceiptLine",
    "ReportShape",
    "plain_report",
    "plain_report_lines",
    "read_report",
    "read_report_lines",
    "report_line_schema",
    "report_schema",
    "whole_of_lines",
]
