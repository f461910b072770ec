"""Reports as snapshots: a change of results is a diff in review. Write them anew with UPDATE_SNAPSHOTS=1."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

import pytest
from tests.reports.adding import add
from tests.reports.conftest import receipt

from sanctions_check import Checker, RulePack
from sanctions_check.records.readers import ReadRecord, read_paths
from sanctions_check.reports.account.tally import Tally
from sanctions_check.reports.account.totals import Closing
from sanctions_check.reports.interface import Report
from sanctions_check.reports.json_report.report import JsonLinesReport, JsonReport
from sanctions_check.reports.reported import reported
from sanctions_check.reports.terminal.table import TableReport

ROOT = Path(__file__).resolve().parents[2]
SNAPSHOTS = Path(__file__).parent / "snapshots"
CASES = ("ru-drone-gift-2023-09", "ru-kursk-troops-2025-04", "mm-kangnam-2009", "vn-health-2025-10")
SHORT = ("vn-health-2025-10",)
FORMATS: dict[str, Callable[[TextIO], Report[Any]]] = {
    "table.txt": lambda out: TableReport(out, color=False, width=120),
    "report.json": JsonReport,
    "report.jsonl": JsonLinesReport,
}
OPTIONS = {"reading": "broad", "as_of": None, "engine": "compiled"}
"""The options of a run that the snapshots show."""


def written(name: str, cases: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(ROOT)
    out = io.StringIO()
    report, tally = FORMATS[name](out), Tally()
    checker = Checker(RulePack.load(), engine="compiled")
    options = {**OPTIONS, "show": None} if name == "table.txt" else OPTIONS
    report.begin({"pack": {"version": "test"}, "options": options})
    for read in read_paths([f"fixtures/cases/{case}.yaml" for case in cases]):
        assert isinstance(read, ReadRecord)
        assessment = checker.check(read.record, read.source)
        tally.add(assessment)
        add(reported(read.record, assessment), report)
    report.end(Closing(tally))
    return out.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_the_report_is_as_reviewed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = written(name, CASES if name == "table.txt" else SHORT, monkeypatch)
    path = SNAPSHOTS / name
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_json_is_json_even_without_records() -> None:
    out = io.StringIO()
    report = JsonReport(out)
    report.begin(receipt())
    report.end(Closing(Tally()))
    assert json.loads(out.getvalue())["assessments"] == []


def test_markup_in_a_record_is_text_in_the_table() -> None:
    out = io.StringIO()
    table = TableReport(out, color=False)
    table.begin(receipt())
    from sanctions_check import Record

    record = Record.model_validate({"id": "[bold]x[/bold]", "parties": [{"country": "KP"}], "kind": "tourism"})
    tally, assessment = Tally(), Checker(RulePack.load(), engine="compiled").check(record)
    tally.add(assessment)
    add(reported(record, assessment), table)
    table.end(Closing(tally))
    assert "[bold]x[/bold]" in out.getvalue()
