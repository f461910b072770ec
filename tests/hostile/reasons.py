"""What must hold for every reason, whatever a record says: it was tried, flips the verdict, and holds nothing superfluous."""

from __future__ import annotations

from itertools import combinations
from operator import attrgetter

from sanctions_check import Checker, Finding, Record, Verdict
from sanctions_check.reasoning.results import Change, Reasons
from sanctions_check.reasoning.trying.trials import changed_record
from sanctions_check.records.parts import part_at

__all__ = ["check_reasons", "verdict_after"]


def verdict_after(checker: Checker, record: Record, changes: tuple[Change, ...], finding: Finding) -> Verdict:
    """By the whole pipeline: the verdict of the same rule on the same part, or of the record where it has none."""
    changed = changed_record(record.as_written(), changes)
    assert changed is not None
    assessment = checker.check(changed)
    if assessment.verdict is Verdict.OUT_OF_SCOPE or not assessment.findings:
        return assessment.verdict
    pointers = _pointers_in(checker, record, changed, finding)
    found = [
        each.verdict
        for each in (*assessment.findings, *assessment.excluded)
        if each.rule == finding.rule and each.subject.pointer in pointers
    ]
    return max(found, key=attrgetter("severity"), default=Verdict.NOT_A_VIOLATION)


def _pointers_in(checker: Checker, record: Record, changed: Record, finding: Finding) -> set[str]:
    """Where the subject stands in the changed record: one that is not listed may be listed there, or implied once more."""
    pointer, kind = finding.subject.pointer, finding.subject.kind
    if pointer == "" or part_at(record, pointer) is not None:
        return {pointer}
    implied = {each.pointer for each in checker.case(changed).list_of(kind).things if each.implied}
    return implied | {pointer if pointer[-1].isdigit() else f"{pointer}/0"}


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
