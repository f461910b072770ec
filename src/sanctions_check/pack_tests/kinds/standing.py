"""Runs tests of standing: how well the evidence of a record shows the facts, whatever the law."""

from __future__ import annotations

from sanctions_check.assess.evidence.standing import Weighing
from sanctions_check.assess.findings.shown import standing_of_thing
from sanctions_check.assess.pack_facts import case_under
from sanctions_check.logic.case import Case, Thing
from sanctions_check.rules.pack import RulePack

from ..model import Outcome, StandingTest
from ..results import PackTestResult

__all__ = ["run_standing_test"]


def run_standing_test(test: StandingTest, pack: RulePack) -> PackTestResult:
    """Weigh the evidence about the thing that the test names."""
    case = case_under(pack, test.record, test.as_of)
    subject = _judged(case, test.of)
    if subject is None:
        return PackTestResult(test, Outcome.NOT_JUDGED, f"the record has nothing at {test.of}")
    note = standing_of_thing(case, subject, Weighing(test.record, pack.standing, test.as_of))
    return PackTestResult(test, note.standing, note.because)


def _judged(case: Case, pointer: str | None) -> Thing | None:
    if pointer is None:
        return next(iter(case.list_of("item").things), case.act)
    return case.at(pointer)
