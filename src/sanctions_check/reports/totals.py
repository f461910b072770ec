"""Everything that is counted over a run: verdicts, caps, decisions, and the rules and measures that findings rest on."""

from __future__ import annotations

from collections.abc import Sequence

from sanctions_check.assess.caps import CapLedger
from sanctions_check.assess.results import Verdict
from sanctions_check.errors import Fault
from sanctions_check.records.readers import InputFile
from sanctions_check.review.decisions import Decisions, DecisionTally
from sanctions_check.rules.model import RulePack

from .interface import Closing, ReportedRecord
from .tally import Tally

__all__ = ["RunTotals"]


class RunTotals:
    """Adds judged record after judged record. `decisions` None: nobody's decisions are counted."""

    def __init__(self, pack: RulePack, decisions: Decisions | None = None) -> None:
        self.tally = Tally()
        self._pack = pack
        self._decisions = decisions
        self._decided = DecisionTally() if decisions is not None else None
        self._ledger = CapLedger(pack)
        self._rules: set[str] = set()
        self._measures: set[str] = set()

    def add(self, reported: ReportedRecord) -> None:
        """Count one judged record."""
        self.tally.add(reported.assessment)
        if reported.assessment.verdict is not Verdict.OUT_OF_SCOPE:
            self._ledger.add(reported.record)
        for each in reported.findings:
            self._rules.add(each.finding.rule)
            self._measures.update(measure.id for measure in each.finding.measures)
            if self._decided is not None:
                self._decided.add(each.finding, each.decision)

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        """Count what could not be read."""
        self.tally.add_faults(faults)

    @property
    def unused_decisions(self) -> tuple[str, ...]:
        """Fingerprints that were decided on and that no finding of the run has, sorted."""
        used = self._decided.used if self._decided is not None else set()
        return tuple(sorted((self._decisions or {}).keys() - used))

    def closing(self, inputs: Sequence[InputFile] = ()) -> Closing:
        """What a report closes with; rules and measures with the SHA-256 of each as written."""
        return Closing(
            self.tally,
            self._ledger.totals(),
            tuple(inputs),
            {rule.id: rule.digest for rule in self._pack.prohibitions if rule.id in self._rules},
            {name: measure.digest for name, measure in self._pack.measures.items() if name in self._measures},
            self._decided,
        )
