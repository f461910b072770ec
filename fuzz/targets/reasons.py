"""Any valid record: every reason of a finding holds when it is tried."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from tests.hostile.mutations import any_records
from tests.hostile.reasons import check_reasons

from sanctions_check import Checker, RulePack
from sanctions_check.reasoning.reasoner import Reasoner

from ..choices import choosing, no_seeds, record_of

__all__ = ["run", "seeds"]

CHECKER = Checker(RulePack.load(), engine="compiled")
REASONER = Reasoner(CHECKER)
MOST_FINDINGS = 3


@given(any_records())
def _reason(data: Any) -> None:
    record = record_of(data)
    if record is None:
        return
    assessment = CHECKER.check(record)
    for finding in assessment.findings[:MOST_FINDINGS]:
        check_reasons(CHECKER, record, finding, REASONER.reasons_of(record, finding, assessment))


run = choosing(_reason)
seeds = no_seeds
