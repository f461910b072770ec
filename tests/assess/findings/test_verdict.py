"""The table that joins law and evidence, row by row."""

from __future__ import annotations

import itertools

import pytest

from sanctions_check.assess.findings.verdict import verdict_of
from sanctions_check.assess.results import Law, Progress, Standing, Verdict

SHOWN = (Standing.ADMITTED, Standing.ESTABLISHED, Standing.CORROBORATED)
DONE = (Progress.COMPLETE, Progress.ATTEMPTED, Progress.PLANNED)


def judge(law: Law, standing: Standing, progress: Progress = Progress.COMPLETE, *, firm: bool = True) -> Verdict:
    return verdict_of(law, standing, progress, firm_reading=firm, called_upon=False)


@pytest.mark.parametrize(("standing", "progress"), list(itertools.product(Standing, DONE)))
def test_no_and_exempt_are_not_violations_whatever_the_evidence(standing: Standing, progress: Progress) -> None:
    assert judge(Law.NO, standing, progress) is Verdict.NOT_A_VIOLATION
    assert judge(Law.EXEMPT, standing, progress) is Verdict.NOT_A_VIOLATION


@pytest.mark.parametrize(("standing", "progress"), list(itertools.product(Standing, DONE)))
def test_unknown_law_is_undetermined_whatever_the_evidence(standing: Standing, progress: Progress) -> None:
    assert judge(Law.UNKNOWN, standing, progress) is Verdict.UNDETERMINED


@pytest.mark.parametrize(("progress", "firm"), list(itertools.product(DONE, (True, False))))
def test_unsupported_facts_are_undetermined(progress: Progress, firm: bool) -> None:
    assert judge(Law.YES, Standing.UNSUPPORTED, progress, firm=firm) is Verdict.UNDETERMINED


@pytest.mark.parametrize("standing", Standing)
def test_a_plan_is_possible_only_when_it_is_shown(standing: Standing) -> None:
    expected = Verdict.POSSIBLE_VIOLATION if standing in SHOWN else Verdict.UNDETERMINED
    assert judge(Law.YES, standing, Progress.PLANNED) is expected


@pytest.mark.parametrize("standing", [standing for standing in Standing if standing is not Standing.UNSUPPORTED])
def test_an_attempt_or_a_soft_reading_is_possible_at_most(standing: Standing) -> None:
    assert judge(Law.YES, standing, Progress.ATTEMPTED) is Verdict.POSSIBLE_VIOLATION
    assert judge(Law.YES, standing, firm=False) is Verdict.POSSIBLE_VIOLATION


@pytest.mark.parametrize("standing", Standing)
def test_a_violation_needs_facts_that_are_shown(standing: Standing) -> None:
    assert (judge(Law.YES, standing) is Verdict.VIOLATION) is (standing in SHOWN)


@pytest.mark.parametrize("standing", Standing)
def test_a_duty_that_is_only_called_upon_is_never_a_violation(standing: Standing) -> None:
    verdict = verdict_of(Law.YES, standing, Progress.COMPLETE, firm_reading=True, called_upon=True)
    assert verdict is Verdict.NOT_A_VIOLATION
