"""Reads a JSON or JSON Lines report: checked against the published schema, then kept as plain JSON values."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from sanctions_check.reports.json_report.shape import Json, plain_report, plain_report_lines, whole_of_lines

__all__ = ["Json", "ReportFile", "read_report_file"]

_CLOSING = ("inputs", "used", "caps", "decisions", "summary")


class ReportFile(Struct, frozen=True):
    """A whole report: its receipt, one entry for each record, the faults of the input (`errors`), and the closing part."""

    path: str
    receipt: Json
    assessments: tuple[Json, ...]
    errors: tuple[Json, ...]
    closing: Json


def read_report_file(path: str) -> ReportFile:
    """The report in a file. Raises InputError unless it is a whole report of this program."""
    if _is_lines(path):
        return _of_lines(path, plain_report_lines(path))
    whole = plain_report(path)
    closing = {name: whole[name] for name in _CLOSING}
    return ReportFile(path, whole["receipt"], tuple(whole["assessments"]), tuple(whole["errors"]), closing)


def _is_lines(path: str) -> bool:
    try:
        with Path(path).open("rb") as lines:
            first = lines.readline().strip()
    except OSError:
        return False
    return first.startswith(b'{"type"') and first.endswith(b"}")


def _of_lines(path: str, entries: Iterable[Json]) -> ReportFile:
    found = whole_of_lines(path, ((entry.pop("type"), entry) for entry in entries))
    (receipt,), (closing,) = found["receipt"], found["closing"]
    return ReportFile(path, receipt, tuple(found["assessment"]), tuple(found["error"]), closing)
