"""From the findings on a record to its verdict, under a profile of readings."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from sanctions_check.rules.model import Basis

from ..law.readings import Profile
from ..results import Finding, Law, RuleError, Verdict

__all__ = ["Judged", "Overall", "incomplete", "overall", "under"]

_CLEARED = Verdict.NOT_A_VIOLATION.severity


class Judged(Struct, frozen=True):
    """A finding, and whether the record surely reports such an act."""

    finding: Finding
    is_reported: bool = False

    @property
    def covers(self) -> bool:
        """Is its subject judged by it? That a rule does not forbid what perhaps nobody did says nothing of what was done."""
        return self.is_reported or self.finding.law is not Law.NO

    @property
    def basis(self) -> Basis:
        """What the reading behind it rests on: the words, where no rule was applied."""
        reading = self.finding.reading
        return reading.basis if reading is not None else Basis.TEXTUAL

    @property
    def rank(self) -> tuple[int, bool]:
        """The most serious come first, and of these what is surely reported before what a fact not known might be."""
        return -self.finding.verdict.severity, not self.is_reported


def under(profile: Profile, judged: Sequence[Judged]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that a profile of readings takes, and those that it leaves out."""
    taken = tuple(each.finding for each in judged if profile.takes(each.basis))
    return taken, tuple(each.finding for each in judged if not profile.takes(each.basis))


class Overall(Struct, frozen=True):
    """The verdict on a record and the finding on which it rests; `left_out`: which the chosen readings leave out."""

    verdict: Verdict
    finding: Finding | None = None
    left_out: bool = False

    def summary(self, errors: Sequence[RuleError]) -> str:
        """One sentence or two on the record."""
        if self.finding is None:
            return incomplete(errors) if errors else ""
        left_out = f"{self.verdict.heading}: the only reading that reaches this is left out: " if self.left_out else ""
        missing = f" {incomplete(errors)}." if errors else ""
        return f"{left_out}{self.finding.message}{missing}"


def overall(findings: Sequence[Finding], excluded: Sequence[Finding]) -> Overall:
    """By the most serious finding; a record whose only YES was excluded by the profile is not cleared."""
    worst = findings[0] if findings else None
    if worst is None or worst.verdict.severity < Verdict.UNDETERMINED.severity:
        hidden = (each for each in excluded if each.law is Law.YES and each.verdict.severity > _CLEARED)
        if (breach := next(hidden, None)) is not None:
            return Overall(Verdict.UNDETERMINED, breach, left_out=True)
    return Overall(Verdict.UNDETERMINED if worst is None else worst.verdict, worst)


def incomplete(errors: Sequence[RuleError]) -> str:
    """How many rules could not be evaluated, without a full stop."""
    rules = {error.rule for error in errors}
    if None in rules:
        return "Incomplete: no rule could be evaluated"
    return f"Incomplete: {'one rule' if len(rules) == 1 else f'{len(rules)} rules'} could not be evaluated"
