"""Puts the questions of a whole pack to a matcher: rules, declarations, gaps, related measures and caps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

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

__all__ = ["Matched", "PackMatcher"]

_Entry = Prohibition | NonMeasure | Gap | Related | Cap
_DOES_NOT_APPLY = (Truth.NO, Truth.NO)


class _Asks(Enum):
    """What is asked about an entry of the pack."""

    ENGAGED = "engaged"
    APPLIES = "applies"
    REACHED = "reached"
    OPEN = "open"
    BESIDE = "beside"
    COUNTED = "counted"


class _Question(NamedTuple):
    """One question about an entry, and how it is put to the matcher."""

    asks: _Asks
    entry: _Entry
    put: MatchRule


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
        self.questions = tuple(each.put for each in asked)
        """What is asked of each case: of a rule whether it is engaged, and whether it applies."""
        self._asked = {each.put.id: each for each in asked}
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
            subject, is_sure = each.subject, each.condition is Truth.YES
            match self._asked[each.rule]:
                case _Question(_Asks.ENGAGED, Prohibition() as rule):
                    asked = (_id_of(_Asks.APPLIES, rule), subject.pointer)
                    hits.append(Hit(rule, subject, *answers.get(asked, _DOES_NOT_APPLY)))
                case _Question(_Asks.OPEN, Gap() as gap):
                    reached.append((gap, subject))
                case _Question(_Asks.REACHED, NonMeasure() as declared) if is_sure:
                    reached.append((declared, subject))
                case _Question(_Asks.BESIDE, Related() as related) if is_sure:
                    beside.append(related)
                case _Question(_Asks.COUNTED, Cap() as cap) if is_sure:
                    counted.append((cap, subject))
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
            name = self._asked[each.rule].entry.id
            found.setdefault((name, each.subject), RuleError(name, each.subject, each.problem))
        return tuple(found.values())


def _questions_of(pack: RulePack) -> Iterator[_Question]:
    """The questions of a pack in its order."""
    for rule in pack.prohibitions:
        applies = All((rule.engaged, rule.in_force, rule.when), rule.written)
        yield _question(_Asks.ENGAGED, rule, rule.judges, rule.engaged)
        yield _question(_Asks.APPLIES, rule, rule.judges, applies, rule.unless)
    for entry in pack.non_measures:
        yield _question(_Asks.REACHED, entry, entry.judges, surely(entry.when))
    for gap in pack.gaps:
        yield _question(_Asks.OPEN, gap, gap.judges, Engaged(gap.when))
    for related in pack.related:
        yield _question(_Asks.BESIDE, related, Subject.ACT, surely(related.when))
    for cap in pack.caps:
        yield _question(_Asks.COUNTED, cap, Subject.ITEM, surely(cap.counts))


def _question(
    asks: _Asks, entry: _Entry, judges: Subject, condition: Condition, exception: Condition | None = None
) -> _Question:
    return _Question(asks, entry, MatchRule(_id_of(asks, entry), judges.value, condition, exception))


def _id_of(asks: _Asks, entry: _Entry) -> str:
    """The id of the entry for whether it applies; else "counted: ID" or the like, since a rule and a cap may share an id."""
    return entry.id if asks is _Asks.APPLIES else f"{asks.value}: {entry.id}"
