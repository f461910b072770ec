"""The formats by name; each is imported only when it is asked for."""

from __future__ import annotations

from datetime import date
from typing import Any, TextIO

from msgspec import Struct

from sanctions_check.rules.pack import RulePack

from .interface import Report

__all__ = ["FORMATS", "RESUMABLE", "ReportOptions", "make_report"]

FORMATS = ("table", "json", "jsonl", "markdown", "html", "csv", "sarif", "junit")

RESUMABLE = frozenset({"jsonl", "csv"})
"""What these have written depends on nothing that only memory holds: a run that stopped can go on behind it."""


class ReportOptions(Struct, frozen=True):
    """`color` None: as the terminal has it. `all_readings`: the verdict under each reading side by side.

    `as_of`: the day of judging, None where all evidence counts.
    """

    color: bool | None = None
    all_readings: bool = False
    as_of: date | None = None


def make_report(name: str, out: TextIO, pack: RulePack, options: ReportOptions) -> Report[Any]:
    """The report of this name, writing to `out`. `pack` is the rule pack in use. Raises ValueError for another name."""
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
