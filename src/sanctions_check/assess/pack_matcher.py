"""Puts the questions of a whole pack to a matcher: rules, declarations, gaps, related measures and caps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from sanctions_check.errors import EngineError
from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.condition import All, Condition, Engaged
from sanctions_check.logic.truth import Truth
from sanctions_check.matching import default_matcher
from sanctions_check.matching.one_by_one import Undecided, decide_one_by_one
from sanctions_check.matching.port import Activation, MatchRule, surely
from sanctions_check.rules.model import Cap, Gap, NonMeasure, Prohibition, Related, Subject
from sanctions_check.rules.pack import RulePack

from .law.derivation import Derivation
from .results import RuleError

__all__ = ["Hit", "Matched", "PackMatcher"]

_Entry = Prohibition | NonMeasure | Gap | Related | Cap
_ENGAGED = "engaged"
_DOES_NOT_APPLY = (Truth.NO, Truth.NO)


class Hit(Struct, frozen=True):
    """A rule that a subject engages, with the matcher's answers for its condition and exception."""

    rule: Prohibition
    subject: Thing
    condition: Truth
    exception: Truth


class Matched(Struct, frozen=True):
    """What the matcher found in one case."""

    hits: tuple[Hit, ...]
    reached: tuple[tuple[NonMeasure | Gap, Thing], ...]
    """Declarations and gaps, with the things that they reach."""
    beside: tuple[Related, ...]
    """Entries on related measures that are worth a look."""
    counted: tuple[tuple[Cap, Thing], ...]
    """Caps, with the items that count towards them."""
    errors: tuple[RuleError, ...]


class PackMatcher:
    """Matches cases against a pack. `engine` is "durable", "compiled" or None for the best one on this Python."""

    def __init__(self, pack: RulePack, engine: str | None) -> None:
        asked = list(_questions_of(pack))
        self.questions = tuple(question for question, _ in asked)
        """The questions put to each case; of a rule whether it is engaged and, under its own id, whether it applies."""
        self._about = {question.id: entry for question, entry in asked}
        self.engine = default_matcher(self.questions, engine)

    def match(self, case: Case) -> Matched:
        """Every engaged rule with its subject, in the order of the pack. A question that raises is an error beside the rest.

        Raises EngineError only when no matcher can be used at all.
        """
        activations, undecided = self._activations(case)
        answers = {(each.rule, each.subject.pointer): (each.condition, each.exception) for each in activations}
        hits: list[Hit] = []
        reached: list[tuple[NonMeasure | Gap, Thing]] = []
        beside: list[Related] = []
        counted: list[tuple[Cap, Thing]] = []
        for each in activations:
            entry, subject, is_sure = self._about[each.rule], each.subject, each.condition is Truth.YES
            match entry:
                case Prohibition() if each.rule == _asked(_ENGAGED, entry):
                    hits.append(Hit(entry, subject, *answers.get((entry.id, subject.pointer), _DOES_NOT_APPLY)))
                case Gap():
                    reached.append((entry, subject))
                case NonMeasure() if is_sure:
                    reached.append((entry, subject))
                case Related() if is_sure:
                    beside.append(entry)
                case Cap() if is_sure:
                    counted.append((entry, subject))
        return Matched(tuple(hits), tuple(reached), tuple(beside), tuple(counted), self._errors_of(undecided))

    def compare(self, hit: Hit, derived: Derivation) -> None:
        """Raises EngineError if the matcher and the reference evaluator disagree."""
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

    def _errors_of(self, undecided: Iterable[Undecided]) -> tuple[RuleError, ...]:
        """One error for each rule and subject, whichever of the rule's questions raised."""
        found: dict[tuple[str, str], RuleError] = {}
        for each in undecided:
            name = self._about[each.rule].id
            found.setdefault((name, each.subject), RuleError(name, each.subject, each.problem))
        return tuple(found.values())


def _questions_of(pack: RulePack) -> Iterator[tuple[MatchRule, _Entry]]:
    """The questions of a pack in its order, each with its entry."""
    for rule in pack.prohibitions:
        applies = All((rule.engaged, rule.in_force, rule.when), rule.written)
        yield _question(_ENGAGED, rule, rule.judges, rule.engaged), rule
        yield MatchRule(rule.id, rule.judges.value, applies, rule.unless), rule
    for entry in pack.non_measures:
        yield _question("reached", entry, entry.judges, surely(entry.when)), entry
    for gap in pack.gaps:
        yield _question("open", gap, gap.judges, Engaged(gap.when)), gap
    for related in pack.related:
        yield _question("beside", related, Subject.ACT, surely(related.when)), related
    for cap in pack.caps:
        yield _question("counted", cap, Subject.ITEM, surely(cap.counts)), cap


def _question(asked: str, entry: _Entry, judges: Subject, condition: Condition) -> MatchRule:
    return MatchRule(_asked(asked, entry), judges.value, condition, None)


def _asked(asked: str, entry: _Entry) -> str:
    """The id of a question; it names what is asked, so that a rule and a cap may have the same id."""
    return f"{asked}: {entry.id}"
