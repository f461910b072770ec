"""The receipt of a run: what a reader needs to run the same check again, and what its findings rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sanctions_check import __version__
from sanctions_check.assess.checker import Checker
from sanctions_check.rules.model import RulePack

from .interface import Receipt, ReportedRecord

__all__ = ["SCHEMA_VERSION", "Usage", "receipt_of"]

SCHEMA_VERSION = "1"
"""Version of the shape of JSON reports; it changes when a reader of the old shape would be misled."""


def receipt_of(checker: Checker, paths: Sequence[str], *, what_if: bool = False) -> Receipt:
    """Versions, pack and options. The hashes of the inputs and of what was used follow when all is read."""
    pack = checker.pack
    return {
        "program": "sanctions-check",
        "version": __version__,
        "schema": SCHEMA_VERSION,
        "pack": {"name": pack.name, "version": pack.version, "sha256": pack.digest},
        "options": {
            "as_of": checker.as_of.isoformat() if checker.as_of else None,
            "reading": checker.profile.value,
            "strict": pack.strict,
            "engine": checker.engine,
            "what_if": what_if,
        },
        "inputs": list(paths),
    }


@dataclass
class Usage:
    """The rules and measures on which findings of a run rest, with the SHA-256 of each as written."""

    pack: RulePack
    _rules: set[str] = field(default_factory=set)
    _measures: set[str] = field(default_factory=set)

    def add(self, reported: ReportedRecord) -> None:
        for each in reported.findings:
            self._rules.add(each.finding.rule)
            self._measures.update(measure.id for measure in each.finding.measures)

    @property
    def rules(self) -> dict[str, str]:
        return {rule.id: rule.digest for rule in self.pack.prohibitions if rule.id in self._rules}

    @property
    def measures(self) -> dict[str, str]:
        return {name: measure.digest for name, measure in self.pack.measures.items() if name in self._measures}
