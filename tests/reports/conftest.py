"""Reports written in memory: the same records, pack and receipt for every format."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.reports.adding import add, add_faults

from sanctions_check import Checker, Record, RulePack
from sanctions_check.records.readers import InputFile, ReadFault, ReadRecord, read_paths
from sanctions_check.reports.account.receipt import Receipt, receipt_of
from sanctions_check.reports.account.tally import Tally
from sanctions_check.reports.account.totals import Closing, RunTotals
from sanctions_check.reports.formats import ReportOptions, make_report
from sanctions_check.reports.interface import Report
from sanctions_check.reports.reported import reported
from sanctions_check.review.decisions import Decision, DecisionKind

ROOT = Path(__file__).resolve().parents[2]
PACK = RulePack.load()
CHECKER = Checker(PACK, engine="compiled")
Written = Callable[..., str]


def receipt() -> Receipt:
    """A receipt that no release changes."""
    return {
        **receipt_of(CHECKER, ["fixtures"]),
        "version": "0",
        "pack": {"name": "pack", "version": "0", "sha256": "0" * 64},
    }


def written(name: str, paths: Iterable[str], decisions: Mapping[str, Decision] | None = None) -> str:
    """A format over the files at these paths."""
    out = io.StringIO()
    report, totals, inputs = (
        make_report(name, out, PACK, ReportOptions(color=False)),
        RunTotals(PACK, decisions),
        list[InputFile](),
    )
    report.begin(receipt())
    for read in read_paths(list(paths), inputs=inputs):
        if isinstance(read, ReadFault):
            add_faults(read.faults, report, totals)
            continue
        assert isinstance(read, ReadRecord)
        judged = reported(read.record, CHECKER.check(read.record, read.source), decisions)
        add(judged, report, totals)
    report.end(totals.closing(inputs))
    return out.getvalue()


def written_of(name: str, *records: Mapping[str, Any], as_of: date | None = None) -> str:
    """A format over records that a program handed in, judged on what was known on that day."""
    out = io.StringIO()
    checker = Checker(PACK, as_of=as_of, engine="compiled") if as_of is not None else CHECKER
    report_on(make_report(name, out, PACK, ReportOptions(color=False, as_of=as_of)), *records, checker=checker)
    return out.getvalue()


def report_on(report: Report[Any], *records: Mapping[str, Any], checker: Checker = CHECKER) -> None:
    """The whole of a report on these records, from its receipt to its end."""
    tally = Tally()
    report.begin(receipt())
    for data in records:
        record = Record.model_validate(data)
        assessment = checker.check(record)
        tally.add(assessment)
        add(reported(record, assessment), report)
    report.end(Closing(tally))


def case(name: str) -> str:
    return f"fixtures/cases/{name}.yaml"


def decision(fingerprint: str, kind: DecisionKind, **more: Any) -> Decision:
    return Decision(fingerprint, kind, "A. Analyst", date(2026, 11, 24), "the port log | agrees", **more)


@pytest.fixture(autouse=True)
def _from_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
