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
from sanctions_check.rules.model import Cap, Gap, NonMeasure, Prohibition, Related, RulePack, Subject

from .law.derivation import Derivation
from .results import RuleError

__all__ = ["Hit", "Matched", "PackMatcher"]

T = TypeVar("T")
_ENGAGED, _REACHED, _OPEN, _BESIDE, _COUNTED = "engaged: ", "reached: ", "open: ", "beside: ", "counted: "


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
        self._rules = {rule.id: rule for rule in pack.prohibitions}
        self._non_measures = {entry.id: entry for entry in pack.non_measures}
        self._gaps = {gap.id: gap for gap in pack.gaps}
        self._related = {entry.id: entry for entry in pack.related}
        self._caps = {cap.id: cap for cap in pack.caps}
        self.questions = _questions(pack)
        """What is asked of each case; told by how their id begins."""
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
                for rule, thing in _asked_of(self._rules, _ENGAGED, activations)
            ),
            (*_asked_of(self._non_measures, _REACHED, sure), *_asked_of(self._gaps, _OPEN, activations)),
            tuple(entry for entry, _ in _asked_of(self._related, _BESIDE, sure)),
            tuple(_asked_of(self._caps, _COUNTED, sure)),
            _errors_of(undecided),
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


def _asked_of(known: Mapping[str, T], prefix: str, activations: Iterable[Activation]) -> Iterator[tuple[T, Thing]]:
    """What the questions of one kind are about, with the things for which the matcher named them."""
    for each in activations:
        if each.rule.startswith(prefix):
            yield known[each.rule.removeprefix(prefix)], each.subject


def _questions(pack: RulePack) -> tuple[MatchRule, ...]:
    found: list[MatchRule] = []
    for rule in pack.prohibitions:
        judged = rule.judges.value
        found.append(MatchRule(f"{_ENGAGED}{rule.id}", judged, rule.engaged, None))
        found.append(
            MatchRule(rule.id, judged, All((rule.engaged, rule.in_force, rule.when), rule.written), rule.unless)
        )
    found += [
        MatchRule(f"{_REACHED}{entry.id}", entry.judges.value, surely(entry.when), None) for entry in pack.non_measures
    ]
    found += [MatchRule(f"{_OPEN}{gap.id}", gap.judges.value, Engaged(gap.when), None) for gap in pack.gaps]
    found += [MatchRule(f"{_BESIDE}{entry.id}", Subject.ACT.value, surely(entry.when), None) for entry in pack.related]
    found += [MatchRule(f"{_COUNTED}{cap.id}", Subject.ITEM.value, surely(cap.counts), None) for cap in pack.caps]
    return tuple(found)


def _errors_of(undecided: Iterable[Undecided]) -> tuple[RuleError, ...]:
    """An error for each rule and subject, once, whichever of the rule's questions raised."""
    found: dict[tuple[str, str], RuleError] = {}
    for each in undecided:
        name = each.rule
        for prefix in (_ENGAGED, _REACHED, _OPEN, _BESIDE, _COUNTED):
            name = name.removeprefix(prefix)
        found.setdefault((name, each.subject), RuleError(name, each.subject, each.problem))
    return tuple(found.values())
