"""`sanctions-check check`: read, judge, report."""

from __future__ import annotations

import gc
from datetime import date
from typing import TYPE_CHECKING

import click

from sanctions_check.assess.law.readings import Profile
from sanctions_check.assess.results import Verdict
from sanctions_check.matching import ENGINES
from sanctions_check.reports.formats import FORMATS, RESUMABLE
from sanctions_check.run.check import Inputs, available_cores, check_paths
from sanctions_check.run.outputs import Target
from sanctions_check.run.signals import interrupt_on_all
from sanctions_check.run.task import Task
from sanctions_check.sources.limits import Limits

from ..exit_status import ExitStatus, status_of
from ..loading import kept_packs
from ..options import as_of_option, limit_option, mapping_option, no_color_option, pack_option, strict_option
from ..progress import progress
from ..say import NO_RECORD, say
from ..show_option import ShowOption
from ..targets import FormatOption, misleading_names, refuse_to_overwrite, targets

if TYPE_CHECKING:
    from sanctions_check.reports.account.tally import Tally
    from sanctions_check.review.decisions import Decisions

__all__ = ["check"]

ALL_READINGS = "all"

EPILOG = """\b
Exit status:
  0  nothing at the level of --fail-on
  1  something at or above it
  2  usage, or input that could not be read (the rest was checked)
  3  the rule pack, a rule, or the engine failed
  4  nothing at the level, but something is undetermined or possible
  130, 143, 129  stopped by Ctrl-C, by SIGTERM, by SIGHUP
  141  nobody reads the output any more
\b
Examples:
  sanctions-check check fixtures/cases
  sanctions-check check 'reports/**/*.yaml' --reading text
  sanctions-check check events.jsonl --format json -o report.json --as-of 2024-03-31
  sanctions-check check events.jsonl --format table --format jsonl=report.jsonl
  sanctions-check check events.jsonl --show violation,possible_violation,undetermined
"""


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format", "-f", "formats", type=FormatOption(), multiple=True,
    help=f"{', '.join(FORMATS)}; when not given, as the ending of --output says, and table without one. "
    "FORMAT=FILE writes to a file; repeat it for several at once.",
)  # fmt: skip
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False), help="Write the report to a file, whole or not at all."
)
@click.option(
    "--show", type=ShowOption(),
    help="Only records of these verdicts are in the reports (violation,possible_violation, say), and those of which a rule "
    "failed. Totals, caps, decisions and the exit status count all; all records when not given.",
)  # fmt: skip
@click.option(
    "--decisions", type=click.Path(exists=True, dir_okay=False),
    help="YAML file of decisions on findings, each named by the fingerprint that reports give; they are shown, and what is "
    "open is counted.",
)  # fmt: skip
@mapping_option
@pack_option
@as_of_option
@click.option(
    "--reading", type=click.Choice([*(profile.value for profile in Profile), ALL_READINGS]), default="broad", show_default=True,
    help="Which readings of the law count: the words, also settled practice, or also what States assert. "
    "all: as broad, and the table shows the verdicts under each side by side.",
)  # fmt: skip
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    help="What matches rules to records; the findings are the same. durable where it can run, else compiled.",
)
@click.option(
    "--fail-on", type=click.Choice(["violation", "possible_violation"]), default="possible_violation", show_default=True,
    help="The level that sets exit status 1.",
)  # fmt: skip
@click.option(
    "--allow-undetermined", is_flag=True,
    help="Exit with 0 instead of 4 when something is undetermined, or only possible with --fail-on violation.",
)  # fmt: skip
@click.option(
    "--quiet", "-q", is_flag=True,
    help="No diagnostics and no progress, but it is said when nothing was checked; the exit status still speaks.",
)  # fmt: skip
@strict_option
@click.option(
    "--what-if", is_flag=True, help="Add to each finding what would decide or change it, tried on the engine."
)
@no_color_option
@click.option(
    "--jobs", "-j", type=click.IntRange(1, 256), metavar="N",
    help="Processes that check side by side; all cores by default. The report is the same for any number.",
)  # fmt: skip
@click.option(
    "--resume", is_flag=True,
    help=f"Go on with the same command after it was interrupted ({' and '.join(RESUMABLE)} reports that go to files).",
)  # fmt: skip
@limit_option
def check(
    paths: tuple[str, ...],
    formats: tuple[Target, ...],
    output: str | None,
    show: tuple[Verdict, ...] | None,
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
    color: bool | None,
    jobs: int | None,
    resume: bool,
    limits: Limits,
) -> int:
    """Check records against the rule pack.

    PATHS are files, folders or globs of JSON, JSON Lines, YAML or CSV, plain or gzip; "-" is standard input. Findings go
    to standard output, diagnostics to standard error.
    """
    chosen = targets(formats, output)
    refuse_to_overwrite(chosen, paths, (mapping, decisions), pack_path)
    for warning in () if quiet else misleading_names(chosen):
        _say(warning)
    task = Task(
        pack_path=pack_path,
        strict=strict,
        as_of=as_of,
        reading=Profile.BROAD if reading == ALL_READINGS else Profile(reading),
        engine=engine,
        what_if=what_if,
        color=color,
        all_readings=reading == ALL_READINGS,
        show=show,
        decisions=_decisions(decisions, limits) if decisions else None,
        limits=limits,
        kept_in=kept_packs(),
    )
    tally = _run(task, Inputs(paths, mapping), chosen, jobs=jobs, quiet=quiet, resume=resume)
    if tally.records == 0 and tally.input_errors == 0:
        return ExitStatus.INPUT
    return status_of(tally, Verdict(fail_on), allow_undetermined=allow_undetermined)


def _run(
    task: Task, inputs: Inputs, chosen: tuple[Target, ...], *, jobs: int | None, quiet: bool, resume: bool
) -> Tally:
    """Check the inputs, with progress and diagnostics on standard error. Says so if nothing was checked."""
    checker = task.checker()
    gc.freeze()  # the rules live as long as the run: the garbage collector need not look at them
    interrupt_on_all()
    kept = _KeptQuiet()
    on_terminal = any(each.path is None for each in chosen)
    tally = check_paths(
        task,
        checker,
        inputs,
        chosen,
        jobs=jobs or available_cores(),
        say=kept.keep if quiet else _say,
        watch=lambda intake: progress(intake, inputs.paths, quiet=quiet, to_terminal=on_terminal),
        resume=resume,
    )
    if tally.records == 0 and (quiet or tally.input_errors == 0):
        kept.say_first()
        _say(NO_RECORD)
    return tally


def _decisions(path: str, limits: Limits) -> Decisions:
    from sanctions_check.review.reading import read_decisions

    return read_decisions(path, limits)


def _say(line: str) -> None:
    say(line, err=True)


class _KeptQuiet:
    """Takes the place of `_say` with --quiet. Says why nothing was checked, if nothing was."""

    def __init__(self) -> None:
        self._first: str | None = None
        self._more = 0

    def keep(self, line: str) -> None:
        if self._first is None:
            self._first = line
        else:
            self._more += 1

    def say_first(self) -> None:
        """Say the first line that was kept, and how many more there are."""
        if self._first is not None:
            _say(f"{self._first} (and {self._more:,} more without --quiet)" if self._more else self._first)
