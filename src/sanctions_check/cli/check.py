"""`sanctions-check check`: read, judge, report."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TextIO

import click

from sanctions_check import __version__
from sanctions_check.assess.caps import CapLedger
from sanctions_check.assess.checker import Checker
from sanctions_check.assess.readings import Profile
from sanctions_check.assess.results import Verdict
from sanctions_check.errors import Fault
from sanctions_check.records.readers import ReadFault, ReadRecord, read_paths
from sanctions_check.reports.interface import Receipt, Report
from sanctions_check.reports.tally import Tally
from sanctions_check.rules.model import RulePack

from .exit_status import ExitStatus, status_of
from .options import DayOption
from .output import opened

__all__ = ["check"]

ALL_READINGS = "all"
Advance = Callable[[Tally], None]

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
"""


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format", "-f", "format_", type=click.Choice(["table", "json", "jsonl"]), default="table", show_default=True
)
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False), help="Write the report to a file, whole or not at all."
)
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
@click.option("--no-color", is_flag=True, help="No colours.")
def check(
    paths: tuple[str, ...],
    format_: str,
    output: str | None,
    mapping: str | None,
    pack_path: str | None,
    as_of: date | None,
    reading: str,
    engine: str | None,
    fail_on: str,
    allow_undetermined: bool,
    quiet: bool,
    strict: bool,
    no_color: bool,
) -> int:
    """Check records against the rule pack.

    PATHS are files, folders or globs of JSON, JSON Lines, YAML or CSV, plain or gzip; "-" is standard input. Findings go
    to standard output, diagnostics to standard error.
    """
    pack = RulePack.load(pack_path, strict=strict)
    profile = Profile.BROAD if reading == ALL_READINGS else Profile(reading)
    checker = Checker(pack, as_of=as_of, reading=profile, engine=engine)
    tally, ledger = Tally(), CapLedger(pack)
    with opened(output) as out, _progress(quiet, output) as progress:
        report = _report(format_, out, no_color, all_readings=reading == ALL_READINGS)
        report.begin(_receipt(pack, checker, paths))
        for read in read_paths(paths, mapping):
            match read:
                case ReadRecord():
                    assessment = checker.check(read.record, read.source)
                    tally.add(assessment)
                    if assessment.verdict is not Verdict.OUT_OF_SCOPE:
                        ledger.add(read.record)
                    report.add(assessment)
                    if not quiet:
                        for error in assessment.errors:
                            click.echo(f"{read.file}: {read.record.id}: rule {error.rule}: {error.message}", err=True)
                case ReadFault():
                    tally.add_faults(read.faults)
                    report.add_faults(read.faults)
                    if not quiet:
                        _show(read.faults)
            progress(tally)
        tally.engine_failures = checker.engine_failures
        report.end(tally, ledger.totals())
    status = status_of(tally, Verdict(fail_on), allow_undetermined=allow_undetermined)
    if tally.records == 0 and tally.input_errors == 0:
        click.echo("no record was found", err=True)
        status = ExitStatus.INPUT
    return int(status)


def _report(format_: str, out: TextIO, no_color: bool, *, all_readings: bool) -> Report:
    if format_ == "table":
        from sanctions_check.reports.table import TableReport

        return TableReport(out, color=False if no_color else None, all_readings=all_readings)
    from sanctions_check.reports.json_report import JsonLinesReport, JsonReport

    return JsonReport(out) if format_ == "json" else JsonLinesReport(out)


def _receipt(pack: RulePack, checker: Checker, paths: tuple[str, ...]) -> Receipt:
    return {
        "program": "sanctions-check",
        "version": __version__,
        "pack": {"name": pack.name, "version": pack.version, "sha256": pack.digest},
        "options": {
            "as_of": checker.as_of.isoformat() if checker.as_of else None,
            "reading": checker.profile.value,
            "strict": pack.strict,
            "engine": checker.engine,
        },
        "inputs": list(paths),
    }


def _show(faults: tuple[Fault, ...]) -> None:
    for fault in faults:
        click.echo(str(fault), err=True)


@contextmanager
def _progress(quiet: bool, output: str | None) -> Iterator[Advance]:
    """A counter on standard error, when a terminal is there to see it and the table does not share it."""
    shown = not quiet and sys.stderr.isatty() and (output is not None or not sys.stdout.isatty())
    if not shown:
        yield lambda tally: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} records"),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def advance(tally: Tally) -> None:
            bar.update(task, completed=tally.records, description=f"{tally.verdicts[Verdict.VIOLATION]} violations")

        yield advance
