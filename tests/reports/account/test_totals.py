"""What is counted over a run: what the readings leave out does not count."""

from __future__ import annotations

from tests.reports.adding import add

from sanctions_check import Checker
from sanctions_check.records.readers import ReadRecord, read_paths
from sanctions_check.reports.account.totals import RunTotals
from sanctions_check.reports.reported import reported
from sanctions_check.review.decisions import DecisionKind

from ..conftest import PACK, case, decision


def test_a_finding_that_the_readings_leave_out_is_not_open_and_a_decision_on_it_is_not_unused() -> None:
    read = next(read for read in read_paths([case("ru-kursk-troops-2025-04")]) if isinstance(read, ReadRecord))
    assessment = Checker(PACK, engine="compiled", reading="text").check(read.record, read.source)
    apart = [each.fingerprint for each in reported(read.record, assessment).findings if each.left_out]
    decisions = {apart[0]: decision(apart[0], DecisionKind.ACCEPTED)}
    totals = RunTotals(PACK, decisions)
    add(reported(read.record, assessment, decisions), totals=totals)
    counted = totals.closing().decisions
    assert counted is not None
    assert counted.open == len([each for each in assessment.findings if each.verdict.severity >= 2])
    assert counted.counts[DecisionKind.ACCEPTED] == 0
    assert totals.unused_decisions == ()
