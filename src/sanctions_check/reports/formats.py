"""Makes a report by the name of its format. Only the module of that format is imported."""

from __future__ import annotations

from datetime import date
from typing import Any, TextIO

from msgspec import Struct

from sanctions_check.rules.pack import RulePack

from .interface import Report

__all__ = ["FORMATS", "RESUMABLE", "ReportOptions", "make_report"]

FORMATS = ("table", "json", "jsonl", "markdown", "html", "csv", "sarif", "junit")

RESUMABLE = frozenset({"jsonl", "csv"})
"""Formats that an interrupted run can continue: they keep nothing in memory that later output needs."""


class ReportOptions(Struct, frozen=True):
    """`color` None: if the output is a terminal with colours. `all_readings`: the table has the verdict under each reading.

    `as_of`: the day of judging; None: all evidence counts.
    """

    color: bool | None = None
    all_readings: bool = False
    as_of: date | None = None


def make_report(name: str, out: TextIO, pack: RulePack, options: ReportOptions) -> Report[Any]:
    """A report of this format that writes to `out`. `pack`: the one that judges. Raises ValueError for an unknown name."""
    match name:
        case "table":
            from .terminal.table import TableReport

            return TableReport(out, color=options.color, all_readings=options.all_readings)
        case "json":
            from .json_report.report import JsonReport

            return JsonReport(out)
        case "jsonl":
            from .json_report.report import JsonLinesReport

            return JsonLinesReport(out)
        case "markdown":
            from .markdown.report import MarkdownReport

            return MarkdownReport(out, pack, options.as_of)
        case "csv":
            from .csv_report import CsvReport

            return CsvReport(out, pack, options.as_of)
        case "sarif":
            from .sarif.report import SarifReport

            return SarifReport(out, pack)
        case "junit":
            from .junit import JunitReport

            return JunitReport(out)
        case "html":
            from .html.report import HtmlReport

            return HtmlReport(out, pack, options.as_of)
        case _:
            raise ValueError(f"there is no format {name}")
