"""The questions whose answers would settle the most records."""

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
"""How many records are named with a question; the rest are counted."""
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
    """One thing to find out, for one record or several.

    `example`: the question in the words of the first record.
    `places`: where the first record would state the answer, each perhaps with words to write there.
    `settles`: how many records an answer alone decides.
    `touches`: how many records the question bears on.
    `records`: the ids of at most MOST_RECORDS of them.
    `answers`: the verdicts that answers were seen to lead to.
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
    """One question of one record: its words, where the record would state the answer, and the verdicts after answers."""

    says: str
    places: tuple[str, ...] = ()
    verdicts: list[Verdict] = field(default_factory=list)


class QuestionLedger:
    """Collects the questions of many records. Memory grows with the questions, not with the records.

    Questions that ask for the same kind of fact are one: the kind of cargo, the role of persons, the day, a determination.
    Questions about a party that is named are one only if the name and the State are the same.
    """

    def __init__(self, checker: Checker) -> None:
        self._checker = checker
        self._reasoner = Reasoner(checker)
        self._questions: dict[_Key, Question] = {}
        self.open = 0
        """How many records were undetermined so far."""
        self.unasked = 0
        """How many of them have no question."""
        self.without: list[str] = []
        """The ids of records without a question, at most MOST_RECORDS."""

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
            self._count_without_question(record.id)
        for key, each in asked.items():
            says = each.says if key.of else _GENERAL.get(key.fact, each.says)
            question = self._questions.setdefault(key, Question(says, each.says, each.places))
            question.touches += 1
            question.settles += bool(each.verdicts)
            question.answers.update(dict.fromkeys(verdict.value for verdict in each.verdicts))
            if len(question.records) < MOST_RECORDS:
                question.records.append(record.id)

    def _count_without_question(self, record_id: str) -> None:
        self.unasked += 1
        if len(self.without) < MOST_RECORDS:
            self.without.append(record_id)

    def ranked(self) -> tuple[Question, ...]:
        """All questions. Those that settle the most records come first, then those that bear on the most."""
        return tuple(sorted(self._questions.values(), key=lambda each: (-each.settles, -each.touches, each.says)))

    def _requests(self, record: Record, assessment: Assessment) -> Iterator[Request]:
        """The requests of each undetermined finding; without a finding, those of an open link to the DPRK."""
        for finding in assessment.findings:
            if finding.verdict is Verdict.UNDETERMINED:
                yield from self._reasoner.reasons_of(record, finding, assessment).requests
        if not assessment.findings:
            yield from link_requests(self._checker, record, assessment)

    def _settles(self, facts: dict[str, Any], request: Request) -> list[Verdict]:
        """The verdicts other than undetermined that one answer gives the whole record; none for a request for several facts."""
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
    """The questions of findings that are not of a rule. No change of one fact answers them."""
    for finding in assessment.findings:
        if not finding.is_of_a_rule and finding.verdict is Verdict.UNDETERMINED:
            for missing in finding.missing:
                if missing.is_question:
                    yield _Key("", missing.says), _Asked(missing.says)
                elif missing.asks:
                    key = _Key(missing.fact) if missing.fact else _Key("", missing.asks)
                    yield key, _Asked(missing.asks, places_to_write(missing))


def _more_than_asked(request: Request, outcome: Counterfactual) -> list[Fact]:
    """What an outcome needs beside the facts that are asked for: a better source."""
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
