"""Writes the SARIF report. Its results are the findings that need attention."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TextIO

from sanctions_check import __version__
from sanctions_check.assess.results import Assessment, RuleError, Verdict
from sanctions_check.errors import Fault
from sanctions_check.logic.proof import Proof, deciding_leaves
from sanctions_check.plain_text import one_line
from sanctions_check.records.parts import evidence_at
from sanctions_check.review.decisions import DecisionKind
from sanctions_check.rules.pack import RulePack

from ..account.receipt import Receipt
from ..account.totals import Closing
from ..interface import Report
from ..json_report.serialise import Json, closing_as_json
from ..reported import ReportedFinding, ReportedRecord
from ..spool import Spool
from .locations import ROOT, artifact_location, location, physical_location
from .rules import declared_rules

__all__ = ["LEVELS", "SarifReport"]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "sanctionsCheck/v1"
LEVELS = {Verdict.VIOLATION: "error", Verdict.POSSIBLE_VIOLATION: "warning", Verdict.UNDETERMINED: "note"}
"""The level of a result, by verdict. Other findings are no results, nor are those that the chosen readings leave out."""
_Rendered = tuple[list[str], list[str]]
"""The results of a record and its rule errors, each as JSON text."""


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


class SarifReport(Report[_Rendered]):
    """Writes the rules, then results as records come, then faults, rule errors, inputs and totals."""

    def __init__(self, out: TextIO, pack: RulePack) -> None:
        self._out = out
        self._rules = declared_rules(pack)
        self._index = {str(rule["id"]): number for number, rule in enumerate(self._rules)}
        self._receipt: Receipt
        self._empty = True
        self._input_faults, self._rule_errors = Spool(), Spool()

    def begin(self, receipt: Receipt) -> None:
        self._receipt = receipt
        driver = {
            "name": "sanctions-check",
            "semanticVersion": __version__,
            "shortDescription": {"text": "Checks event records against the UN Security Council's measures on the DPRK"},
            "rules": self._rules,
        }
        self._out.write(
            f'{{"$schema": {_dump(SCHEMA)}, "version": "2.1.0", "runs": [{{\n"tool": {_dump({"driver": driver})},\n'
        )
        base = {ROOT: {"description": {"text": "The folder in which the check was run"}}}
        self._out.write(f'"originalUriBaseIds": {_dump(base)},\n"columnKind": "unicodeCodePoints",\n"results": [')

    def render(self, reported: ReportedRecord) -> _Rendered:
        shown = [each for each in reported.findings if each.finding.verdict in LEVELS and not each.left_out]
        errors = [_dump(self._rule_error(error, reported.assessment)) for error in reported.assessment.errors]
        return [_dump(self._result(each, reported)) for each in shown], errors

    def put(self, fragment: _Rendered) -> None:
        results, errors = fragment
        for result in results:
            self._out.write(("\n" if self._empty else ",\n") + result)
            self._empty = False
        for error in errors:
            self._rule_errors.write_item(error)

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        for fault in faults:
            self._input_faults.write_item(_dump(_input_fault(fault)))

    def end(self, closing: Closing) -> None:
        tally = closing.tally
        self._out.write(f'\n],\n"invocations": [{{"executionSuccessful": {_dump(not tally.anything_failed)}')
        for name, spool in (
            ("toolConfigurationNotifications", self._input_faults),
            ("toolExecutionNotifications", self._rule_errors),
        ):
            self._out.write(f',\n"{name}": [')
            spool.pour(self._out)
            self._out.write("]")
            spool.close()
        artifacts = [
            {"location": place, "length": each.size, "hashes": {"sha-256": each.sha256}, "roles": ["analysisTarget"]}
            for each in closing.inputs
            if (place := artifact_location(each.file)) is not None
        ]
        properties = {"receipt": self._receipt, **closing_as_json(closing)}
        self._out.write(f'}}],\n"artifacts": {_dump(artifacts)},\n"properties": {_dump(properties)}\n}}]}}\n')

    def _result(self, reported: ReportedFinding, record: ReportedRecord) -> Json:
        finding, source = reported.finding, record.assessment.source
        identifier = record.assessment.record
        body: Json = {
            "ruleId": finding.rule,
            "level": LEVELS[finding.verdict],
            "message": {"text": one_line(finding.message)},
            "locations": [location(source, finding.subject.pointer, identifier, one_line(finding.subject.label))],
            "partialFingerprints": {FINGERPRINT: reported.fingerprint},
            "suppressions": _suppressions(reported),
        }
        if finding.rule in self._index:
            body["ruleIndex"] = self._index[finding.rule]
        evidence = [
            {"id": number, **location(source, pointer, identifier, _source_in_words(record, pointer))}
            for number, pointer in enumerate(finding.standing.sources, start=1)
        ]
        steps = [
            {"location": location(source, leaf.read.pointer, identifier, _leaf_in_words(leaf))}
            for leaf in _decisive(finding.proof)
            if leaf.read is not None
        ]
        if evidence:
            body["relatedLocations"] = evidence
        if steps:
            body["codeFlows"] = [{"message": {"text": "What decided"}, "threadFlows": [{"locations": steps}]}]
        return {**body, "properties": _properties(reported)}

    def _rule_error(self, error: RuleError, assessment: Assessment) -> Json:
        body: Json = {
            "level": "error",
            "message": {"text": one_line(f"{assessment.record}: {error.named}: {error.message}")},
            "locations": [location(assessment.source, error.subject, assessment.record)],
        }
        if error.rule is not None and error.rule in self._index:
            body["associatedRule"] = {"id": error.rule, "index": self._index[error.rule]}
        return body


def _input_fault(fault: Fault) -> Json:
    physical = physical_location(fault.file, fault.line)
    hint = f" ({fault.hint})" if fault.hint else ""
    body: Json = {
        "level": "error",
        "descriptor": {"id": fault.code},
        "message": {"text": one_line(f"{fault.message}{hint}")},
        "properties": {"pointer": fault.pointer, "record": fault.record, "file": one_line(fault.file)},
    }
    return {**body, "locations": [{"physicalLocation": physical}]} if physical is not None else body


def _suppressions(reported: ReportedFinding) -> list[Json]:
    """A rejected finding is suppressed. If the decision is outdated, the suppression is under review."""
    decision = reported.decision
    if decision is None or decision.kind is not DecisionKind.REJECTED:
        return []
    why = one_line(f"{decision.by}, {decision.day}: {decision.why}")
    return [{"kind": "external", "status": "underReview" if reported.outdated else "accepted", "justification": why}]


def _properties(reported: ReportedFinding) -> Json:
    finding = reported.finding
    return {
        "verdict": finding.verdict.value,
        "law": finding.law.value,
        "standing": finding.standing.standing.value,
        "reading": None
        if finding.reading is None
        else {"basis": finding.reading.basis, "weighs": finding.reading.weighs},
        "measures": [measure.id for measure in finding.measures],
        "addressees": [f"{each.name}: {each.bears}" for each in finding.addressees],
        "missing": [each.says for each in finding.missing],
        "decision": reported.decision.kind.value if reported.decision is not None else None,
    }


def _source_in_words(record: ReportedRecord, pointer: str) -> str:
    evidence = evidence_at(record.record, pointer)
    return f"standing: {pointer}" if evidence is None else one_line(f"evidence: {evidence.source or pointer}")


def _decisive(proof: Proof) -> Iterator[Proof]:
    """The leaves that decided the answer. Each question about a value comes once."""
    seen: set[tuple[str, str]] = set()
    for leaf in deciding_leaves(proof):
        key = (leaf.says, leaf.read.pointer if leaf.read else "")
        if key not in seen:
            seen.add(key)
            yield leaf


def _leaf_in_words(leaf: Proof) -> str:
    value = leaf.read.value if leaf.read else ""
    return one_line(f"{leaf.says}: {value} ({leaf.result.name.lower()})")
