"""`sanctions-check check`: read, judge, report."""

from __future__ import annotations

import gc
from datetime import date

import click

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.readings import Profile
from sanctions_check.assess.results import Verdict
from sanctions_check.reasoning.reasoner import Reasoner
from sanctions_check.records.readers import InputFile, ReadFault, ReadRecord, read_paths
from sanctions_check.reports.formats import FORMATS, ReportOptions
from sanctions_check.reports.interface import Closing, Report, ReportedRecord, reported
from sanctions_check.reports.receipt import receipt_of
from sanctions_check.reports.totals import RunTotals
from sanctions_check.review.decisions import Decisions, read_decisions
from sanctions_check.rules.model import RulePack

from .exit_status import ExitStatus, status_of
from .options import DayOption
from .outputs import FormatOption, Target, opened_reports, targets
from .progress import Advance, progress
from .say import say

__all__ = ["check"]

ALL_READINGS = "all"

EPILOG = """\b
Exit status:
  0  nothing at the level of --fail-on
  1  something at or above it
  2  usage, or input that could not be read (the rest was checked)
  3  the rule pack, or a rule, failed
  4  nothing at the level, but something is undetermined or possible
\b
Examples:
  sanctions-check check fixtures/cases
  sanctions-check check 'reports/**/*.yaml' --reading text
  sanctions-check check events.jsonl --format json -o report.json --as-of 2024-03-31
  sanctions-check check events.jsonl --format table --format jsonl=report.jsonl
"""


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format", "-f", "formats", type=FormatOption(), multiple=True,
    help=f"{', '.join(FORMATS)}; table when not given. FORMAT=FILE writes to a file; repeat it for several at once.",
)  # fmt: skip
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False), help="Write the report to a file, whole or not at all."
)
@click.option(
    "--decisions", type=click.Path(exists=True, dir_okay=False),
    help="YAML file of decisions on findings; reports show them and count what is open.",
)  # fmt: skip
@click.option("--mapping", type=click.Path(exists=True, dir_okay=False), help="Column mapping for CSV files.")
@click.option("--rules", "pack_path", type=click.Path(file_okay=False), help="Folder of another rule pack.")
@click.option("--as-of", type=DayOption(), help="Judge with the evidence and practice of this day.")
@click.option(
    "--reading", type=click.Choice([*(profile.value for profile in Profile), ALL_READINGS]), default="broad", show_default=True,
    help="Which readings of the law count: the words, also settled practice, or also what States assert; all side by side.",
)  # fmt: skip
@click.option("--engine", type=click.Choice(["durable", "compiled"]), help="Matcher; the best one by default.")
@click.option(
    "--fail-on", type=click.Choice(["violation", "possible_violation"]), default="possible_violation", show_default=True,
    help="The level that sets exit status 1.",
)  # fmt: skip
@click.option("--allow-undetermined", is_flag=True, help="Exit with 0 instead of 4 when something is undetermined.")
@click.option("--quiet", "-q", is_flag=True, help="No diagnostics and no progress; the exit status still speaks.")
@click.option(
    "--strict", is_flag=True, help="Presume no condition of an exemption met that the record does not mention."
)
@click.option(
    "--what-if", is_flag=True, help="Add to each finding what would decide or change it, tried on the engine."
)
@click.option("--no-color", is_flag=True, help="No colours.")
def check(
    paths: tuple[str, ...],
    formats: tuple[Target, ...],
    output: str | None,
    decisions: str | None,
    mapping: str | None,
    pack_path: str | None,
    as_of: date | None,
    reading: str,
    engine: str | None,
    fail_on: str,
    allow_undetermined: bool,
    quiet: bool,
    strict: bool,
    what_if: bool,
    no_color: bool,
) -> int:
    """Check records against the rule pack.

    PATHS are files, folders or globs of JSON, JSON Lines, YAML or CSV, plain or gzip; "-" is standard input. Findings go
    to standard output, diagnostics to standard error.
    """
    pack = RulePack.load(pack_path, strict=strict)
    profile = Profile.BROAD if reading == ALL_READINGS else Profile(reading)
    checker = Checker(pack, as_of=as_of, reading=profile, engine=engine)
    _collect_seldom()
    chosen = targets(formats, output)
    options = ReportOptions(color=False if no_color else None, all_readings=reading == ALL_READINGS)
    run = _Run(checker, read_decisions(decisions) if decisions else None, quiet=quiet, what_if=what_if)
    with (
        opened_reports(chosen, pack, options) as report,
        progress(quiet=quiet, to_terminal=any(each.path is None for each in chosen)) as advance,
    ):
        report.begin(receipt_of(checker, paths, what_if=what_if))
        run.over(paths, mapping, report, advance)
        report.end(run.closing())
    tally = run.totals.tally
    status = status_of(tally, Verdict(fail_on), allow_undetermined=allow_undetermined)
    if tally.records == 0 and tally.input_errors == 0:
        click.echo("no record was found", err=True)
        status = ExitStatus.INPUT
    return int(status)


def _collect_seldom() -> None:
    """Proofs are many small objects without circles: looking for circles less often saves a sixth of the time."""
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)


class _Run:
    """Reads, judges and reports record after record, and counts."""

    def __init__(self, checker: Checker, decisions: Decisions | None, *, quiet: bool, what_if: bool) -> None:
        self.totals = RunTotals(checker.pack, decisions)
        self._checker = checker
        self._decisions = decisions
        self._explain = Reasoner(checker) if what_if else None
        self._inputs: list[InputFile] = []
        self._quiet = quiet

    def over(self, paths: tuple[str, ...], mapping: str | None, report: Report, advance: Advance) -> None:
        """Judge every record behind the paths."""
        for read in read_paths(paths, mapping, inputs=self._inputs):
            match read:
                case ReadRecord():
                    report.add(self._judged(read))
                case ReadFault():
                    self.totals.add_faults(read.faults)
                    report.add_faults(read.faults)
                    self._say(*map(str, read.faults))
            advance(self.totals.tally)
        self.totals.tally.engine_failures = self._checker.engine_failures

    def _judged(self, read: ReadRecord) -> ReportedRecord:
        assessment = self._checker.check(read.record, read.source)
        self._say(
            *(f"{read.file}: {read.record.id}: rule {error.rule}: {error.message}" for error in assessment.errors)
        )
        judged = reported(read.record, assessment, self._decisions, self._explain)
        self.totals.add(judged)
        return judged

    def closing(self) -> Closing:
        """What is known when all was read; a decision that no finding of this run answers to is named."""
        for name in self.totals.unused_decisions:
            self._say(f"the decision on {name} belongs to no finding of this run")
        return self.totals.closing(self._inputs)

    def _say(self, *lines: str) -> None:
        if not self._quiet:
            for line in lines:
                say(line, err=True)
