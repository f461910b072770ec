"""Explains a finding by trying: what stopped it, what would decide it, what would change it, and what does not matter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.results import Assessment, Finding, Law, Verdict
from sanctions_check.assess.sentences import in_words
from sanctions_check.assess.weighed import subject_names
from sanctions_check.logic.case import Case, Scope
from sanctions_check.logic.proof import Proof, deciding_leaves
from sanctions_check.logic.truth import Truth
from sanctions_check.matching.port import subjects_of
from sanctions_check.records.model import Record

from .levers import established, less, more
from .plans import Slot, change_sets, slots_of
from .results import Change, Counterfactual, Fact, Obstacle, Reasons, Request
from .trials import Trials
from .ways import NEW, Ways
from .words import answer_says, counterfactual_says, obstacle_says, request_says

__all__ = ["Reasoner"]

MOST_TRIALS = 240
MOST_SHOWN = 6
_ASIDE = {
    "claimed_purpose": "the purpose claimed does not matter",
    "compensation": "what was given in return does not matter",
    "exemptions": "the exemptions on record do not matter",
    "determinations": "the determinations on record do not matter",
    "movement": "how it went does not matter",
    "items": "the items do not matter",
    "personnel": "the persons do not matter",
}
"""Parts of a record that are taken away as a whole, to see whether they matter."""


class Reasoner:
    """Gives the reasons of findings; every change that it names was tried on the engine. Belongs to one Checker."""

    def __init__(self, checker: Checker) -> None:
        self._checker = checker
        self._rules = {rule.id: rule for rule in checker.pack.prohibitions}

    def __call__(self, record: Record, assessment: Assessment, finding: Finding) -> Reasons:
        """The reasons of one finding of an assessment; none for what no rule was applied to."""
        if finding.rule not in self._rules:
            return Reasons()
        scope = _scope(self._checker.case(record), finding)
        if scope is None:
            return Reasons()
        trials = Trials(self._checker, record.as_written(), finding, MOST_TRIALS)
        undetermined = finding.verdict is Verdict.UNDETERMINED
        return Reasons(
            obstacles=self.obstacles(finding.proof, scope) if finding.law is Law.NO else (),
            requests=self._requests(record, finding, scope, trials) if undetermined else (),
            counterfactuals=() if undetermined else self._counterfactuals(record, finding, scope, trials),
            immaterial=_immaterial(finding, trials) if finding.law is Law.YES else (),
        )

    def why_not(self, record: Record, rule_id: str) -> tuple[tuple[str, tuple[Obstacle, ...]], ...]:
        """For a rule, engaged or not: each thing that it could judge, and what keeps it from applying to that.

        Raises KeyError for an unknown rule.
        """
        rule = self._rules[rule_id]
        case = self._checker.case(record)
        found: list[tuple[str, tuple[Obstacle, ...]]] = []
        for subject in subjects_of(case, rule.judges.value):
            finding = self._checker.finding(record, rule_id, subject.pointer)
            if finding is not None:
                found.append((subject.label, self.obstacles(finding.proof, Scope.of(case, subject))))
        return tuple(found)

    def obstacles(self, proof: Proof, scope: Scope) -> tuple[Obstacle, ...]:
        """The smallest sets of conditions that keep a proof from YES, nearest first."""
        found: dict[tuple[str, ...], Obstacle] = {}
        for way in Ways(scope, whole_concepts=True).to(proof, Truth.YES):
            conditions = tuple(dict.fromkeys(_condition(flip.leaf, flip.wanted) for flip in way))
            if conditions:
                found.setdefault(conditions, Obstacle(conditions, obstacle_says(conditions)))
        return tuple(found.values())[:MOST_SHOWN]

    def _requests(self, record: Record, finding: Finding, scope: Scope, trials: Trials) -> tuple[Request, ...]:
        """Sets of open facts that would decide, smallest first, each with the answers that were seen to decide it.

        A larger set is named only for a verdict that no smaller one leads to.
        """
        outcomes: dict[frozenset[str], list[Counterfactual]] = {}
        facts: dict[frozenset[str], tuple[Fact, ...]] = {}
        for answers, shown, verdict in self._open_answers(record, finding, scope, trials):
            asked = tuple(dict.fromkeys(_asked_for(change.fact) for change in answers))
            key = frozenset(fact.pointer for fact in asked)
            facts.setdefault(key, asked)
            known = outcomes.setdefault(key, [])
            if all(outcome.verdict is not verdict for outcome in known):
                changes = (*answers, *shown)
                known.append(Counterfactual(changes, verdict, answer_says(changes, verdict)))
        found: list[Request] = []
        for key in sorted(outcomes, key=len):
            led_to = {outcome.verdict for fewer in outcomes if fewer < key for outcome in outcomes[fewer]}
            kept = tuple(outcome for outcome in outcomes[key] if outcome.verdict not in led_to)
            if kept:
                found.append(Request(facts[key], request_says(facts[key]), kept))
        return tuple(found[:MOST_SHOWN])

    def _open_answers(
        self, record: Record, finding: Finding, scope: Scope, trials: Trials
    ) -> Iterator[tuple[tuple[Change, ...], tuple[Change, ...], Verdict]]:
        """Answers to open facts that decide the finding, with the evidence that such an answer would have to rest on."""
        names = subject_names(record, scope.things[finding.subject.kind])
        source = (established(finding, names, self._checker.pack.standing, self._checker.as_of),)
        ways = Ways(scope, unknown_only=True)
        for wanted in (Truth.YES, Truth.NO):
            for way in ways.to(finding.proof, wanted):
                slots = slots_of(way, scope)
                for shown in ((), source) if slots else ():
                    found = _first(trials, slots or (), shown, lambda verdict: verdict is not Verdict.UNDETERMINED)
                    if found is not None:
                        yield found[0], shown, found[1]
                        break
        for changes, verdict in self._steps_up(record, finding, scope, trials):
            yield changes, (), verdict

    def _steps_up(
        self, record: Record, finding: Finding, scope: Scope, trials: Trials
    ) -> Iterator[tuple[tuple[Change, ...], Verdict]]:
        """The smallest sets of better evidence and completion after which the finding is more serious."""
        names = subject_names(record, scope.things[finding.subject.kind])
        groups = more(finding, names, trials.facts, self._checker.pack.standing, self._checker.as_of)
        reached: list[frozenset[int]] = []
        for size in range(1, len(groups) + 1):
            for chosen in combinations(range(len(groups)), size):
                if any(known <= set(chosen) for known in reached):
                    continue
                changes = tuple(change for number in chosen for change in groups[number])
                verdict = trials.verdict(changes)
                if verdict is not None and verdict.severity > finding.verdict.severity:
                    reached.append(frozenset(chosen))
                    yield changes, verdict

    def _counterfactuals(
        self, record: Record, finding: Finding, scope: Scope, trials: Trials
    ) -> tuple[Counterfactual, ...]:
        found: list[tuple[frozenset[str], Counterfactual]] = []
        for changes, verdict in self._turns(record, finding, scope, trials):
            key = frozenset(change.fact.pointer for change in changes)
            same = (known for known, other in found if other.verdict is verdict)
            if trials.smallest(changes) and not any(known <= key for known in same):
                found.append((key, Counterfactual(changes, verdict, counterfactual_says(changes, verdict))))
        found.sort(key=lambda each: (len(each[1].changes), -each[1].verdict.severity))
        return tuple(counterfactual for _, counterfactual in _balanced(found, finding))

    def _turns(
        self, record: Record, finding: Finding, scope: Scope, trials: Trials
    ) -> Iterator[tuple[tuple[Change, ...], Verdict]]:
        """Changes after which the finding says something else."""
        yield from self._steps_up(record, finding, scope, trials)
        lesser = tuple(less(finding, record))
        effects = [(change, trials.verdict((change,))) for change in lesser]
        for change, verdict in effects:
            if verdict not in (None, finding.verdict):
                yield (change,), verdict
        sources = tuple(change for change in lesser if change.fact.name == "evidence")
        if len(sources) > 1 and all(
            verdict in (None, finding.verdict) for change, verdict in effects if change in sources
        ):
            verdict = trials.verdict(sources)
            if verdict not in (None, finding.verdict):
                yield sources, verdict
        wanted = Truth.NO if finding.law is Law.YES else Truth.YES
        for way in Ways(scope).to(finding.proof, wanted):
            slots = slots_of(way, scope)
            found = _first(trials, slots, (), lambda verdict: verdict is not finding.verdict) if slots else None
            if found is not None:
                yield found


def _scope(case: Case, finding: Finding) -> Scope | None:
    things = (case.act, *case.listing("item").things, *case.listing("group").things)
    for thing in things:
        if (thing.kind, thing.pointer) == (finding.subject.kind, finding.subject.pointer):
            return Scope.of(case, thing)
    return None


def _first(
    trials: Trials, slots: Sequence[Slot], beside: tuple[Change, ...], accepted: Callable[[Verdict], bool]
) -> tuple[tuple[Change, ...], Verdict] | None:
    for changes in change_sets(slots):
        verdict = trials.verdict((*changes, *beside))
        if verdict is not None and accepted(verdict):
            return changes, verdict
    return None


def _asked_for(fact: Fact) -> Fact:
    """What one would ask for: of a thing that is not on record yet, the thing itself."""
    where, new, _ = fact.pointer.partition(f"/{NEW}/")
    if not new or where not in _NEW_THINGS:
        return fact
    return Fact(where, where.removeprefix("/"), _NEW_THINGS[where])


_NEW_THINGS = {
    "/parties": "who else took part, and in what part",
    "/exemptions": "whether an exemption was granted or notified",
    "/determinations": "what the State concerned determined",
}


def _condition(leaf: Proof, wanted: Truth) -> str:
    """A condition that was not met, in words: the concept, and the value that decided."""
    because = in_words(next(deciding_leaves(leaf)))
    named = leaf.says.replace("_", " ")
    if not leaf.children:
        return because
    return f"{named} ({because})" if wanted is Truth.YES else f"{named} does not apply ({because})"


def _immaterial(finding: Finding, trials: Trials) -> tuple[str, ...]:
    """Parts of the record without which the finding is just the same."""
    found: list[str] = []
    for name, says in _ASIDE.items():
        if not trials.facts.get(name) or finding.subject.pointer.startswith(f"/{name}"):
            continue
        gone = Change(Fact(f"/{name}", name, says), "stated", None, "", "")
        if trials.verdict((gone,)) is finding.verdict:
            found.append(f"{says}: the rule holds without")
    return tuple(found)


def _balanced(
    found: Iterable[tuple[frozenset[str], Counterfactual]], finding: Finding
) -> list[tuple[frozenset[str], Counterfactual]]:
    """The first of each direction, so that one does not crowd out the other."""
    listed = list(found)
    up = [each for each in listed if each[1].verdict.severity > finding.verdict.severity][:MOST_SHOWN]
    down = [each for each in listed if each[1].verdict.severity < finding.verdict.severity][:MOST_SHOWN]
    return [*up, *down]
