"""What the reasons of one finding share: its subject, and the trials of changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from msgspec.structs import replace

from sanctions_check.assess.results import Finding, Verdict
from sanctions_check.logic.case import Scope
from sanctions_check.logic.proof import walk_proof
from sanctions_check.records.lists import JUDGED_LISTS
from sanctions_check.records.model import Record
from sanctions_check.records.parts import names_at, parts_in, place_at
from sanctions_check.rules.model import StandingPolicy

from ..changes.evidence_and_stage import aggravating_changes, establishing_source
from ..changes.slots import Slot, change_sets
from ..results import Change, Counterfactual
from ..sentences import with_other_findings
from .trials import Trials

__all__ = ["Search"]


@dataclass(frozen=True)
class Search:
    """Looks for changes to a record that give a finding another verdict. `scope`: the scope of its subject."""

    record: Record
    finding: Finding
    scope: Scope
    trials: Trials
    policy: StandingPolicy
    as_of: date | None

    @property
    def better_source(self) -> tuple[Change, ...]:
        """A source that would establish the facts of the finding; none if no kind of source does.

        For a thing given in return, the source also speaks about every item and group that the finding reads.
        """
        subject = self.scope.things[self.finding.subject.kind]
        names = dict.fromkeys(names_at(self.record, subject.pointer))
        if subject.given_in_return:
            names |= dict.fromkeys(map(place_at, self._parts_read()))
        return establishing_source(subject, tuple(names), self.policy, self.as_of)

    def _parts_read(self) -> Iterator[str]:
        """The pointers of the entries that the proof reads and sources can speak of."""
        read = {leaf.read.pointer for leaf in walk_proof(self.finding.proof) if leaf.read is not None}
        entries = {"/".join(pointer.split("/")[:3]) for pointer in read}
        return (pointer for pointer, _ in parts_in(self.record, JUDGED_LISTS) if pointer in entries)

    def beside_others(self, found: Counterfactual) -> Counterfactual:
        """The same, with the more serious verdict of another finding then, if there is one."""
        then = self.trials.by_other_findings(found.changes, found.verdict)
        return replace(found, says=with_other_findings(found.says, then))

    def first(
        self, slots: Sequence[Slot], beside: tuple[Change, ...], accepted: Callable[[Verdict], bool]
    ) -> tuple[tuple[Change, ...], Verdict] | None:
        """The first choice of one change for each slot that leads, with `beside`, to an accepted verdict; and that verdict."""
        for changes in change_sets(slots):
            verdict = self.trials.verdict((*changes, *beside))
            if verdict is not None and accepted(verdict):
                return changes, verdict
        return None

    def aggravations(self) -> Iterator[tuple[tuple[Change, ...], Verdict]]:
        """The smallest sets of `aggravating_changes` that make the finding more serious, each with its verdict then."""
        groups = aggravating_changes(self.finding, self.trials.facts, self.better_source)
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
