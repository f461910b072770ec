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
    """A delivery in one period of a cap, in the cap's unit."""

    cap: str
    record: str
    first: date | None
    """The first day of the period; None if the delivery may lie in any period."""
    last: date | None
    """The last day of the period; None if the delivery may lie in any period."""
    certain: bool
    """It certainly took place, and in that period."""
    reported: bool
    """It was notified to the Committee."""
    converted: bool
    """Its amount is known in the cap's unit."""
    at_least: int | float = 0
    at_most: int | float | None = 0
    """None: no upper bound."""


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
    """Measures that no finding cites and that a reviewer of such an act looks at too."""
    deliveries: tuple[Delivery, ...] = ()
    """What the act adds to the caps."""

    def __repr__(self) -> str:
        errors = f", {len(self.errors)} errors" if self.errors else ""
        return f"Assessment({self.record!r}, {self.verdict.value!r}, {len(self.findings)} findings{errors})"

    @property
    def leading(self) -> Finding | None:
        """The first finding that has the verdict of the record; None if there is none."""
        return next((finding for finding in self.findings if finding.verdict is self.verdict), None)

    @property
    def complete(self) -> bool:
        """True if every rule could be evaluated."""
        return not self.errors
