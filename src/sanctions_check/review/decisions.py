"""An analyst's decisions on findings, by fingerprint of the finding, and a count of decided findings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from msgspec import Struct, field

from sanctions_check.assess.results import Finding, Verdict

__all__ = ["Decision", "DecisionKind", "DecisionTally", "Decisions"]


class DecisionKind(Enum):
    """What somebody made of a finding. A finding without one is open."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NEEDS_INFORMATION = "needs_information"


class Decision(Struct, frozen=True):
    """Who decided what about a finding, when and why.

    `verdict`: the verdict of the finding at that time; None if it was not noted.
    `facts`: the digest of its facts at that time; None if it was not noted.
    """

    fingerprint: str
    kind: DecisionKind
    by: str
    day: date
    why: str
    verdict: Verdict | None = None
    facts: str | None = None

    def outdated(self, finding: Finding, facts: str) -> bool:
        """True if the verdict of the finding, or the digest of its facts, has changed since the decision."""
        judged_otherwise = self.verdict is not None and self.verdict is not finding.verdict
        return judged_otherwise or self.facts not in (None, facts)


Decisions = Mapping[str, Decision]
"""By the fingerprint of the finding."""


class DecisionTally(Struct):
    """Counts decisions over a run.

    `open`: how many findings still need a decision. They have none, an outdated one, or one that needs information.
    `used`: the fingerprints of the decisions that belong to a finding of the run.
    """

    counts: dict[DecisionKind, int] = field(default_factory=lambda: dict.fromkeys(DecisionKind, 0))
    open: int = 0
    outdated: int = 0
    used: set[str] = field(default_factory=set)

    def add(self, finding: Finding, decision: Decision | None, facts: str) -> None:
        """Count one finding. `facts`: the digest of its facts.

        Violations, possible violations and undetermined findings need a decision.
        """
        needs_one = finding.verdict in (Verdict.VIOLATION, Verdict.POSSIBLE_VIOLATION, Verdict.UNDETERMINED)
        if decision is None:
            self.open += needs_one
            return
        self.mark_used(decision)
        self.counts[decision.kind] += 1
        outdated = decision.outdated(finding, facts)
        self.outdated += outdated
        self.open += outdated or decision.kind is DecisionKind.NEEDS_INFORMATION

    def mark_used(self, decision: Decision | None) -> None:
        """Note that a decision belongs to a finding, without counting it: for a finding that the chosen readings leave out."""
        if decision is not None:
            self.used.add(decision.fingerprint)

    def merge(self, other: DecisionTally) -> None:
        """Add the counts of another tally."""
        for kind, count in other.counts.items():
            self.counts[kind] += count
        self.open += other.open
        self.outdated += other.outdated
        self.used |= other.used
