"""A judged record as reports need it: its findings with fingerprints, reasons and decisions, and its facts."""

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
"""Gives the reasons of a finding of an assessment."""
NO_REASONS = Reasons()


class ReportedFinding(Struct, frozen=True):
    """A finding with its fingerprint, its reasons (empty if they were not asked for) and the decision on it.

    `facts_digest`: that of what its record states. `left_out`: the chosen readings leave it out, so it is shown apart and does
    not count.
    """

    finding: Finding
    fingerprint: str
    facts_digest: str
    left_out: bool
    reasons: Reasons
    decision: Decision | None

    @property
    def outdated(self) -> bool:
        """Had the finding another verdict, or other facts, when it was decided?"""
        return self.decision is not None and self.decision.outdated(self.finding, self.facts_digest)


class ReportedRecord(Struct, frozen=True, dict=True):
    """A judged record. `findings`: most serious first, those left out last.

    `held`: the record; or one that was settled as it was read, of which a Record is made only if one is needed.
    """

    held: Record | PlainRecord
    assessment: Assessment
    findings: tuple[ReportedFinding, ...] = ()

    @cached_property
    def record(self) -> Record:
        """The record. That of a settled one is made and validated at the first use, which takes time."""
        return self.held if isinstance(self.held, Record) else Record.model_validate(json.decode(self.held.json))

    @property
    def written_text(self) -> str:
        """The facts as JSON text."""
        held = json.encode(self.held.as_written()) if isinstance(self.held, Record) else self.held.json
        return held.decode()


def of_settled(settled: SettledRecord) -> ReportedRecord:
    """A settled record for reports; it has no findings."""
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
