"""One record as a report has it, without a report."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from sanctions_check import (
    Checker,
    Record,
    RulePack,
    UsageError,
    Verdict,
)
from sanctions_check.records.readers import PlainRecord, ReadRecord, read_paths
from sanctions_check.reports.csv_report import COLUMNS
from sanctions_check.reports.json_report.shape.assessment import AssessmentShape
from sanctions_check.reports.one_record import assessment_as_json, assessment_as_rows
from sanctions_check.run.check import Inputs, check_paths
from sanctions_check.run.outputs import Target
from sanctions_check.run.task import Task
from sanctions_check.sources.positions import NO_FILE, LinesOnly

CHECKER = Checker(RulePack.load())
CASES = Path(__file__).resolve().parents[2] / "fixtures" / "stream" / "screening.jsonl"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports in JSON and CSV of the cases."""
    made = tmp_path_factory.mktemp("reports")
    targets = [Target(name, made / f"report.{name}") for name in ("json", "csv")]
    check_paths(Task(), CHECKER, Inputs(CASES), targets, say=lambda _: None)
    return made


def records() -> list[ReadRecord]:
    return [each for each in read_paths(CASES) if isinstance(each, ReadRecord)]


def test_json_is_that_of_a_report(folder: Path) -> None:
    made = [assessment_as_json(each.record, CHECKER.check(each.record, each.source)) for each in records()]
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert made == report["assessments"]
    assert {each["verdict"] for each in made} > {Verdict.VIOLATION, Verdict.OUT_OF_SCOPE}


def test_rows_are_those_of_a_report(folder: Path) -> None:
    made = [
        row for each in records() for row in assessment_as_rows(each.record, CHECKER.check(each.record, each.source), CHECKER)
    ]  # fmt: skip
    with (folder / "report.csv").open(encoding="utf-8", newline="") as report:
        assert made == list(csv.DictReader(report))
    assert list(made[0]) == list(COLUMNS)


def test_a_record_of_no_file_and_a_settled_one_have_the_shape_of_reports() -> None:
    record = Record.model_validate({"id": "1", "kind": "launch", "parties": [{"roles": ["user"], "country": "DPRK"}]})
    plain = CHECKER.settle(b'{"id": "2", "kind": "launch"}')
    assert plain is not None
    pairs: list[tuple[Record | PlainRecord, Any]] = [
        (record, CHECKER.check(record)),
        (plain, CHECKER.settled(plain, LinesOnly("stream", 2))),
    ]
    for held, assessment in pairs:
        made = assessment_as_json(held, assessment)
        shape = AssessmentShape.model_validate_json(json.dumps(made))
        assert (shape.record, shape.verdict) == (held.id, assessment.verdict)
        assert assessment_as_rows(held, assessment, CHECKER)[0]["record_verdict"] == assessment.verdict


def test_what_does_not_go_together_is_refused() -> None:
    one, other = (Record.model_validate({"id": name}) for name in "12")
    assessment = CHECKER.check(one, NO_FILE)
    with pytest.raises(UsageError, match='the assessment is of record "1", and not of "2"'):
        assessment_as_json(other, assessment)
    given: Any = {"id": "1"}
    with pytest.raises(UsageError, match="a record and its assessment are wanted, and not dict and Assessment"):
        assessment_as_json(given, assessment)
    pack: Any = CHECKER.pack
    with pytest.raises(UsageError, match="with the Checker that judged, and not with RulePack"):
        assessment_as_rows(one, assessment, pack)
