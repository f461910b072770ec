"""Any valid record in any format: the report is well formed, and nothing in it can be executed."""

from __future__ import annotations

import io
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.mutations import any_records
from tests.hostile.reports import CHECKS, check_inert_text
from tests.reports.adding import add

from sanctions_check import Checker, RulePack
from sanctions_check.reports.account.receipt import receipt_of
from sanctions_check.reports.account.totals import RunTotals
from sanctions_check.reports.formats import ReportOptions, make_report
from sanctions_check.reports.reported import reported
from sanctions_check.reports.terminal.explain import Depth, draw_findings

from ..choices import choosing, no_seeds, record_of

__all__ = ["run", "seeds"]

PACK = RulePack.load()
CHECKER = Checker(PACK, engine="compiled")
RECEIPT = receipt_of(CHECKER, ["fuzz"])
EXPLAINED = "explain"


@given(any_records(), st.sampled_from((*CHECKS, EXPLAINED)))
def _report(data: Any, name: str) -> None:
    record = record_of(data)
    if record is None:
        return
    judged = reported(record, CHECKER.check(record))
    out = io.StringIO()
    if name == EXPLAINED:
        draw_findings(judged, out, depth=Depth.FULL, color=False)
        check_inert_text(out.getvalue())
        return
    totals = RunTotals(PACK)
    report = make_report(name, out, PACK, ReportOptions(color=False))
    report.begin(RECEIPT)
    add(judged, report, totals)
    report.end(totals.closing())
    CHECKS[name](out.getvalue())


run = choosing(_report)
seeds = no_seeds
