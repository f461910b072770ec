"""An analyst's decisions on findings, keyed by the fingerprint of the finding, and how many findings have one."""

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
    """Who decided what about a finding, when and why. `verdict` of the finding and digest of its `facts`: those at that time, or
    None if they were not noted.
    """

    fingerprint: str
    kind: DecisionKind
    by: str
    day: date
    why: str
    verdict: Verdict | None = None
    facts: str | None = None

    def outdated(self, finding: Finding, facts: str) -> bool:
        """Has the finding another verdict now than when it was decided, or are the facts under it others?"""
        judged_otherwise = self.verdict is not None and self.verdict is not finding.verdict
        return judged_otherwise or self.facts not in (None, facts)


Decisions = Mapping[str, Decision]
"""By the fingerprint of the finding."""


class DecisionTally(Struct):
    """Counts decisions over a run. `open`: findings that ask for a decision and have none, or one that leaves them open.

    An outdated decision leaves its finding open, and so does one that needs information. `used`: fingerprints that are decided.
    """

    counts: dict[DecisionKind, int] = field(default_factory=lambda: dict.fromkeys(DecisionKind, 0))
    open: int = 0
    outdated: int = 0
    used: set[str] = field(default_factory=set)

    def add(self, finding: Finding, decision: Decision | None, facts: str) -> None:
        """Count one finding, with the digest of its facts. Violations, possible violations and undetermined findings ask for a
        decision.
        """
        asks = finding.verdict in (Verdict.VIOLATION, Verdict.POSSIBLE_VIOLATION, Verdict.UNDETERMINED)
        if decision is None:
            self.open += asks
            return
        self.see(decision)
        self.counts[decision.kind] += 1
        outdated = decision.outdated(finding, facts)
        self.outdated += outdated
        self.open += outdated or decision.kind is DecisionKind.NEEDS_INFORMATION

    def see(self, decision: Decision | None) -> None:
        """Note that a decision has a finding, without counting it: the chosen readings leave the finding out."""
        if decision is not None:
            self.used.add(decision.fingerprint)

    def merge(self, other: DecisionTally) -> None:
        """Add what was counted elsewhere."""
        for kind, count in other.counts.items():
            self.counts[kind] += count
        self.open += other.open
        self.outdated += other.outdated
        self.used |= other.used
