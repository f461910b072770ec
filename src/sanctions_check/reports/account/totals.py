"""The totals of a run: verdicts, caps, decisions, and the rules and measures that findings rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct, field

from sanctions_check.assess.caps.ledger import CapLedger, PeriodTotal
from sanctions_check.assess.results import Delivery
from sanctions_check.logic.truth import Truth
from sanctions_check.records.readers import InputFile
from sanctions_check.review.decisions import Decisions, DecisionTally
from sanctions_check.rules.pack import RulePack

from ..reported import ReportedRecord
from .tally import Tally

__all__ = ["Closing", "Counts", "RunTotals"]


class Counts(Struct):
    """What some records add to the totals. It can be stored, and sent between processes."""

    tally: Tally = field(default_factory=Tally)
    decided: DecisionTally = field(default_factory=DecisionTally)
    deliveries: list[Delivery] = field(default_factory=list)
    rules: set[str] = field(default_factory=set)
    measures: set[str] = field(default_factory=set)

    def add(self, reported: ReportedRecord) -> None:
        """Count one judged record."""
        self.tally.add(reported.assessment)
        if not reported.findings:
            return
        self.deliveries += reported.assessment.deliveries
        for each in reported.findings:
            self.rules.add(each.finding.rule)
            self.measures.update([measure.id for measure in each.finding.measures])
            if each.left_out:
                self.decided.mark_used(each.decision)
            else:
                self.decided.add(each.finding, each.decision, each.facts_digest)


class Closing(Struct, frozen=True):
    """What is known only at the end of a run.

    `used_rules`, `used_measures`: the SHA-256 of each rule and measure that a finding rests on, by id.
    """

    tally: Tally
    caps: tuple[PeriodTotal, ...] = ()
    inputs: tuple[InputFile, ...] = ()
    used_rules: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    used_measures: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    decisions: DecisionTally | None = None

    @property
    def caps_exceeded(self) -> int:
        """In how many periods a cap was certainly exceeded. No verdict on a record shows this."""
        return sum(total.status is Truth.YES for total in self.caps)


class RunTotals:
    """The totals of a run. `decisions` None: the run has no decisions.

    Counts are added in the order of the input: it determines which record crosses a cap.
    """

    def __init__(self, pack: RulePack, decisions: Decisions | None = None) -> None:
        self.tally = Tally()
        self._pack = pack
        self._decisions = decisions
        self._decided = DecisionTally()
        self._ledger = CapLedger(pack)
        self._rules: set[str] = set()
        self._measures: set[str] = set()

    def merge(self, counts: Counts) -> None:
        """Add the counts of the records that come next."""
        self.tally.merge(counts.tally)
        self._decided.merge(counts.decided)
        for delivery in counts.deliveries:
            self._ledger.add(delivery)
        self._rules |= counts.rules
        self._measures |= counts.measures

    @property
    def unused_decisions(self) -> tuple[str, ...]:
        """The fingerprints of decisions that match no finding of the run, sorted."""
        return tuple(sorted((self._decisions or {}).keys() - self._decided.used))

    def closing(self, inputs: Sequence[InputFile] = ()) -> Closing:
        """The totals as reports write them at the end."""
        return Closing(
            self.tally,
            self._ledger.totals(),
            tuple(inputs),
            {rule.id: rule.digest for rule in self._pack.prohibitions if rule.id in self._rules},
            {name: measure.digest for name, measure in self._pack.measures.items() if name in self._measures},
            None if self._decisions is None else self._decided,
        )
