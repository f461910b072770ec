"""Which questions, once answered, would settle the most of many records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.results import Assessment, Verdict
from sanctions_check.records.model import Record

from .places_to_write import places_of_facts, places_to_write
from .reasoner import Reasoner
from .reasons.links import link_requests
from .results import EVIDENCE, HEDGE, Counterfactual, Fact, Request
from .trying.trials import changed_record

__all__ = ["Question", "QuestionLedger"]

MOST_RECORDS = 20
"""Records named with a question; the rest are counted."""
_GENERAL = {
    "item.category": "what the cargo or items really are",
    "group.function": "the role of the persons",
    "group.earns_income": "whether the persons earned income abroad",
    "group.relates_to": "what the work, training or study of the persons is about",
    "act.time": "when the act took place",
    "act.subject": "what the act was about",
    "act.stage": "how far the act had come",
    HEDGE: "whether what the record only suspects or alleges is certain",
    "item.quantity": "the quantity of the items",
    "item.hs": "the HS code of the items",
}
"""By the name of the fact: the question in words that fit every record."""
_OF_THE_ACT = {f"{thing}.{name}": f"act.{name}" for thing in ("item", "group") for name in ("time", "stage")}
"""Facts of a thing that are asked of the act as a whole."""


class _Key(NamedTuple):
    """What makes questions of several records one: the name of the fact, and which named party it is of.

    A question that asks for no one fact has no name: its own words stand in `of`.
    """

    fact: str
    of: str = ""


@dataclass
class Question:
    """One thing to find out. `settles`: how many records its answer decides alone. `touches`: how many it bears on.

    `example`: the question as it is asked of the first record; `places`: where that would tell the answer.

    `answers` are verdicts that an answer was seen to lead to; `records` names at most MOST_RECORDS of the records.
    """

    says: str
    example: str
    places: tuple[str, ...] = ()
    settles: int = 0
    touches: int = 0
    records: list[str] = field(default_factory=list)
    answers: dict[str, None] = field(default_factory=dict)


@dataclass
class _Asked:
    """One question of one record: its words, where it would be told, and the verdicts that answers to it give."""

    says: str
    places: tuple[str, ...] = ()
    verdicts: list[Verdict] = field(default_factory=list)


class QuestionLedger:
    """Collects the questions of many records; memory grows with the questions, not with the records.

    Questions of several records about one party, by name and State, are one question. So are other questions that ask for the
    same kind of fact: the kind of cargo, the role of persons, the day, a determination.
    """

    def __init__(self, checker: Checker) -> None:
        self._checker = checker
        self._reasoner = Reasoner(checker)
        self._questions: dict[_Key, Question] = {}
        self.open = 0
        """Undetermined records so far."""
        self.unasked = 0
        """Those of them for which no question was found."""
        self.without: list[str] = []
        """The ids of those, at most MOST_RECORDS."""

    def add(self, record: Record, assessment: Assessment) -> None:
        """Count the questions of one record, if it is undetermined."""
        if assessment.verdict is not Verdict.UNDETERMINED:
            return
        self.open += 1
        facts = record.as_written()
        asked: dict[_Key, _Asked] = {}
        for request in self._requests(record, assessment):
            settled = self._settles(facts, request)
            for fact in request.facts:
                key = _key(fact.name, fact.pointer, record)
                asked.setdefault(key, _Asked(fact.says, places_of_facts([fact]))).verdicts.extend(settled)
            for fact in _beside(request):
                asked.setdefault(_key(fact.name, fact.pointer, record), _Asked(fact.says, places_of_facts([fact])))
        for key, gap in _of_gaps(assessment):
            asked.setdefault(key, gap)
        if not asked:
            self._leave(record.id)
        for key, each in asked.items():
            says = each.says if key.of else _GENERAL.get(key.fact, each.says)
            question = self._questions.setdefault(key, Question(says, each.says, each.places))
            question.touches += 1
            question.settles += bool(each.verdicts)
            question.answers.update(dict.fromkeys(verdict.value for verdict in each.verdicts))
            if len(question.records) < MOST_RECORDS:
                question.records.append(record.id)

    def _leave(self, record_id: str) -> None:
        """Count a record without a question."""
        self.unasked += 1
        if len(self.without) < MOST_RECORDS:
            self.without.append(record_id)

    def ranked(self) -> tuple[Question, ...]:
        """All questions: those that settle most records first, then those that bear on most."""
        return tuple(sorted(self._questions.values(), key=lambda each: (-each.settles, -each.touches, each.says)))

    def _requests(self, record: Record, assessment: Assessment) -> Iterator[Request]:
        """The requests of each undetermined finding; or of an open link to the DPRK, if no rule was applied because of it."""
        for finding in assessment.findings:
            if finding.verdict is Verdict.UNDETERMINED:
                yield from self._reasoner.reasons_of(record, finding, assessment).requests
        if not assessment.findings:
            yield from link_requests(self._checker, record, assessment)

    def _settles(self, facts: dict[str, Any], request: Request) -> list[Verdict]:
        """The verdicts other than undetermined that an answer alone gives the whole record; none if it asks for several facts."""
        if len(request.facts) > 1:
            return []
        found: list[Verdict] = []
        for outcome in request.outcomes:
            if _more_than_asked(request, outcome):
                continue
            changed = changed_record(facts, outcome.changes)
            if changed is not None:
                verdict = self._checker.check(changed).verdict
                if verdict is not Verdict.UNDETERMINED:
                    found.append(verdict)
        return found


def _of_gaps(assessment: Assessment) -> Iterator[tuple[_Key, _Asked]]:
    """What is asked where no rule decides, which no change of one fact can answer: what makes it one question, and its words."""
    for finding in assessment.findings:
        if not finding.is_of_a_rule and finding.verdict is Verdict.UNDETERMINED:
            for missing in finding.missing:
                if missing.is_question:
                    yield _Key("", missing.says), _Asked(missing.says)
                elif missing.asks:
                    key = _Key(missing.fact) if missing.fact else _Key("", missing.asks)
                    yield key, _Asked(missing.asks, places_to_write(missing))


def _more_than_asked(request: Request, outcome: Counterfactual) -> list[Fact]:
    """What else has to be so for an outcome, beside the facts that are asked for: a better source."""
    asked = {fact.pointer for fact in request.facts}
    return [
        change.fact for change in outcome.changes if change.fact.name == EVIDENCE and change.fact.pointer not in asked
    ]


def _beside(request: Request) -> tuple[Fact, ...]:
    return tuple(fact for outcome in request.outcomes for fact in _more_than_asked(request, outcome))


def _key(name: str, pointer: str, record: Record) -> _Key:
    _, _, path = pointer.partition("/parties/")
    number = path.partition("/")[0]
    if number.isdigit() and record.parties and int(number) < len(record.parties):
        party = record.parties[int(number)]
        if party.name is not None:
            return _Key(name, f"{party.name} {party.country.values if party.country else ''}")
    return _Key(_OF_THE_ACT.get(name, name))
