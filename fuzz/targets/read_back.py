"""Any bytes as a report to verify, or as a file of decisions: they are read, or refused with faults that have a place."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.reading import check_faults
from tests.reports.adding import add

from sanctions_check import Checker, InputError, Record, RulePack
from sanctions_check.audit.report_file import read_report_file
from sanctions_check.audit.verify import verify
from sanctions_check.reports.account.receipt import receipt_of
from sanctions_check.reports.account.totals import RunTotals
from sanctions_check.reports.formats import ReportOptions, make_report
from sanctions_check.reports.reported import reported
from sanctions_check.review.reading import read_decisions

__all__ = ["run", "seeds"]

PACK = RulePack.load()
DECISION = b"""\
decisions:
  f-0123456789abcdef: {decision: accepted, by: A. Analyst, date: "2026-11-24", why: seen, verdict: violation}
"""
RECORD = {"id": "1", "kind": "tourism", "parties": [{"country": "DPRK", "roles": ["host"]}]}
_folder = tempfile.TemporaryDirectory(prefix="sanctions-check-fuzz-")


def run(data: bytes) -> None:
    """The first byte decides: odd for decisions, even for a report, which is verified if it can be read."""
    if not data:
        return
    path = Path(_folder.name) / "file"
    path.write_bytes(data[1:])
    try:
        if data[0] % 2:
            read_decisions(str(path))
        else:
            verify(read_report_file(str(path)), PACK, use_inputs=False, engine="compiled")
    except InputError as problem:
        check_faults(problem.faults)


def seeds() -> Iterator[bytes]:
    """Decisions, and reports of a small record."""
    yield b"\x01" + DECISION
    checker = Checker(PACK, engine="compiled")
    record = Record.model_validate(RECORD)
    for name in ("json", "jsonl"):
        out, totals = io.StringIO(), RunTotals(PACK)
        report = make_report(name, out, PACK, ReportOptions(color=False))
        report.begin(receipt_of(checker, ["seed"]))
        judged = reported(record, checker.check(record))
        add(judged, report, totals)
        report.end(totals.closing())
        yield b"\x00" + out.getvalue().encode()
