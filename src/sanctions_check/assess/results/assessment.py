"""One judged record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from sanctions_check.logic.proof import Proof
from sanctions_check.sources.positions import SourceMap

from .finding import Finding, RuleError, SubjectRef
from .law import RelatedMeasure
from .verdicts import Verdict

__all__ = ["Assessment", "Delivery"]


class Delivery(Struct, frozen=True):
    """A delivery in one period of a cap, in the cap's unit; `at_most` None has no upper bound.

    `first` and `last` are the days of the period; without them it may lie in any. `certain`: it surely took place, in that
    period. `reported`: it was notified to the Committee. `converted` False: nothing tells how much it is in the cap's unit.
    """

    cap: str
    record: str
    first: date | None
    last: date | None
    certain: bool
    reported: bool
    converted: bool
    at_least: int | float = 0
    at_most: int | float | None = 0


class Assessment(Struct, frozen=True):
    """One judged record. `excluded` holds findings under readings that the chosen profile leaves out."""

    record: str
    title: str
    verdict: Verdict
    rests_on: SubjectRef | None
    findings: tuple[Finding, ...]
    excluded: tuple[Finding, ...]
    errors: tuple[RuleError, ...]
    nexus: Proof
    """What links the act to the DPRK."""
    summary: str
    source: SourceMap
    by_reading: Mapping[str, Verdict]
    """The verdict under each profile of readings: text, practice, broad."""
    related: tuple[RelatedMeasure, ...] = ()
    """Measures that no finding cites and that whoever reviews such an act will look at too."""
    deliveries: tuple[Delivery, ...] = ()
    """What the act adds to the caps."""

    def __repr__(self) -> str:
        errors = f", {len(self.errors)} errors" if self.errors else ""
        return f"Assessment({self.record!r}, {self.verdict.value!r}, {len(self.findings)} findings{errors})"

    @property
    def leading(self) -> Finding | None:
        """The first finding that has the verdict of the record."""
        return next((finding for finding in self.findings if finding.verdict is self.verdict), None)

    @property
    def complete(self) -> bool:
        """Every rule could be evaluated."""
        return not self.errors
