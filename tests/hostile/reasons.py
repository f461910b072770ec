"""What must hold for every reason, whatever a record says: it was tried, flips the verdict, and holds nothing superfluous."""

from __future__ import annotations

from itertools import combinations

from sanctions_check import Checker, Finding, Record, Verdict
from sanctions_check.reasoning.results import Change, Reasons
from sanctions_check.reasoning.trying.trials import changed_record

__all__ = ["check_reasons", "verdict_after"]


def verdict_after(checker: Checker, record: Record, changes: tuple[Change, ...], finding: Finding) -> Verdict:
    """By the whole pipeline: the verdict of the same rule on the same part, or of the record where it has none."""
    changed = changed_record(record.as_written(), changes)
    assert changed is not None
    assessment = checker.check(changed)
    if assessment.verdict is Verdict.OUT_OF_SCOPE or not assessment.findings:
        return assessment.verdict
    pointer = finding.subject.pointer
    if pointer in ("/items", "/personnel") and getattr(changed, pointer[1:]):
        pointer = f"{pointer}/0"
    for each in (*assessment.findings, *assessment.excluded):
        if (each.rule, each.subject.pointer) == (finding.rule, pointer):
            return each.verdict
    return Verdict.NOT_A_VIOLATION


def check_reasons(checker: Checker, record: Record, finding: Finding, found: Reasons) -> None:
    """Every counterfactual and every answer to a request, by the whole pipeline."""
    for counterfactual in found.counterfactuals:
        assert verdict_after(checker, record, counterfactual.changes, finding) is counterfactual.verdict
        assert counterfactual.verdict is not finding.verdict
        for size in range(1, len(counterfactual.changes)):
            for part in combinations(counterfactual.changes, size):
                if changed_record(record.as_written(), part) is not None:
                    assert verdict_after(checker, record, part, finding) is finding.verdict, counterfactual.says
    for request in found.requests:
        assert request.outcomes
        for outcome in request.outcomes:
            assert verdict_after(checker, record, outcome.changes, finding) is outcome.verdict
            assert outcome.verdict is not Verdict.UNDETERMINED
