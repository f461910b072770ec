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
from typing import TypeVar

from msgspec import Struct, field

from sanctions_check.assess.results import Finding, Verdict
from sanctions_check.errors import Fault, InputError
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits
from sanctions_check.sources.positions import SourceMap
from sanctions_check.sources.suggest import did_you_mean
from sanctions_check.sources.text import read_text
from sanctions_check.sources.yaml_tree import read_yaml

__all__ = ["Decision", "DecisionKind", "DecisionTally", "Decisions", "read_decisions"]


class DecisionKind(Enum):
    """What somebody made of a finding. A finding without one is open."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NEEDS_INFORMATION = "needs_information"


class Decision(Struct, frozen=True):
    """Who decided what about a finding, when and why, and what the finding said then (None: not noted)."""

    fingerprint: str
    kind: DecisionKind
    by: str
    day: date
    why: str
    verdict: Verdict | None = None

    def outdated(self, finding: Finding) -> bool:
        """The finding says something else now than when it was decided."""
        return self.verdict is not None and self.verdict is not finding.verdict


Decisions = Mapping[str, Decision]
_Word = TypeVar("_Word", bound=Enum)


class DecisionTally(Struct):
    """Counts decisions over a run. Open are findings that ask for a decision and have none, or an outdated one."""

    counts: dict[DecisionKind, int] = field(default_factory=lambda: dict.fromkeys(DecisionKind, 0))
    open: int = 0
    outdated: int = 0
    used: set[str] = field(default_factory=set)

    def add(self, finding: Finding, decision: Decision | None) -> None:
        """Count one finding. A violation, a possible one and an open question ask for a decision; the rest does not."""
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
        """Note the decision on a finding that does not count, so that it is not called one on nothing."""
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
_REQUIRED = ("decision", "by", "date", "why")


def read_decisions(path: str, limits: Limits = DEFAULT_LIMITS) -> Decisions:
    """The decisions in a file. Raises InputError with every fault at once."""
    text = read_text(path, limits)
    if isinstance(text, Fault):
        raise InputError([text])
    document = read_yaml(text, path, limits)
    found: dict[str, Decision] = {}
    if document is None:
        return found
    faults = list(document.faults)
    if not faults:
        _Reader(path, document.places, faults, found).read(document.data)
    if faults:
        raise InputError(faults)
    return found


class _Reader(Struct, frozen=True):
    file: str
    places: SourceMap
    faults: list[Fault]
    found: dict[str, Decision]

    def read(self, data: object) -> None:
        if not isinstance(data, Mapping) or set(data) != {"decisions"} or not isinstance(data["decisions"], Mapping):
            self._fault("", "shape", "a file of decisions has one key, decisions:", "decisions: {FINGERPRINT: {...}}")
            return
        for key, entry in data["decisions"].items():
            decision = self._decision(str(key), entry)
            if decision is not None:
                self.found[decision.fingerprint] = decision

    def _decision(self, key: str, entry: object) -> Decision | None:
        where = f"/decisions/{key}"
        if not isinstance(entry, Mapping):
            self._fault(where, "shape", "a decision has decision, by, date and why")
            return None
        before = len(self.faults)
        for name in entry:
            if name not in _KEYS:
                self._fault(
                    f"{where}/{name}", "unknown-key", f'"{name}" is no key here{did_you_mean(str(name), _KEYS)}'
                )
        for name in _REQUIRED:
            if entry.get(name) is None:
                self._fault(where, "missing-key", f'"{name}" is missing', f"{name}: text")
        for name in _KEYS:
            value = entry.get(name)
            if value is not None and (not isinstance(value, str) or not value.strip()):
                hint = "put it into quotes" if isinstance(value, int | float) else f"{name}: text"
                self._fault(f"{where}/{name}", "not-text", f'"{name}" is text, and not empty', hint)
        kind = self._one_of(DecisionKind, entry.get("decision"), f"{where}/decision")
        verdict = self._one_of(Verdict, entry.get("verdict"), f"{where}/verdict")
        day = self._day(entry.get("date"), f"{where}/date")
        if len(self.faults) > before or kind is None or day is None:
            return None
        return Decision(key, kind, str(entry["by"]), day, str(entry["why"]), verdict)

    def _one_of(self, kinds: type[_Word], word: object, where: str) -> _Word | None:
        if not isinstance(word, str):
            return None
        try:
            return kinds(word)
        except ValueError:
            known = [kind.value for kind in kinds]
            hint = f"expected one of {', '.join(known)}"
            self._fault(where, "value", f'"{word}" is not known here{did_you_mean(word, known)}', hint)
            return None

    def _day(self, word: object, where: str) -> date | None:
        if not isinstance(word, str):
            return None
        try:
            return date.fromisoformat(word)
        except ValueError:
            self._fault(where, "value", f'"{word}" is no day', 'write it as "2026-11-24"')
            return None

    def _fault(self, pointer: str, code: str, message: str, hint: str = "") -> None:
        self.faults.append(Fault(self.file, *self.places.line_of(pointer), pointer, code, message, hint))
