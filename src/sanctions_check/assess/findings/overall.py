"""The verdict of a record from its findings, under a profile of readings."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from sanctions_check.rules.model import Basis

from ..law.readings import Profile
from ..results import Finding, Law, RuleError, Verdict

__all__ = ["Judged", "Overall", "incomplete", "overall", "under"]

_CLEARED = Verdict.NOT_A_VIOLATION.severity


class Judged(Struct, frozen=True):
    """A finding, and whether the record certainly reports such an act."""

    finding: Finding
    is_reported: bool = False

    @property
    def covers(self) -> bool:
        """True if it judges its subject. A "no" on an act that is not certainly reported does not."""
        return self.is_reported or self.finding.law is not Law.NO

    @property
    def basis(self) -> Basis:
        """The basis of its reading; the words if no rule was applied."""
        reading = self.finding.reading
        return reading.basis if reading is not None else Basis.TEXTUAL

    @property
    def rank(self) -> tuple[int, bool]:
        """The most serious findings first, and of these the certainly reported acts first."""
        return -self.finding.verdict.severity, not self.is_reported


def under(profile: Profile, judged: Sequence[Judged]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that a profile of readings takes, and those that it excludes."""
    taken = tuple(each.finding for each in judged if profile.takes(each.basis))
    return taken, tuple(each.finding for each in judged if not profile.takes(each.basis))


class Overall(Struct, frozen=True):
    """The verdict on a record and the finding on which it rests."""

    verdict: Verdict
    finding: Finding | None = None
    left_out: bool = False
    """The finding is one that the chosen readings exclude."""

    def summary(self, errors: Sequence[RuleError]) -> str:
        """One sentence or two on the record."""
        if self.finding is None:
            return incomplete(errors) if errors else ""
        left_out = f"{self.verdict.heading}: the only reading that reaches this is left out: " if self.left_out else ""
        missing = f" {incomplete(errors)}." if errors else ""
        return f"{left_out}{self.finding.message}{missing}"


def overall(findings: Sequence[Finding], excluded: Sequence[Finding]) -> Overall:
    """The verdict of the most serious finding; a record whose only "yes" is excluded is undetermined."""
    worst = findings[0] if findings else None
    if worst is None or worst.verdict.severity < Verdict.UNDETERMINED.severity:
        hidden = (each for each in excluded if each.law is Law.YES and each.verdict.severity > _CLEARED)
        if (breach := next(hidden, None)) is not None:
            return Overall(Verdict.UNDETERMINED, breach, left_out=True)
    return Overall(Verdict.UNDETERMINED if worst is None else worst.verdict, worst)


def incomplete(errors: Sequence[RuleError]) -> str:
    """How many rules could not be evaluated, in words without a full stop."""
    rules = {error.rule for error in errors}
    if None in rules:
        return "Incomplete: no rule could be evaluated"
    return f"Incomplete: {'one rule' if len(rules) == 1 else f'{len(rules)} rules'} could not be evaluated"
