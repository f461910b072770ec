"""Adds one record to a report and to the totals of a run, as a run does with many."""

from __future__ import annotations

from typing import Any

from sanctions_check.errors import Fault
from sanctions_check.reports.account.totals import Counts, RunTotals
from sanctions_check.reports.interface import Report
from sanctions_check.reports.reported import ReportedRecord


def add(judged: ReportedRecord, report: Report[Any] | None = None, totals: RunTotals | None = None) -> None:
    if report is not None:
        report.put(report.render(judged))
    if totals is not None:
        counts = Counts()
        counts.add(judged)
        totals.merge(counts)


def add_faults(faults: tuple[Fault, ...], report: Report[Any], totals: RunTotals) -> None:
    report.add_faults(faults)
    counts = Counts()
    counts.tally.add_faults(faults)
    totals.merge(counts)
