"""`sanctions-check questions`: what to find out next."""

from __future__ import annotations

import json
from datetime import date

import click

from sanctions_check.assess.checker import Checker
from sanctions_check.reasoning.questions import Question, QuestionLedger
from sanctions_check.records.readers import ReadFault, ReadRecord, read_paths
from sanctions_check.reports.words.counts import counted
from sanctions_check.reports.words.rule_errors import rule_errors_in_words
from sanctions_check.rules.pack import RulePack
from sanctions_check.sources.limits import Limits

from .exit_status import status_of_reading
from .options import as_of_option, limit_option, mapping_option, pack_option, reading_option, strict_option
from .say import NO_RECORD, say, say_all

__all__ = ["questions"]

NAMED = 5


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--most", type=click.IntRange(min=1), default=20, show_default=True, help="Questions shown.")
@click.option("--format", "-f", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@pack_option
@mapping_option
@as_of_option
@reading_option
@strict_option
@limit_option
def questions(
    paths: tuple[str, ...],
    most: int,
    format_: str,
    pack_path: str | None,
    mapping: str | None,
    as_of: date | None,
    reading: str,
    strict: bool,
    limits: Limits,
) -> int:
    """Rank the questions that would settle the most undetermined records.

    A question settles a record when an answer to it alone was seen, on the engine, to decide the record.

    \b
    Examples:
      sanctions-check questions fixtures/cases
      sanctions-check questions events.jsonl --most 5 --format json
    """
    checker = Checker(RulePack.load(pack_path, strict=strict, limits=limits), as_of=as_of, reading=reading)
    ledger, records, faults, errors = QuestionLedger(checker), 0, 0, 0
    for read in read_paths(paths, mapping, limits):
        match read:
            case ReadRecord():
                records += 1
                assessment = checker.check(read.record, read.source)
                ledger.add(read.record, assessment)
                errors += len(assessment.errors)
                say_all(rule_errors_in_words(read.id, read.source, assessment.errors), err=True)
            case ReadFault():
                faults += len(read.faults)
                say_all(read.faults, err=True)
    ranked = ledger.ranked()[:most]
    if format_ == "json":
        body = {
            "records": records,
            "undetermined": ledger.open,
            "without_question": ledger.unasked,
            "questions": [_as_json(each) for each in ranked],
        }
        click.echo(json.dumps(body, ensure_ascii=False, indent=2))
    else:
        unasked = f", {ledger.unasked} of them without a question" if ledger.unasked else ""
        click.echo(f"{counted(records, 'record')}, {ledger.open} undetermined{unasked}")
        for number, question in enumerate(ranked, 1):
            say_all(_lines(number, question))
    if not records and not faults:
        say(NO_RECORD, err=True)
    return status_of_reading(faulty=bool(faults) or not records, rules_failed=bool(errors))


def _lines(number: int, question: Question) -> list[str]:
    named = ", ".join(question.records[:NAMED])
    more = question.touches - min(NAMED, len(question.records))
    answers = ", ".join(answer.replace("_", " ") for answer in question.answers)
    example = [f"    for instance: {question.example}"] if question.example != question.says else []
    alone = question.settles == question.touches == 1
    reach = "the one record" if alone else f"{question.settles} of the {counted(question.touches, 'record')}"
    return [
        f"{number:>2}. {question.says}",
        f"    settles {reach} that it bears on{f' ({answers})' if answers else ''}",
        *example,
        f"    {named}{f' and {more} more' if more > 0 else ''}",
    ]


def _as_json(question: Question) -> dict[str, object]:
    return {
        "question": question.says,
        "example": question.example,
        "settles": question.settles,
        "bears_on": question.touches,
        "answers": list(question.answers),
        "records": question.records,
    }
