"""Any bytes as a report to verify, or as a file of decisions: read, or refused with faults that have a place."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.mutations import FIXTURES
from tests.hostile.reading import check_fault

from sanctions_check import Checker, InputError, RulePack
from sanctions_check.audit.report_file import read_report
from sanctions_check.audit.verify import verify
from sanctions_check.records.readers import ReadRecord, read_paths
from sanctions_check.reports.formats import ReportOptions, make_report
from sanctions_check.reports.interface import reported
from sanctions_check.reports.receipt import receipt_of
from sanctions_check.reports.totals import RunTotals
from sanctions_check.review.decisions import read_decisions

__all__ = ["run", "seeds"]

PACK = RulePack.load()
DECISION = b"""\
decisions:
  f-0123456789abcdef: {decision: accepted, by: A. Analyst, date: "2026-11-24", why: seen, verdict: violation}
"""
_folder = tempfile.TemporaryDirectory(prefix="sanctions-check-fuzz-")


def run(data: bytes) -> None:
    """Read it as what the first byte says, and verify what could be read."""
    if not data:
        return
    path = Path(_folder.name) / "file"
    path.write_bytes(data[1:])
    try:
        if data[0] % 2:
            read_decisions(str(path))
        else:
            verify(read_report(str(path)), PACK, use_inputs=False)
    except InputError as problem:
        assert problem.faults
        for fault in problem.faults:
            check_fault(fault)


def seeds() -> Iterator[bytes]:
    """Decisions, and reports of a few documented events."""
    yield b"\x01" + DECISION
    checker = Checker(PACK, engine="compiled")
    for path in sorted((FIXTURES / "cases").glob("*.yaml"))[:60:12]:
        for name in ("json", "jsonl"):
            out, totals = io.StringIO(), RunTotals(PACK)
            report = make_report(name, out, PACK, ReportOptions(color=False))
            report.begin(receipt_of(checker, [path.name]))
            for read in read_paths([str(path)]):
                assert isinstance(read, ReadRecord)
                judged = reported(read.record, checker.check(read.record, read.source))
                totals.add(judged)
                report.add(judged)
            report.end(totals.closing())
            yield b"\x00" + out.getvalue().encode()
