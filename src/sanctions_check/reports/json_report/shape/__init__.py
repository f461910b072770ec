"""The shape of JSON reports as models: its JSON Schema is made from them, and reports are read by them."""

from __future__ import annotations

from .assessment import AssessmentShape
from .finding import DecisionShape, FindingShape, MeasureShape, ProofShape
from .read import read_report, read_report_lines
from .run import (
    AssessmentLine,
    CapShape,
    ClosingLine,
    ErrorLine,
    FaultShape,
    ReceiptLine,
    ReceiptShape,
    ReportLine,
    ReportShape,
)
from .schema import report_line_schema, report_schema

__all__ = [
    "AssessmentLine",
    "AssessmentShape",
    "CapShape",
    "ClosingLine",
    "DecisionShape",
    "ErrorLine",
    "FaultShape",
    "FindingShape",
    "MeasureShape",
    "ProofShape",
    "ReceiptLine",
    "ReceiptShape",
    "ReportLine",
    "ReportShape",
    "read_report",
    "read_report_lines",
    "report_line_schema",
    "report_schema",
]
