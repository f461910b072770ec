"""The formats of a report, by name. The module of a format is imported only when a report is made in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TextIO

from msgspec import Struct

from sanctions_check.rules.pack import RulePack

from .interface import Report

__all__ = ["FORMATS", "RESUMABLE", "ReportOptions", "make_report"]


class ReportOptions(Struct, frozen=True):
    """Options that some formats use.

    - `color`: None means colours if the output is a terminal that has them.
    - `all_readings`: the table shows the verdict under each reading.
    - `as_of`: only evidence known by this day counts; None means all evidence.
    """

    color: bool | None = None
    all_readings: bool = False
    as_of: date | None = None


class Format(Struct, frozen=True):
    """A format of reports.

    - `endings`: the endings of its file names.
    - `resumable`: an interrupted run can continue the report, because nothing that later output needs stays in memory.
    - `for_terminal`: on standard output it uses the terminal's encoding; all other formats use UTF-8.
    - `tells_caps`: it reports caps, to which the records of a run count together.
    """

    make: Callable[[TextIO, RulePack, ReportOptions], Report[Any]]
    endings: tuple[str, ...] = ()
    resumable: bool = False
    for_terminal: bool = False
    tells_caps: bool = True


def make_report(name: str, out: TextIO, pack: RulePack, options: ReportOptions) -> Report[Any]:
    """A report of this format that writes to `out`. `pack`: the pack that judges. Raises ValueError for an unknown name."""
    if name not in FORMATS:
        raise ValueError(f"there is no format {name}")
    return FORMATS[name].make(out, pack, options)


def _table(out: TextIO, _: RulePack, options: ReportOptions) -> Report[Any]:
    from .terminal.table import TableReport

    return TableReport(out, color=options.color, all_readings=options.all_readings)


def _json(out: TextIO, _: RulePack, __: ReportOptions) -> Report[Any]:
    from .json_report.report import JsonReport

    return JsonReport(out)


def _json_lines(out: TextIO, _: RulePack, __: ReportOptions) -> Report[Any]:
    from .json_report.report import JsonLinesReport

    return JsonLinesReport(out)


def _markdown(out: TextIO, pack: RulePack, options: ReportOptions) -> Report[Any]:
    from .markdown.report import MarkdownReport

    return MarkdownReport(out, pack, options.as_of)


def _html(out: TextIO, pack: RulePack, options: ReportOptions) -> Report[Any]:
    from .html.report import HtmlReport

    return HtmlReport(out, pack, options.as_of)


def _csv(out: TextIO, pack: RulePack, options: ReportOptions) -> Report[Any]:
    from .csv_report import CsvReport

    return CsvReport(out, pack, options.as_of)


def _sarif(out: TextIO, pack: RulePack, _: ReportOptions) -> Report[Any]:
    from .sarif.report import SarifReport

    return SarifReport(out, pack)


def _junit(out: TextIO, _: RulePack, __: ReportOptions) -> Report[Any]:
    from .junit import JunitReport

    return JunitReport(out)


FORMATS: Mapping[str, Format] = {
    "table": Format(_table, for_terminal=True),
    "json": Format(_json, endings=(".json",)),
    "jsonl": Format(_json_lines, endings=(".jsonl", ".ndjson", ".json"), resumable=True),
    "markdown": Format(_markdown, endings=(".md", ".markdown")),
    "html": Format(_html, endings=(".html", ".htm")),
    "csv": Format(_csv, endings=(".csv",), resumable=True, tells_caps=False),
    "sarif": Format(_sarif, endings=(".sarif", ".json")),
    "junit": Format(_junit, endings=(".xml",)),
}
"""The formats in the order in which they are offered. If two share an ending, it means the first (`.json` is `json`)."""
RESUMABLE = tuple(name for name, each in FORMATS.items() if each.resumable)
"""The names of the formats that an interrupted run can continue."""
