"""Runs tests of non-measures and gaps: whether the entry reaches a thing, and the verdict of the whole record."""

from __future__ import annotations

from sanctions_check.assess.checker import Checker
from sanctions_check.logic.case import Scope
from sanctions_check.logic.condition import Condition, Engaged
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.truth import Truth
from sanctions_check.rules.model import Gap, NonMeasure

from ..model import DeclarationTest, Outcome
from ..results import PackTestResult, deciding, judged_thing

__all__ = ["run_declaration_test"]


def run_declaration_test(test: DeclarationTest, entry: NonMeasure | Gap, checker: Checker) -> PackTestResult:
    """Whether the entry reaches the thing that the test names. `checker`: a checker of its pack."""
    outcome, decided = _reached(test, entry, checker)
    verdict = checker.check(test.record).verdict
    if outcome is test.expect and test.verdict not in (None, verdict):
        return PackTestResult(test, outcome, f"expected {test.verdict}; {decided}", f"the record is {verdict.value}")
    return PackTestResult(test, outcome, f"{verdict.words}; {decided}")


def _reached(test: DeclarationTest, entry: NonMeasure | Gap, checker: Checker) -> tuple[Outcome, str]:
    """The outcome, and what decided it. A non-measure must surely reach the thing; for a gap it is enough that it may."""
    case = checker.case(test.record)
    subject = judged_thing(case, entry.judges.value, test.of)
    asked: Condition
    if isinstance(entry, Gap):
        asked, surely, reached, passed_by = Engaged(entry.when, entry.written), False, Outcome.OPEN, Outcome.NOT_OPEN
    else:
        asked, surely, reached, passed_by = entry.when, True, Outcome.DECLARED, Outcome.NOT_DECLARED
    if subject is None:
        return passed_by, f"the record has no such {entry.judges.value}"
    proof = prove(asked, Scope.of(case, subject))
    is_so = proof.result is Truth.YES or (proof.result is Truth.UNKNOWN and not surely)
    return reached if is_so else passed_by, deciding(proof)
