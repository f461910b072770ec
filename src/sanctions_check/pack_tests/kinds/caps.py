"""Runs tests of caps: what the deliveries of records add up to."""

from __future__ import annotations

from sanctions_check.assess.caps.ledger import CapLedger
from sanctions_check.assess.checker import Checker
from sanctions_check.logic.truth import Truth

from ..model import CapTest, Outcome
from ..results import PackTestResult

__all__ = ["run_cap_test"]

_OF_STATUS = {Truth.YES: Outcome.EXCEEDED, Truth.NO: Outcome.WITHIN, Truth.UNKNOWN: Outcome.UNDETERMINED}


def run_cap_test(test: CapTest, checker: Checker) -> PackTestResult:
    """Add up the deliveries of the records under the cap. `checker`: a checker of the pack of the cap."""
    ledger = CapLedger(checker.pack)
    for assessment in checker.check_many(test.records):
        for delivery in assessment.deliveries:
            ledger.add(delivery)
    totals = [each for each in ledger.totals() if each.cap.id == test.about and test.period in (None, each.first)]
    if not totals:
        return PackTestResult(test, Outcome.NOT_COUNTED, "no record adds to the cap in this period")
    total, least = totals[0], float(totals[0].reported.low + totals[0].observed.low)
    decided = f"from {total.first} at least {least:,.0f} of {total.cap.amount:,} {total.cap.unit}"
    return PackTestResult(test, _OF_STATUS[total.status], decided)
