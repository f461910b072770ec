"""An analyst's decisions on findings, in a YAML file of their own, keyed by the fingerprint of the finding.

decisions:
  f-3f2a9c0d5e6b7a81:
    decision: accepted           # or rejected, needs_information
    by: A. Analyst
    date: "2026-11-24"
    why: The port log and the photographs agree.
    verdict: violation           # what the finding said then; a later change is shown
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from msgspec import Struct, field

from sanctions_check.assess.results import Finding, Verdict
from sanctions_check.errors import Fault, InputError
from sanctions_check.sources.document import Entry
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits
from sanctions_check.sources.text import read_text
from sanctions_check.sources.yaml_tree import read_yaml

__all__ = ["Decision", "DecisionKind", "DecisionTally", "Decisions", "read_decisions"]


class DecisionKind(Enum):
    """What somebody made of a finding. A finding without one is open."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NEEDS_INFORMATION = "needs_information"


class Decision(Struct, frozen=True):
    """Who decided what about a finding, when and why. `verdict`: of the finding at that time; None if it was not noted."""

    fingerprint: str
    kind: DecisionKind
    by: str
    day: date
    why: str
    verdict: Verdict | None = None

    def outdated(self, finding: Finding) -> bool:
        """Has the finding another verdict now than when it was decided?"""
        return self.verdict is not None and self.verdict is not finding.verdict


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

    def add(self, finding: Finding, decision: Decision | None) -> None:
        """Count one finding. Violations, possible violations and undetermined findings ask for a decision."""
        asks = finding.verdict in (Verdict.VIOLATION, Verdict.POSSIBLE_VIOLATION, Verdict.UNDETERMINED)
        if decision is None:
            self.open += asks
            return
        self.see(decision)
        self.counts[decision.kind] += 1
        outdated = decision.outdated(finding)
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


_KEYS = ("decision", "by", "date", "why", "verdict")


def read_decisions(path: str, limits: Limits = DEFAULT_LIMITS) -> Decisions:
    """The decisions in a YAML file. Raises InputError with all its faults."""
    text = read_text(path, limits)
    if isinstance(text, Fault):
        raise InputError([text])
    if not text.strip():
        message = "the file is empty: decisions that stood here are gone"
        raise InputError([Fault.in_file(path, "empty", message, "write decisions: {} where there are none")])
    document = read_yaml(text, path, limits)
    if document is None:
        return {}
    if document.faults:
        raise InputError(document.faults)
    faults: list[Fault] = []
    found = _decisions(Entry("", document.data, document.places, faults))
    if faults:
        raise InputError(faults)
    return found


def _decisions(file: Entry) -> Decisions:
    if not isinstance(file.value, Mapping) or set(file.value) != {"decisions"}:
        file.fault("shape", "a file of decisions has one key, decisions:", "decisions: {FINGERPRINT: {...}}")
        return {}
    read = ((fingerprint, _decision(fingerprint, entry)) for fingerprint, entry in file.pairs("decisions"))
    return {fingerprint: decision for fingerprint, decision in read if decision is not None}


def _decision(fingerprint: str, entry: Entry) -> Decision | None:
    """The decision of an entry, with stand-ins after faults; None if the entry is no mapping."""
    if not entry.closed(*_KEYS):
        return None
    kind, day = entry.member("decision", DecisionKind), entry.day("date")
    noted = entry.has("verdict") and entry.at("verdict").value is not None
    verdict = entry.member("verdict", Verdict) if noted else None
    return Decision(fingerprint, kind, _text(entry, "by"), day, _text(entry, "why"), verdict)


def _text(entry: Entry, key: str) -> str:
    """The text as written, with its line breaks; "" after a fault."""
    return str(entry.at(key).value) if entry.text(key) else ""
