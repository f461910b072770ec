"""`sanctions-check questions`: what to find out next."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import click

from sanctions_check.assess.checker import Checker
from sanctions_check.plain_text import in_words
from sanctions_check.reasoning.places_to_write import in_brackets
from sanctions_check.reasoning.questions import Question, QuestionLedger
from sanctions_check.records.readers import ReadFault, ReadRecord
from sanctions_check.reports.words.counts import counted
from sanctions_check.reports.words.rule_errors import rule_errors_in_words

from ..exit_status import status_without_level
from ..judging import Judging, judging_options
from ..say import NO_RECORD, say, say_all, say_page

__all__ = ["questions"]

NAMED = 5
"""How many records are named for a question."""


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--most", type=click.IntRange(min=1), default=20, show_default=True, help="Questions shown.")
@click.option("--format", "-f", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@judging_options
def questions(paths: tuple[str, ...], most: int, format_: str, judging: Judging) -> int:
    """Rank the questions that would settle the most undetermined records.

    A question settles a record when an answer to it alone was seen, on the engine, to decide the record.

    \b
    Examples:
      sanctions-check questions fixtures/cases
      sanctions-check questions events.jsonl --most 5 --format json
    """
    checker = judging.checker(judging.pack())
    asked = _OpenQuestions(checker, QuestionLedger(checker))
    asked.of_all(judging.read(paths))
    if format_ == "json":
        say_page(json.dumps(asked.as_json(most), ensure_ascii=False, indent=2))
    else:
        say_all(asked.lines(most))
    if not asked.records and not asked.faults:
        say(NO_RECORD, err=True)
    return status_without_level(faulty=bool(asked.faults) or not asked.records, rules_failed=bool(asked.errors))


@dataclass
class _OpenQuestions:
    """The open questions of records, with counts. `errors`: how often a rule raised."""

    checker: Checker
    ledger: QuestionLedger
    records: int = 0
    faults: int = 0
    errors: int = 0

    def of_all(self, reads: Iterable[ReadRecord | ReadFault]) -> None:
        """Check the records and collect their questions. Faults of the input go to standard error."""
        for read in reads:
            match read:
                case ReadRecord():
                    self.records += 1
                    assessment = self.checker.check(read.record, read.source)
                    self.ledger.add(read.record, assessment)
                    self.errors += len(assessment.errors)
                    say_all(rule_errors_in_words(read.id, read.source, assessment.errors), err=True)
                case ReadFault():
                    self.faults += len(read.faults)
                    say_all(read.faults, err=True)

    def as_json(self, most: int) -> dict[str, object]:
        return {
            "records": self.records,
            "undetermined": self.ledger.open,
            "without_question": self.ledger.unasked,
            "records_without_question": self.ledger.without,
            "questions": [_as_json(each) for each in self.ledger.ranked()[:most]],
        }

    def lines(self, most: int) -> Iterator[str]:
        without = _named(self.ledger.without, self.ledger.unasked)
        unasked = f", {self.ledger.unasked} of them without a question: {without}" if self.ledger.unasked else ""
        yield f"{counted(self.records, 'record')}, {self.ledger.open} undetermined{unasked}"
        for number, question in enumerate(self.ledger.ranked()[:most], 1):
            yield from _lines(number, question)


def _lines(number: int, question: Question) -> list[str]:
    answers = ", ".join(in_words(answer) for answer in question.answers)
    places = in_brackets(question.places)
    is_general = question.example != question.says
    example = [f"    for instance: {question.example}{places}"] if is_general else []
    touched = counted(question.touches, "record")
    if question.settles == 0:
        reach = f"bears on {touched}, and settles none alone"
    elif question.touches == 1:
        reach = "settles the one record that it bears on"
    else:
        reach = f"settles {question.settles} of the {touched} that it bears on"
    return [
        f"{number:>2}. {question.says}{'' if is_general else places}",
        f"    {reach}{f' ({answers})' if answers else ''}",
        *example,
        f"    {_named(question.records, question.touches)}",
    ]


def _named(ids: Sequence[str], of: int) -> str:
    """The first ids, and how many more there are."""
    more = of - min(NAMED, len(ids))
    return f"{', '.join(ids[:NAMED])}{f' and {more} more' if more > 0 else ''}"


def _as_json(question: Question) -> dict[str, object]:
    return {
        "question": question.says,
        "example": question.example,
        "places": "; ".join(question.places),
        "settles": question.settles,
        "bears_on": question.touches,
        "answers": list(question.answers),
        "records": question.records,
    }
