"""Tries changes to a record on the engine: which verdict would the finding have then?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from operator import attrgetter
from typing import Any

from pydantic import ValidationError

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.results import Assessment, Finding, Verdict
from sanctions_check.logic.case import Thing
from sanctions_check.records.model import Record
from sanctions_check.records.parts import part_at

from ..changes.writable import entry_of
from ..results import Change
from .edits import applied

__all__ = ["Trials", "changed_record"]


def changed_record(facts: dict[str, Any], changes: Sequence[Change]) -> Record | None:
    """The record with the changes made; None if it is not valid then."""
    try:
        return Record.model_validate(applied(facts, [(change.fact.pointer, change.becomes) for change in changes]))
    except (ValidationError, ValueError):
        return None


@dataclass
class Trials:
    """Verdicts of one finding under changed facts. No set of changes is tried twice.

    `subject`: the thing that the finding is on.
    `assessed`: the assessment of the record as it is.
    `left`: how many more changed records may be judged.
    """

    checker: Checker
    facts: dict[str, Any]
    finding: Finding
    subject: Thing
    assessed: Assessment
    left: int
    _known: dict[str, Verdict | None] = field(default_factory=dict)

    def verdict(self, changes: Sequence[Change]) -> Verdict | None:
        """The verdict of the finding then: NOT_A_VIOLATION if the rule is no longer engaged, None if it cannot be tried."""
        key = repr([(change.fact.pointer, change.becomes) for change in changes])
        if key not in self._known:
            if self.left <= 0:
                return None
            self.left -= 1
            self._known[key] = self._try(changes)
        return self._known[key]

    def by_other_findings(self, changes: Sequence[Change], verdict: Verdict) -> Verdict | None:
        """The most serious verdict of the other findings after the changes.

        None unless it is more serious than the `verdict` of this finding then, and than that of the others without the changes.
        None also if no more may be tried.
        """
        known = max(verdict.severity, self._of_others(self.assessed).severity)
        record = changed_record(self.facts, changes) if known < Verdict.VIOLATION.severity and self.left > 0 else None
        if record is None:
            return None
        self.left -= 1
        then = self._of_others(self.checker.check(record))
        return then if then.severity > known else None

    def _of_others(self, assessment: Assessment) -> Verdict:
        """The most serious verdict of all findings but this one."""
        this = (self.finding.rule, self.finding.subject.pointer)
        found = (each for each in assessment.findings if (each.rule, each.subject.pointer) != this)
        return max((each.verdict for each in found), key=attrgetter("severity"), default=Verdict.OUT_OF_SCOPE)

    def is_minimal(self, changes: tuple[Change, ...]) -> bool:
        """True if no smaller part of the changes gives the finding another verdict."""
        parts = (part for size in range(1, len(changes)) for part in combinations(changes, size))
        return all(self.verdict(part) in (None, self.finding.verdict) for part in parts)

    def _try(self, changes: Sequence[Change]) -> Verdict | None:
        record = changed_record(self.facts, changes)
        if record is None:
            return None
        try:
            found = [self.checker.finding(record, self.finding.rule, each) for each in self._pointers_in(record)]
        except Exception:  # the record is only supposed; what a rule raises on the real one is reported by `check`
            return None
        verdicts = [each.verdict for each in found if each is not None]
        if verdicts:
            return max(verdicts, key=attrgetter("severity"))
        assessment = self.checker.check(record)
        return Verdict.NOT_A_VIOLATION if assessment.findings else assessment.verdict  # the subject or the link is gone

    def _pointers_in(self, record: Record) -> tuple[str, ...]:
        """Where the subject is in a changed record. An implied one may be listed there, still be implied, or both."""
        subject = self.subject
        if not subject.implied:
            return (subject.pointer,)
        entry, things = entry_of(subject.pointer), self.checker.case(record).list_of(subject.kind).things
        listed = (entry,) if part_at(record, entry) is not None else ()
        return (*listed, *(thing.pointer for thing in things if thing.implied))
