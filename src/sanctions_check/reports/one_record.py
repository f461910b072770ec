"""One judged record as it stands in reports, for programs that write no report."""

from __future__ import annotations

import csv
import io

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.results import Assessment
from sanctions_check.errors import UsageError
from sanctions_check.records.model import Record
from sanctions_check.records.readers import PlainRecord
from sanctions_check.review.decisions import Decisions

from .csv_report import COLUMNS, CsvReport
from .json_report.text import RecordText
from .reported import ReportedRecord, reported

__all__ = ["assessment_as_json", "assessment_as_rows"]


def assessment_as_json(
    record: Record | PlainRecord, assessment: Assessment, *, decisions: Decisions | None = None
) -> dict[str, object]:
    """The assessment of a record as plain values: an entry of `assessments` in a JSON report.

    Raises UsageError for an assessment of another record.
    """
    return RecordText().values_of(_reported(record, assessment, decisions))


def assessment_as_rows(
    record: Record | PlainRecord, assessment: Assessment, checker: Checker, *, decisions: Decisions | None = None
) -> list[dict[str, str]]:
    """The assessment of a record as rows of a CSV report: one for each finding, or a single row if there is none.

    `checker`: the checker that judged the record. Raises UsageError for an assessment of another record.
    """
    if not isinstance(checker, Checker):
        raise UsageError(f"rows are made with the Checker that judged, and not with {type(checker).__name__}")
    out = io.StringIO(newline="")
    report = CsvReport(out, checker.pack, checker.as_of)
    report.put(report.render(_reported(record, assessment, decisions)))
    out.seek(0)
    return list(csv.DictReader(out, tuple(COLUMNS)))


def _reported(record: Record | PlainRecord, assessment: Assessment, decisions: Decisions | None) -> ReportedRecord:
    if not isinstance(record, Record | PlainRecord) or not isinstance(assessment, Assessment):
        given = f"{type(record).__name__} and {type(assessment).__name__}"
        raise UsageError(f"a record and its assessment are wanted, and not {given}")
    if record.id != assessment.record:
        raise UsageError(f'the assessment is of record "{assessment.record}", and not of "{record.id}"')
    if isinstance(record, PlainRecord):
        return ReportedRecord(record, assessment)
    return reported(record, assessment, decisions)
