"""A judged record prepared for reports: its facts, and its findings with fingerprints, reasons and decisions."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from msgspec import Struct, json

from sanctions_check.assess.findings.out_of_scope import screened_out
from sanctions_check.assess.results import Assessment, Finding
from sanctions_check.reasoning.results import Reasons
from sanctions_check.records.model import Record
from sanctions_check.records.readers import PlainRecord, SettledRecord
from sanctions_check.review.decisions import Decision, Decisions
from sanctions_check.review.fingerprint import facts_digest, fingerprint

__all__ = ["Explain", "ReportedFinding", "ReportedRecord", "of_settled", "reported"]

Explain = Callable[[Record, Finding, Assessment], Reasons]
"""A function that gives the reasons of one finding of an assessment."""
NO_REASONS = Reasons()


class ReportedFinding(Struct, frozen=True):
    """A finding with its fingerprint, its reasons (empty if they were not asked for) and the decision on it.

    `facts_digest`: the digest of the facts of its record. `left_out`: the chosen readings leave the finding out, so it is shown
    separately and does not count.
    """

    finding: Finding
    fingerprint: str
    facts_digest: str
    left_out: bool
    reasons: Reasons
    decision: Decision | None

    @property
    def outdated(self) -> bool:
        """True if the verdict or the facts have changed since the decision."""
        return self.decision is not None and self.decision.outdated(self.finding, self.facts_digest)


class ReportedRecord(Struct, frozen=True, dict=True):
    """A judged record. `findings`: the most serious first; findings that are left out come last.

    `held`: the record, or a PlainRecord if it was settled while it was read. A Record is then made only if it is needed.
    """

    held: Record | PlainRecord
    assessment: Assessment
    findings: tuple[ReportedFinding, ...] = ()

    @cached_property
    def record(self) -> Record:
        """The record. For a settled record it is made and validated on first use, which takes time."""
        return self.held if isinstance(self.held, Record) else Record.model_validate(json.decode(self.held.json))

    @property
    def written_text(self) -> str:
        """The facts as JSON text."""
        held = json.encode(self.held.as_written()) if isinstance(self.held, Record) else self.held.json
        return held.decode()


def of_settled(settled: SettledRecord) -> ReportedRecord:
    """A settled record for reports, without findings."""
    plain = settled.plain
    return ReportedRecord(plain, screened_out(plain.id, plain.title, settled.source))


def reported(
    record: Record, assessment: Assessment, decisions: Decisions | None = None, explain: Explain | None = None
) -> ReportedRecord:
    """A judged record for reports. `explain` None: findings get no reasons."""
    found: list[ReportedFinding] = []
    findings = (*assessment.findings, *assessment.excluded)
    digest = facts_digest(record) if findings else ""
    for number, finding in enumerate(findings):
        name = fingerprint(record, finding.rule, finding.subject)
        reasons = explain(record, finding, assessment) if explain is not None else NO_REASONS
        decision = decisions.get(name) if decisions else None
        found.append(ReportedFinding(finding, name, digest, number >= len(assessment.findings), reasons, decision))
    return ReportedRecord(record, assessment, tuple(found))
