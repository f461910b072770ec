"""Writes CSV for spreadsheets (RFC 4180, UTF-8): a row for each finding, each record without findings, and each fault."""

from __future__ import annotations

import csv
from datetime import date
from typing import TextIO

from sanctions_check.assess.results import Assessment, MeasureRole, Verdict
from sanctions_check.errors import Fault
from sanctions_check.logic.cell import word
from sanctions_check.plain_text import one_line
from sanctions_check.records.model import Record
from sanctions_check.records.normalise.countries import country_name
from sanctions_check.rules.pack import RulePack

from .account.receipt import Receipt
from .account.totals import Closing
from .interface import Report
from .outline import ActDays, days_of, states_of
from .reported import ReportedFinding, ReportedRecord

__all__ = ["COLUMNS", "CsvReport"]

COLUMNS = {
    "record": "id of the record",
    "title": "its title",
    "record_verdict": "verdict of the record: the most serious one of its findings",
    "complete": "yes; no when a rule could not be evaluated",
    "fingerprint": "name of the finding that stays the same from run to run",
    "rule": "the rule",
    "subject": "what the finding is about",
    "verdict": "verdict of the finding",
    "law": "yes, no, unknown or exempt",
    "standing": "how well the facts are shown",
    "reading": "what the reading of the law rests on: textual, practice or asserted",
    "reading_weighs": "how it weighs in this record: as its basis, or contested",
    "left_out": "yes when the chosen readings leave the finding out; it does not count then",
    "primary_measure": "the first measure that the finding cites; empty where it only names some to look at",
    "measures": "all of them",
    "addressees": "the States addressed, each with its duty, a hedge on its part, and how far its act came if not to its end",
    "stage": "how far the act had come",
    "missing": "facts that would decide it",
    "message": "the finding in a sentence",
    "decision": "what somebody decided about it: accepted, rejected or needs_information",
    "decision_outdated": "yes when it was decided while the finding said something else or its facts were others",
    "decided_by": "who decided",
    "decided_on": "when",
    "decided_because": "why",
    "file": "file of the record",
    "line": "line of the subject in it",
    "pointer": "JSON pointer of the subject",
    "open_measures": "those of the measures of which it is open whether they reach the act",
    "record_verdict_text": "verdict of the record under the words of the measures alone",
    "record_verdict_practice": "under settled practice as well",
    "record_verdict_broad": "under what States assert as well",
    "kind": "kind of act; this and all that follows is empty for a record that is out of scope",
    "act_from": "the first day on which the act may have begun",
    "act_to": "the last day on which it may have ended",
    "parties": "the names of the parties",
    "party_states": "the States for which they act, or to which they belong",
    "vessel": "name of the vessel",
    "imo": "its IMO number",
}
"""The columns in order, each with its meaning. New columns are added at the end."""
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "|", "%")
"""Characters with which a formula may begin. The escapes are the full-width forms of the first four."""
BETWEEN = "; "


class CsvReport(Report[list[dict[str, str]]]):
    """The CSV report. Every cell is quoted and on one line, so that no text of a record shifts columns or rows.

    A cell that a spreadsheet would read as a formula begins with an apostrophe.
    """

    def __init__(self, out: TextIO, pack: RulePack, as_of: date | None) -> None:
        self._pack, self._as_of = pack, as_of
        self._rows = csv.DictWriter(out, COLUMNS, restval="", quoting=csv.QUOTE_ALL, lineterminator="\r\n")

    def begin(self, receipt: Receipt) -> None:
        self._rows.writeheader()

    def render(self, reported: ReportedRecord) -> list[dict[str, str]]:
        assessment = reported.assessment
        if not reported.findings:
            line = assessment.source.position_of("").line
            return [{**self._of_record(reported), "message": assessment.summary, "line": _number(line)}]
        of_record = self._of_record(reported)
        return [{**of_record, **_of_finding(each, assessment)} for each in reported.findings]

    def _of_record(self, reported: ReportedRecord) -> dict[str, str]:
        assessment = reported.assessment
        cells = {
            "record": assessment.record,
            "title": assessment.title,
            "record_verdict": assessment.verdict.value,
            "complete": word(assessment.complete),
            "file": assessment.source.file,
            **{f"record_verdict_{reading}": verdict.value for reading, verdict in assessment.by_reading.items()},
        }
        if assessment.verdict is not Verdict.OUT_OF_SCOPE:
            record = reported.record
            cells |= _of_act(record, days_of(record, self._pack, self._as_of))
        return cells

    def put(self, fragment: list[dict[str, str]]) -> None:
        for row in fragment:
            self._row(row)

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        for fault in faults:
            self._row(
                {
                    "record": fault.record or "",
                    "record_verdict": "not_read",
                    "message": f"{fault.code}: {fault.message}{f' ({fault.hint})' if fault.hint else ''}",
                    "file": fault.file,
                    "line": _number(fault.line),
                    "pointer": fault.pointer,
                }
            )

    def end(self, closing: Closing) -> None:
        """Writes nothing: CSV has no totals."""

    def _row(self, cells: dict[str, str]) -> None:
        self._rows.writerow({name: _inert(cell) for name, cell in cells.items()})


def _of_act(record: Record, days: ActDays) -> dict[str, str]:
    parties, movement = record.parties or (), record.movement
    states = (country_name(code) for party in parties for code in states_of(party))
    return {
        "kind": BETWEEN.join(map(str, record.kind.values)) if record.kind else "",
        "act_from": days.first or "",
        "act_to": days.last or "",
        "parties": BETWEEN.join(dict.fromkeys(party.name for party in parties if party.name)),
        "party_states": BETWEEN.join(dict.fromkeys(states)),
        "vessel": (movement.vessel or "") if movement else "",
        "imo": BETWEEN.join(movement.imo.values) if movement and movement.imo else "",
    }


def _of_finding(reported: ReportedFinding, assessment: Assessment) -> dict[str, str]:
    finding, decision = reported.finding, reported.decision
    cells = {
        "fingerprint": reported.fingerprint,
        "rule": finding.rule,
        "subject": finding.subject.label,
        "verdict": finding.verdict.value,
        "law": finding.law.value,
        "standing": finding.standing.standing.value,
        "reading": finding.reading.basis if finding.reading else "",
        "reading_weighs": finding.reading.weighs if finding.reading else "",
        "left_out": word(reported.left_out),
        "primary_measure": next((each.id for each in finding.measures if each.role is not MeasureRole.SEE_ALSO), ""),
        "measures": BETWEEN.join(dict.fromkeys(measure.id for measure in finding.measures)),
        "addressees": BETWEEN.join(f"{each.name}: {each.bears}" for each in finding.addressees),
        "stage": finding.stage,
        "missing": BETWEEN.join(each.says for each in finding.missing),
        "message": finding.message,
        "line": _number(assessment.source.position_of(finding.subject.pointer).line),
        "pointer": finding.subject.pointer,
        "open_measures": BETWEEN.join(finding.measure_ids(certain=False)),
    }
    if decision is not None:
        cells |= {
            "decision": decision.kind.value,
            "decision_outdated": word(reported.outdated),
            "decided_by": decision.by,
            "decided_on": decision.day.isoformat(),
            "decided_because": decision.why,
        }
    return cells


def _inert(cell: str) -> str:
    """The cell on one line, made safe from being read as a formula."""
    text = one_line(cell)
    return f"'{text}" if text.startswith(_FORMULA) or cell.startswith(("\t", "\r")) else text


def _number(line: int | None) -> str:
    return "" if line is None else str(line)
