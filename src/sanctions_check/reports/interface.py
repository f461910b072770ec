"""What every report does: take judged records and faults as they come, then close with the totals."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any

from msgspec import Struct, field, json

from sanctions_check.assess.caps.ledger import PeriodTotal
from sanctions_check.assess.findings.out_of_scope import screened_out
from sanctions_check.assess.results import Assessment, Finding
from sanctions_check.errors import Fault
from sanctions_check.reasoning.results import Reasons
from sanctions_check.records.model import Record
from sanctions_check.records.readers import InputFile, PlainRecord, SettledRecord
from sanctions_check.review.decisions import Decision, Decisions, DecisionTally
from sanctions_check.review.fingerprint import fingerprint

from .account.tally import Tally

__all__ = [
    "Closing",
    "Explain",
    "Fragment",
    "Receipt",
    "Report",
    "ReportedFinding",
    "ReportedRecord",
    "of_settled",
    "reported",
]

Receipt = dict[str, object]
"""Versions, pack and options: what a reader needs to run the same check again."""
Explain = Callable[[Record, Finding], Reasons]
"""Gives the reasons of a finding."""
NO_REASONS = Reasons()


class ReportedFinding(Struct, frozen=True):
    """A finding as reports show it: with its stable name, the reasons that were asked for, and what people decided.

    `left_out`: the chosen readings leave it out; it is shown apart and does not count.
    """

    finding: Finding
    fingerprint: str
    left_out: bool
    reasons: Reasons
    decision: Decision | None

    @property
    def outdated(self) -> bool:
        """It was decided when the finding said something else."""
        return self.decision is not None and self.decision.outdated(self.finding)


class ReportedRecord(Struct, frozen=True, dict=True):
    """A judged record. `findings`: most serious first, those left out last.

    `held` is the record itself, or the facts of one that was settled as it was read, of which a Record is made when asked.
    """

    held: Record | PlainRecord
    assessment: Assessment
    findings: tuple[ReportedFinding, ...] = ()

    @cached_property
    def record(self) -> Record:
        """The facts on which it was judged. Of those of a settled record a Record is made once, and checked, which takes time."""
        return self.held if isinstance(self.held, Record) else Record.model_validate(self.written)

    @property
    def written(self) -> dict[str, Any]:
        """The facts as plain JSON values, as they were written."""
        if isinstance(self.held, Record):
            return self.held.as_written()
        facts: dict[str, Any] = json.decode(self.held.facts)
        return facts

    @property
    def written_text(self) -> str:
        """The facts as JSON text."""
        held = json.encode(self.held.as_written()) if isinstance(self.held, Record) else self.held.facts
        return held.decode()


class Closing(Struct, frozen=True):
    """What is known only when all was read. `used` maps the ids of rules and measures that findings rest on to SHA-256."""

    tally: Tally
    caps: tuple[PeriodTotal, ...] = ()
    inputs: tuple[InputFile, ...] = ()
    used_rules: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    used_measures: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    decisions: DecisionTally | None = None


Fragment = object
"""What a format makes of a record, or of several: plain values that another process can send."""


class Report(ABC):
    """A report is written as a stream; nothing is kept that a later record does not need.

    A record is added in two steps. `render` may be done in another process, by another report of the same format: it writes
    nothing and remembers nothing. `put` takes what it made, in the order of the records. Records that were settled as they
    were read, which most of a stream are, are rendered many at a time.
    """

    @abstractmethod
    def begin(self, receipt: Receipt) -> None: ...

    @abstractmethod
    def render(self, reported: ReportedRecord) -> Fragment: ...

    @abstractmethod
    def put(self, fragment: Fragment) -> None: ...

    def render_settled(self, settled: Sequence[SettledRecord]) -> list[Fragment]:
        """Records that follow each other, as fragments that are put one after the other."""
        return [self.render(of_settled(each)) for each in settled]

    @abstractmethod
    def add_faults(self, faults: tuple[Fault, ...]) -> None: ...

    @abstractmethod
    def end(self, closing: Closing) -> None: ...


def of_settled(settled: SettledRecord) -> ReportedRecord:
    """The record ready for reports: it has no findings."""
    facts = settled.facts
    return ReportedRecord(facts, screened_out(facts.id, facts.title, settled.source))


def reported(
    record: Record, assessment: Assessment, decisions: Decisions | None = None, explain: Explain | None = None
) -> ReportedRecord:
    """A judged record ready for reports; `explain` gives the reasons of each finding, none when None."""
    found: list[ReportedFinding] = []
    for number, finding in enumerate((*assessment.findings, *assessment.excluded)):
        name = fingerprint(record, finding.rule, finding.subject)
        reasons = explain(record, finding) if explain is not None else NO_REASONS
        decision = decisions.get(name) if decisions else None
        found.append(ReportedFinding(finding, name, number >= len(assessment.findings), reasons, decision))
    return ReportedRecord(record, assessment, tuple(found))
