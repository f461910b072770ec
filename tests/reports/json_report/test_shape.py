"""What we write is what our schema says, for every documented event, and reports are read back by it."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from tests.record_strategies import hostile_records

from sanctions_check.assess.results import Verdict
from sanctions_check.errors import InputError, UsageError
from sanctions_check.reasoning.results import Change, Counterfactual, Fact, Obstacle, Reasons, Request
from sanctions_check.reports.json_report.serialise import reasons_as_json
from sanctions_check.reports.json_report.shape import (
    AssessmentLine,
    ClosingLine,
    ReceiptLine,
    ReportShape,
    plain_report,
    plain_report_lines,
    read_report,
    read_report_lines,
    report_line_schema,
    report_schema,
)
from sanctions_check.reports.json_report.shape.finding import ReasonsShape
from sanctions_check.review.decisions import DecisionKind

from ..conftest import ROOT, case, decision, written, written_of

REPORT, LINE = Draft202012Validator(report_schema()), Draft202012Validator(report_line_schema())
PUBLISHED = {"report": report_schema, "report-line": report_line_schema}


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_schema_is_the_schema(name: str) -> None:
    path = ROOT / "docs" / "schema" / f"{name}.schema.json"
    text = json.dumps(PUBLISHED[name](), ensure_ascii=False, indent=2) + "\n"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text
    Draft202012Validator.check_schema(json.loads(text))


@pytest.mark.parametrize("path", ["fixtures/cases", "fixtures/stream"])
def test_every_report_is_valid_and_is_read_back(path: str, tmp_path: Path) -> None:
    text = written("json", [path])
    document = json.loads(text)
    assert [error.message for error in REPORT.iter_errors(document)] == []
    file = tmp_path / "report.json"
    file.write_text(text, encoding="utf-8")
    report = read_report(str(file))
    assert len(report.assessments) == report.summary.records == len(document["assessments"])
    assert [each.facts.id for each in report.assessments] == [each.record for each in report.assessments]
    assert plain_report(str(file)) == document


def test_every_line_is_valid_and_is_read_back(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("id: x\nknd: launch\n", encoding="utf-8")
    text = written("jsonl", ["fixtures/cases", str(bad)])
    for line in text.splitlines():
        assert [error.message for error in LINE.iter_errors(json.loads(line))] == []
    file = tmp_path / "report.jsonl"
    file.write_text(text, encoding="utf-8")
    lines = list(read_report_lines(str(file)))
    assert isinstance(lines[0], ReceiptLine)
    assert isinstance(lines[-1], ClosingLine)
    assert sum(isinstance(line, AssessmentLine) for line in lines) == lines[-1].summary.records
    assert list(plain_report_lines(str(file))) == [json.loads(line) for line in text.splitlines()]
    report = read_report(file)
    assert report.assessments == tuple(line for line in lines if isinstance(line, AssessmentLine))
    assert (len(report.errors), report.summary, report.receipt) == (1, lines[-1].summary, lines[0])


def test_lines_that_are_cut_off_are_no_whole_report(tmp_path: Path) -> None:
    file = tmp_path / "report.jsonl"
    file.write_text(written("jsonl", ["fixtures/stream"]).partition("\n")[0], encoding="utf-8")
    with pytest.raises(InputError, match="it may be cut off"):
        read_report(file)


def test_a_packed_report_is_told_as_such(tmp_path: Path) -> None:
    file = tmp_path / "report.json.gz"
    file.write_bytes(gzip.compress(written("json", []).encode()))
    with pytest.raises(InputError, match="the report is packed \\(unpack it first"):
        read_report(file)


def test_what_is_no_path_is_a_wrong_use() -> None:
    path: Any = None
    with pytest.raises(UsageError, match="a path is a text or a Path, and not None"):
        read_report(path)


def test_decisions_and_reasons_have_their_shape() -> None:
    name = case("ru-angara-2023-09")
    mark = json.loads(written("json", [name]))["assessments"][0]["findings"][0]["fingerprint"]
    text = written("json", [name], {mark: decision(mark, DecisionKind.ACCEPTED)})
    assert ReportShape.model_validate_json(text).assessments[0].findings[0].decision is not None
    fact = Fact("/items/0/quantity", "item.quantity", "the quantity")
    after = Counterfactual(
        (Change(fact, "not stated", {"at_least": 5}, "it been 5", "it is 5"),), Verdict.VIOLATION, "if so"
    )
    reasons = Reasons((Obstacle(("a",), "b"),), (Request((fact,), "c", (after,)),), (after,), ("d",))
    ReasonsShape.model_validate_json(json.dumps(reasons_as_json(reasons)))


def changed(text: str, change: Any) -> str:
    document = json.loads(text)
    change(document)
    return json.dumps(document)


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        (lambda report: report.update(more=1), "/more", "unknown-field"),
        (lambda report: report["assessments"][0].update(more=1), "/assessments/0/more", "unknown-field"),
        (
            lambda report: report["assessments"][0]["findings"][0].pop("law"),
            "/assessments/0/findings/0/law",
            "missing-field",
        ),
        (lambda report: report["assessments"][0].update(verdict="guilty"), "/assessments/0/verdict", "value"),
        (lambda report: report["receipt"].update(schema="99"), "/receipt/schema", "value"),
        (lambda report: report["summary"].update(records="1"), "/summary/records", "value"),
    ],
)
def test_what_is_not_of_the_shape_is_a_fault_with_its_place(
    change: Any, pointer: str, code: str, tmp_path: Path
) -> None:
    text = changed(written("json", [case("vn-health-2025-10")]), change)
    assert not REPORT.is_valid(json.loads(text))
    file = tmp_path / "report.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_report(str(file))
    (fault,) = refused.value.faults
    assert (fault.file, fault.pointer, fault.code) == (str(file), pointer, code)


@pytest.mark.parametrize("limits", [{"width": 1}, {"depth": 0}])
def test_a_limit_that_cannot_be_is_a_fault(limits: dict[str, int], tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    text = changed(written("json", []), lambda report: report["receipt"]["options"].update(limits=limits))
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="/receipt/options/limits"):
        read_report(str(file))


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [("{\n!", 2, "json"), ("", 1, "json"), ("[]", 1, "no-report"), ('{"a": 1}', 1, "no-report")],
)
def test_what_is_no_report_is_one_fault(text: str, line: int, code: str, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_report(str(file))
    (fault,) = refused.value.faults
    assert (fault.line, fault.code) == (line, code)


def test_columns_count_from_1(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text("{\n\n", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_report(str(file))
    assert refused.value.faults[0].column == 1


@pytest.mark.parametrize("read", [read_report_lines, plain_report_lines])
@pytest.mark.parametrize(
    ("line", "code"),
    [("{", "json"), ('{"type": "gossip"}', "value"), ("[]", "value"), ('{"type": "closing"}', "missing-field")],
)
def test_what_is_no_line_is_a_fault_with_its_number(read: Any, line: str, code: str, tmp_path: Path) -> None:
    file = tmp_path / "report.jsonl"
    file.write_text("\n" + line + "\n", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        list(read(str(file)))
    assert (refused.value.faults[0].line, refused.value.faults[0].code) == (2, code)


@pytest.mark.parametrize(
    "read",
    [
        read_report,
        plain_report,
        lambda path: list(read_report_lines(path)),
        lambda path: list(plain_report_lines(path)),
    ],
)
def test_a_report_that_is_not_there_is_a_fault(read: Any, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(str(tmp_path / "none.json"))


@settings(max_examples=60)
@given(hostile_records())
def test_any_record_is_reported_in_the_shape(data: dict[str, Any]) -> None:
    text = written_of("json", data)
    assert [error.message for error in REPORT.iter_errors(json.loads(text))] == []
    ReportShape.model_validate_json(text)
