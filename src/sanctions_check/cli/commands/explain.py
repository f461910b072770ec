"""`sanctions-check explain`: why a finding came out, down to each value and where it was read."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import click

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.results import NOT_COVERED, Assessment, Finding, RuleError
from sanctions_check.reasoning.reasoner import Reasoner
from sanctions_check.reasoning.results import Reasons
from sanctions_check.records.model import Record
from sanctions_check.records.readers import ReadFault, ReadRecord
from sanctions_check.reports.reported import reported
from sanctions_check.reports.words.rule_errors import rule_errors_in_words
from sanctions_check.review.decisions import Decisions
from sanctions_check.review.reading import read_decisions
from sanctions_check.rules.model import Gap, NonMeasure, Prohibition
from sanctions_check.rules.pack import RulePack
from sanctions_check.sources.suggest import did_you_mean, offer_those_with

from ..exit_status import ExitStatus, status_without_level
from ..judging import Judging, judging_options
from ..options import no_color_option
from ..say import NO_RECORD, say, say_all

if TYPE_CHECKING:
    from sanctions_check.reports.terminal.explain import Depth

__all__ = ["explain"]

MOST_IDS = 10
"""How many ids are listed if none resembles the one that was asked for."""


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--record", "record_id", help="Id of the record; all records when not given.")
@click.option(
    "--rule",
    help="Id of one rule, or of something that the pack declares no measure (NM-…), as reports name it.",
)
@click.option(
    "--depth", type=click.Choice(["summary", "clauses", "full"]), default="clauses", show_default=True,
    help="How much of a proof is drawn: a list of what decided, the tree with all else folded, or every step.",
)  # fmt: skip
@judging_options
@click.option(
    "--decisions",
    type=click.Path(exists=True, dir_okay=False),
    help="YAML file of decisions on findings, by fingerprint.",
)
@click.option(
    "--what-if/--no-what-if", default=True, show_default=True,
    help="What would decide or change each finding, tried on the engine.",
)  # fmt: skip
@no_color_option
def explain(
    paths: tuple[str, ...],
    record_id: str | None,
    rule: str | None,
    depth: str,
    judging: Judging,
    decisions: str | None,
    what_if: bool,
    color: bool | None,
) -> int:
    """Explain the findings of records as proof trees.

    With --rule, a rule or declaration that did not apply is explained too: the smallest sets of conditions that stopped it.

    Each step says YES, NO or UNKNOWN, what was read, and where. At depth "clauses" what did not decide is folded with
    its number of steps; at "full" nothing is.

    \b
    Examples:
      sanctions-check explain fixtures/cases/ru-kursk-troops-2025-04.yaml --rule combat-service
      sanctions-check explain events.jsonl --record manifest-1001 --depth full
    """
    from sanctions_check.reports.terminal.explain import Depth

    pack = judging.pack()
    if rule is not None:
        _refuse_unknown(rule, pack)
    checker = judging.checker(pack, screen=False)
    drawing = _Drawing(
        checker,
        Reasoner(checker),
        rule=rule,
        depth=Depth(depth),
        color=color,
        decisions=read_decisions(decisions, judging.limits) if decisions else None,
        what_if=what_if,
    )
    done = drawing.of_all(judging.read(paths), record_id)
    if not done.records:
        say(_no_such_record(record_id, done.passed_over) if record_id is not None else NO_RECORD, err=True)
        return ExitStatus.INPUT
    if not done.drawn and not done.errors:
        say(f'"{rule}" does not reach this record', err=True)
    return status_without_level(faulty=bool(done.faults), rules_failed=bool(done.errors))


def _no_such_record(record: str, known: list[str]) -> str:
    hint = did_you_mean(record, known)
    if not hint and known:
        more = ", …" if len(known) > MOST_IDS else ""
        hint = f"; there are: {', '.join(known[:MOST_IDS])}{more}"
    return f'no record has the id "{record}"{hint}'


def _refuse_unknown(rule: str, pack: RulePack) -> None:
    """Raises BadParameter unless `rule` is the id of a rule, a declared non-measure or a gap of the pack."""
    known = [each.id for listed in (pack.prohibitions, pack.non_measures, pack.gaps) for each in listed]
    known.append(NOT_COVERED)
    if rule not in known:
        hint = did_you_mean(rule, known) or f"{offer_those_with(rule, known)}; see: sanctions-check rules list"
        raise click.BadParameter(f'"{rule}" is not a rule{hint}', param_hint="--rule")


class _Drawn(NamedTuple):
    """How many findings and declarations of one record were drawn, and the rules that raised on it."""

    drawn: int
    errors: tuple[RuleError, ...]


@dataclass
class _Counts:
    """Counts over the input.

    `drawn`: findings and declarations. `errors`: rules that raised. `passed_over`: the ids of other records.
    """

    records: int = 0
    drawn: int = 0
    errors: int = 0
    faults: int = 0
    passed_over: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Drawing:
    """Draws the findings of records on standard output.

    `rule`: only the findings of this rule. `what_if`: also what would change them.
    """

    checker: Checker
    reasoner: Reasoner
    rule: str | None
    depth: Depth
    color: bool | None
    decisions: Decisions | None
    what_if: bool

    def of_all(self, reads: Iterable[ReadRecord | ReadFault], record_id: str | None) -> _Counts:
        """Draw every record, or the one with the id. Faults of the input go to standard error."""
        done = _Counts()
        for read in reads:
            match read:
                case ReadRecord() if record_id in (None, read.record.id):
                    drawn, errors = self.of(read)
                    done.records += 1
                    done.drawn += drawn
                    done.errors += len(errors)
                    say_all(rule_errors_in_words(read.id, read.source, errors), err=True)
                case ReadRecord():
                    done.passed_over.append(read.record.id)
                case ReadFault() if record_id is None or read.record_id in (None, record_id):
                    done.faults += len(read.faults)
                    say_all(read.faults, err=True)
        return done

    def of(self, read: ReadRecord) -> _Drawn:
        """Draw one record. If `rule` has no finding on it and did not raise, draw what kept it from applying."""
        from sanctions_check.reports.terminal.explain import draw_findings, draw_why_not
        from sanctions_check.reports.words.listings import listings_on_record

        assessment = self.checker.check(read.record, read.source)
        judged = reported(read.record, assessment, self.decisions, self._reasons if self.what_if else None)
        listed = listings_on_record(assessment, lambda: self.checker.case(read.record))
        drawn = draw_findings(judged, sys.stdout, rule=self.rule, depth=self.depth, color=self.color, listed=listed)
        pack = self.checker.pack
        known: tuple[Prohibition | NonMeasure | Gap, ...] = (*pack.prohibitions, *pack.non_measures, *pack.gaps)
        stopped = next((each for each in known if each.id == self.rule), None)
        if drawn or stopped is None or any(error.is_of(stopped.id) for error in assessment.errors):
            return _Drawn(drawn, assessment.errors)
        try:
            why_not = self.reasoner.why_not(read.record, stopped.id)
        except Exception as problem:
            return _Drawn(0, (*assessment.errors, RuleError.of(stopped.id, "", problem)))
        draw_why_not(stopped.title, why_not, sys.stdout, color=self.color)
        return _Drawn(1, assessment.errors)

    def _reasons(self, record: Record, finding: Finding, assessment: Assessment) -> Reasons:
        asked = self.rule in (None, finding.rule)
        return self.reasoner.reasons_of(record, finding, assessment) if asked else Reasons()
