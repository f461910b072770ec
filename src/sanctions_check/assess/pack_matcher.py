"""Puts the questions of a whole pack to a matcher: which rules are engaged and apply, what is declared, what stands beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct

from sanctions_check.errors import EngineError
from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.condition import All, Engaged
from sanctions_check.logic.truth import Truth
from sanctions_check.matching import default_matcher
from sanctions_check.matching.one_by_one import Undecided, decide_one_by_one
from sanctions_check.matching.port import Activation, MatchRule, surely
from sanctions_check.rules.model import Cap, Gap, NonMeasure, Prohibition, Related, Subject
from sanctions_check.rules.pack import RulePack

from .law.derivation import Derivation
from .results import RuleError

__all__ = ["Hit", "Matched", "PackMatcher"]

T = TypeVar("T")


class Hit(Struct, frozen=True):
    """A rule that is engaged by a subject, and what the matcher says of its condition and exception."""

    rule: Prohibition
    subject: Thing
    condition: Truth
    exception: Truth


class Matched(Struct, frozen=True):
    """What the matcher found: engaged rules, declarations or gaps with the things that they reach, what stands beside, and
    caps with the items that count towards them.
    """

    hits: tuple[Hit, ...]
    reached: tuple[tuple[NonMeasure | Gap, Thing], ...]
    beside: tuple[Related, ...]
    counted: tuple[tuple[Cap, Thing], ...]
    errors: tuple[RuleError, ...]


class PackMatcher:
    """Matches cases against a pack. `engine` is "durable", "compiled" or None for the best one on this Python."""

    def __init__(self, pack: RulePack, engine: str | None) -> None:
        self._engaged = {f"engaged: {rule.id}": rule for rule in pack.prohibitions}
        self._reached = {f"reached: {entry.id}": entry for entry in pack.non_measures}
        self._open = {f"open: {gap.id}": gap for gap in pack.gaps}
        self._beside = {f"beside: {entry.id}": entry for entry in pack.related}
        self._counted = {f"counted: {cap.id}": cap for cap in pack.caps}
        self.questions = tuple(self._questions())
        """What is asked of each case: of a rule whether it is engaged and, under its own id, whether it applies."""
        about: tuple[Mapping[str, Prohibition | NonMeasure | Gap | Related | Cap], ...]
        about = (self._engaged, self._reached, self._open, self._beside, self._counted)
        self._ids = {question: entry.id for entries in about for question, entry in entries.items()}
        self.engine = default_matcher(self.questions, engine)

    def match(self, case: Case) -> Matched:
        """Every engaged rule with its subject, in the order of the pack. A question that raises is an error beside the rest.

        Raises EngineError only when no matcher can be used at all.
        """
        activations, undecided = self._activations(case)
        answers = {(each.rule, each.subject.pointer): (each.condition, each.exception) for each in activations}
        sure = [each for each in activations if each.condition is Truth.YES]
        nothing = (Truth.NO, Truth.NO)
        return Matched(
            tuple(
                Hit(rule, thing, *answers.get((rule.id, thing.pointer), nothing))
                for rule, thing in _asked_of(self._engaged, activations)
            ),
            (*_asked_of(self._reached, sure), *_asked_of(self._open, activations)),
            tuple(entry for entry, _ in _asked_of(self._beside, sure)),
            tuple(_asked_of(self._counted, sure)),
            self._errors_of(undecided),
        )

    def compare(self, hit: Hit, derived: Derivation) -> None:
        """The matcher and the reference evaluator must agree. Raises EngineError when they do not."""
        exception = derived.exception if derived.condition is not Truth.NO else Truth.NO
        if (derived.condition, exception) != (hit.condition, hit.exception):
            raise EngineError(
                f"the {self.engine.name} matcher says {hit.condition.name}/{hit.exception.name}, "
                f"the reference evaluator {derived.condition.name}/{exception.name}"
            )

    def _activations(self, case: Case) -> tuple[tuple[Activation, ...], tuple[Undecided, ...]]:
        try:
            return self.engine.match(case), ()
        except EngineError:
            raise
        except Exception:
            return decide_one_by_one(self.questions, case)

    def _questions(self) -> Iterator[MatchRule]:
        for question, rule in self._engaged.items():
            judged, applies = rule.judges.value, All((rule.engaged, rule.in_force, rule.when), rule.written)
            yield MatchRule(question, judged, rule.engaged, None)
            yield MatchRule(rule.id, judged, applies, rule.unless)
        for question, entry in self._reached.items():
            yield MatchRule(question, entry.judges.value, surely(entry.when), None)
        for question, gap in self._open.items():
            yield MatchRule(question, gap.judges.value, Engaged(gap.when), None)
        for question, related in self._beside.items():
            yield MatchRule(question, Subject.ACT.value, surely(related.when), None)
        for question, cap in self._counted.items():
            yield MatchRule(question, Subject.ITEM.value, surely(cap.counts), None)

    def _errors_of(self, undecided: Iterable[Undecided]) -> tuple[RuleError, ...]:
        """An error for each rule and subject, once, whichever of the rule's questions raised."""
        found: dict[tuple[str, str], RuleError] = {}
        for each in undecided:
            name = self._ids.get(each.rule, each.rule)
            found.setdefault((name, each.subject), RuleError(name, each.subject, each.problem))
        return tuple(found.values())


def _asked_of(about: Mapping[str, T], activations: Iterable[Activation]) -> Iterator[tuple[T, Thing]]:
    """What these questions are about, with the things for which the matcher named them."""
    for each in activations:
        entry = about.get(each.rule)
        if entry is not None:
            yield entry, each.subject
