"""What the reasons of one finding share: its subject, and the trials of changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from msgspec.structs import replace

from sanctions_check.assess.results import Finding, Verdict
from sanctions_check.logic.case import Scope
from sanctions_check.records.model import Record
from sanctions_check.records.parts import names_at
from sanctions_check.rules.model import StandingPolicy

from ..changes.levers import changes_up, establishing_source
from ..changes.plans import Slot, change_sets
from ..results import Change, Counterfactual
from ..sentences import with_other_findings
from .trials import Trials

__all__ = ["Search"]


@dataclass(frozen=True)
class Search:
    """Looks for changes to a record that give a finding another verdict. `scope`: of the subject of the finding."""

    record: Record
    finding: Finding
    scope: Scope
    trials: Trials
    policy: StandingPolicy
    as_of: date | None

    @property
    def better_source(self) -> tuple[Change, ...]:
        """A source that would establish the facts of the finding; none where no kind of source does."""
        names = names_at(self.record, self.finding.subject.pointer)
        subject = self.scope.things[self.finding.subject.kind]
        return establishing_source(subject, names, self.policy, self.as_of)

    def beside_others(self, found: Counterfactual) -> Counterfactual:
        """The same, with what other findings then make of the record, where that is more serious."""
        then = self.trials.by_other_findings(found.changes, found.verdict)
        return replace(found, says=with_other_findings(found.says, then))

    def first(
        self, slots: Sequence[Slot], beside: tuple[Change, ...], accepted: Callable[[Verdict], bool]
    ) -> tuple[tuple[Change, ...], Verdict] | None:
        """One change for each slot: the first choice that, made with `beside`, leads to an accepted verdict; and that verdict."""
        for changes in change_sets(slots):
            verdict = self.trials.verdict((*changes, *beside))
            if verdict is not None and accepted(verdict):
                return changes, verdict
        return None

    def steps_up(self) -> Iterator[tuple[tuple[Change, ...], Verdict]]:
        """The smallest sets of `changes_up` after which the finding is more serious, with its verdict then."""
        groups = changes_up(self.finding, self.trials.facts, self.better_source)
        reached: list[frozenset[int]] = []
        for size in range(1, len(groups) + 1):
            for chosen in combinations(range(len(groups)), size):
                if any(known <= set(chosen) for known in reached):
                    continue
                changes = tuple(change for number in chosen for change in groups[number])
                verdict = self.trials.verdict(changes)
                if verdict is not None and verdict.severity > self.finding.verdict.severity:
                    reached.append(frozenset(chosen))
                    yield changes, verdict
