"""`sanctions-check explain`: why a finding came out, down to each value and where it was read."""

from __future__ import annotations

import sys
from datetime import date

import click

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.coverage import NOT_COVERED
from sanctions_check.assess.readings import Profile
from sanctions_check.assess.results import Assessment, Finding
from sanctions_check.reasoning.reasoner import Reasoner
from sanctions_check.reasoning.results import Reasons
from sanctions_check.records.model import Record
from sanctions_check.records.readers import ReadFault, ReadRecord, read_paths
from sanctions_check.reports.interface import reported
from sanctions_check.review.decisions import read_decisions
from sanctions_check.rules.model import RulePack
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.suggest import did_you_mean

from .exit_status import ExitStatus
from .options import DayOption, limit_option
from .say import say, say_all

__all__ = ["explain"]


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--record", "record_id", help="Id of the record; all records when not given.")
@click.option("--rule", help="Id of one rule, or of a declared non-measure.")
@click.option("--depth", type=click.Choice(["summary", "clauses", "full"]), default="clauses", show_default=True)
@click.option("--rules", "pack_path", type=click.Path(file_okay=False), help="Folder of another rule pack.")
@click.option("--mapping", type=click.Path(exists=True, dir_okay=False), help="Column mapping for CSV files.")
@click.option("--as-of", type=DayOption(), help="Judge with the evidence and practice of this day.")
@click.option(
    "--reading", type=click.Choice([profile.value for profile in Profile]), default="broad", show_default=True
)
@click.option(
    "--strict", is_flag=True, help="Presume no condition of an exemption met that the record does not mention."
)
@click.option("--decisions", type=click.Path(exists=True, dir_okay=False), help="YAML file of decisions on findings.")
@click.option(
    "--what-if/--no-what-if", default=True, show_default=True,
    help="What would decide or change each finding, tried on the engine.",
)  # fmt: skip
@click.option("--no-color", is_flag=True, help="No colours.")
@limit_option
def explain(
    paths: tuple[str, ...],
    record_id: str | None,
    rule: str | None,
    depth: str,
    pack_path: str | None,
    mapping: str | None,
    as_of: date | None,
    reading: str,
    strict: bool,
    decisions: str | None,
    what_if: bool,
    no_color: bool,
    limits: Limits,
) -> int:
    """Explain the findings of records as proof trees.

    With --rule, a rule that did not apply is explained too: the smallest sets of conditions that stopped it.

    Each step says YES, NO or UNKNOWN, what was read, and where. At depth "clauses" what did not decide is folded with
    its number of steps; at "full" nothing is.

    \b
    Examples:
      sanctions-check explain fixtures/cases/ru-kursk-troops-2025-04.yaml --rule combat-service
      sanctions-check explain events.jsonl --record manifest-1001 --depth full
    """
    from sanctions_check.reports.terminal.explain import Depth, explain_why_not
    from sanctions_check.reports.terminal.explain import explain as draw

    pack = RulePack.load(pack_path, strict=strict, limits=limits)
    titles = {each.id: each.title for each in pack.prohibitions}
    known = {*titles, *(each.id for each in pack.non_measures), *(gap.id for gap in pack.gaps), NOT_COVERED}
    if rule is not None and rule not in known:
        hint = did_you_mean(rule, known) or "; see: sanctions-check rules list"
        raise click.BadParameter(f'"{rule}" is no rule{hint}', param_hint="--rule")
    checker = Checker(pack, as_of=as_of, reading=reading, screen=False)
    reasoner = Reasoner(checker)

    def reasons(record: Record, assessment: Assessment, finding: Finding) -> Reasons:
        return reasoner(record, assessment, finding) if rule in (None, finding.rule) else Reasons()

    decided = read_decisions(decisions) if decisions else None
    drawn, faults, found = 0, 0, False
    color = False if no_color else None
    for read in read_paths(paths, mapping, limits):
        match read:
            case ReadRecord() if record_id in (None, read.record.id):
                found = True
                assessment = checker.check(read.record, read.source)
                judged = reported(read.record, assessment, decided, reasons if what_if else None)
                shown = draw(judged, sys.stdout, rule=rule, depth=Depth(depth), color=color)
                if not shown and rule in titles:
                    explain_why_not(titles[rule], reasoner.why_not(read.record, rule), sys.stdout, color=color)
                    shown = 1
                drawn += shown
            case ReadFault() if record_id in (None, read.record_id):
                faults += len(read.faults)
                say_all(read.faults, err=True)
    if not found:
        what = f'no record has the id "{record_id}"' if record_id else "no record was found"
        say(what, err=True)
        return ExitStatus.INPUT
    if not drawn:
        say(f'"{rule}" does not reach this record', err=True)
    return ExitStatus.INPUT if faults else ExitStatus.CLEAR
