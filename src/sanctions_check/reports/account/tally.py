"""Counts the verdicts and errors of a run."""

from __future__ import annotations

from msgspec import Struct, field

from sanctions_check.assess.results import Assessment, Verdict
from sanctions_check.errors import Fault

__all__ = ["Tally"]


class Tally(Struct):
    """Running totals of a run.

    `incomplete`: the number of records on which a rule raised an exception. `rule_errors`: the number of such exceptions.
    `input_errors`: the number of faults, in the input or in checking a record.
    """

    verdicts: dict[Verdict, int] = field(default_factory=lambda: dict.fromkeys(Verdict, 0))
    records: int = 0
    incomplete: int = 0
    rule_errors: int = 0
    input_errors: int = 0
    engine_failures: int = 0

    @property
    def anything_failed(self) -> bool:
        return bool(self.input_errors or self.rule_errors or self.engine_failures)

    def add(self, assessment: Assessment) -> None:
        self.records += 1
        self.verdicts[assessment.verdict] += 1
        if assessment.errors:
            self.rule_errors += len(assessment.errors)
            self.incomplete += 1

    def add_settled(self, records: int) -> None:
        """Count records that were settled while they were read. All of them are out of scope."""
        self.records += records
        self.verdicts[Verdict.OUT_OF_SCOPE] += records

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        self.input_errors += len(faults)

    def merge(self, other: Tally) -> None:
        """Add the counts of another tally."""
        for verdict, count in other.verdicts.items():
            self.verdicts[verdict] += count
        self.records += other.records
        self.incomplete += other.incomplete
        self.rule_errors += other.rule_errors
        self.input_errors += other.input_errors
        self.engine_failures += other.engine_failures

    def as_json(self) -> dict[str, object]:
        return {
            "records": self.records,
            "verdicts": {verdict.value: self.verdicts[verdict] for verdict in Verdict},
            "incomplete": self.incomplete,
            "rule_errors": self.rule_errors,
            "input_errors": self.input_errors,
            "engine_failures": self.engine_failures,
        }
