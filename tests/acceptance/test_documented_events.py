"""The documented events of fixtures/cases against the verdicts expected of them, kept apart from the records."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from sanctions_check import Assessment, Checker, RulePack, Verdict
from sanctions_check.logic.proof import walk_proof
from sanctions_check.records.readers import ReadRecord, read_paths

ROOT = Path(__file__).resolve().parents[2]
EXPECTED: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "expected.yaml").read_text(encoding="utf-8"))
ARGUED = frozenset({"ru-workers-2020-01", "ru-horses-2024-08"})
"""Disagreements that docs/validation.md argues."""


@cache
def assessments() -> dict[str, Assessment]:
    pack = RulePack.load()
    checkers: dict[str, Checker] = {}
    found: dict[str, Assessment] = {}
    for read in read_paths([str(ROOT / "fixtures" / "cases")]):
        assert isinstance(read, ReadRecord), read
        as_of = EXPECTED[read.record.id]["as_of"]
        checker = checkers.setdefault(as_of, Checker(pack, as_of=date.fromisoformat(as_of)))
        found[read.record.id] = checker.check(read.record, read.source)
    return found


def test_every_documented_event_is_encoded() -> None:
    assert assessments().keys() == EXPECTED.keys()


@pytest.mark.parametrize("case", sorted(EXPECTED))
def test_every_event_gets_the_expected_verdict_or_is_argued(case: str) -> None:
    matches = assessments()[case].verdict.value == EXPECTED[case]["verdict"]
    assert matches is (case not in ARGUED), assessments()[case].summary


def test_no_event_is_called_a_violation_that_is_not_one() -> None:
    called = {case for case, assessment in assessments().items() if assessment.verdict is Verdict.VIOLATION}
    assert called <= {case for case, facts in EXPECTED.items() if facts["verdict"] == "violation"}


def test_every_argued_disagreement_is_in_the_validation_page() -> None:
    page = (ROOT / "docs" / "validation.md").read_text(encoding="utf-8")
    assert {case for case in EXPECTED if f"`{case}`" in page} >= ARGUED


def test_every_finding_has_a_proof_whose_leaves_name_value_and_place() -> None:
    for assessment in assessments().values():
        for finding in assessment.findings:
            leaves = [node for node in walk_proof(finding.proof) if not node.children]
            assert leaves
            for leaf in leaves:
                assert leaf.read is not None, (assessment.record, finding.rule, leaf.says)
                assert leaf.read.value
                assert leaf.read.pointer.startswith("/") or leaf.read.pointer == "", leaf


def test_every_undetermined_finding_says_what_is_missing() -> None:
    for assessment in assessments().values():
        for finding in assessment.findings:
            assert bool(finding.missing) is (finding.verdict is Verdict.UNDETERMINED), (assessment.record, finding.rule)


def test_no_rule_failed() -> None:
    assert all(assessment.complete for assessment in assessments().values())
