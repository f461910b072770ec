"""From the findings on a record to its verdict, under a profile of readings."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from sanctions_check.rules.model import Basis

from ..law.readings import Profile
from ..results import Finding, Law, RuleError, SubjectRef, Verdict

__all__ = ["Judged", "overall", "summary", "under"]

_CLEARED = Verdict.NOT_A_VIOLATION.severity


class Judged(Struct, frozen=True):
    """A finding, and whether the record surely reports such an act."""

    finding: Finding
    is_reported: bool = False

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


def overall(findings: Sequence[Finding], excluded: Sequence[Finding]) -> tuple[Verdict, SubjectRef | None]:
    """The most serious finding; a record whose only YES was excluded by the profile is not cleared."""
    worst = findings[0] if findings else None
    hidden = [finding for finding in excluded if finding.law is Law.YES and finding.verdict.severity > _CLEARED]
    if hidden and (worst is None or worst.verdict.severity < Verdict.UNDETERMINED.severity):
        return Verdict.UNDETERMINED, hidden[0].subject
    if worst is None:
        return Verdict.UNDETERMINED, None
    return worst.verdict, worst.subject


def summary(
    verdict: Verdict, findings: Sequence[Finding], excluded: Sequence[Finding], errors: Sequence[RuleError]
) -> str:
    """One sentence or two on the record."""
    parts = [findings[0].message] if findings and findings[0].verdict is verdict else []
    if not parts and excluded:
        parts.append(f"Undetermined: the only reading that reaches this is left out: {excluded[0].message}")
    if errors:
        parts.append(f"Incomplete: {len(errors)} rule(s) could not be evaluated.")
    return " ".join(parts)
