"""Runs one check, from paths to reports."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from sanctions_check import __version__
from sanctions_check.assess.checker import Checker
from sanctions_check.errors import UsageError
from sanctions_check.records.readers import STDIN, Intake, cut_paths, unread_notes
from sanctions_check.reports.account.receipt import pack_as_json, receipt_of
from sanctions_check.reports.account.tally import Tally
from sanctions_check.reports.account.totals import Closing, RunTotals
from sanctions_check.reports.formats import FORMATS
from sanctions_check.reports.words.caps import exceeded_in_words

from .inputs import Inputs
from .merge import Merge, Say, work_off
from .outputs import Target, opened_reports
from .refusals import refuse_nonsense
from .task import Task
from .worker import Worker

__all__ = ["Inputs", "available_cores", "check_paths"]

GO_ON = "the same command with --resume goes on from here"
Watch = Callable[[Intake], AbstractContextManager[Callable[[Tally], None]]]
"""Takes the intake and returns a context manager. Its function is called with the totals after each portion."""


def available_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def check_paths(
    task: Task,
    checker: Checker,
    inputs: Inputs,
    targets: Sequence[Target],
    *,
    jobs: int = 1,
    say: Say,
    watch: Watch = lambda _: nullcontext(lambda _: None),
    resume: bool = False,
) -> Tally:
    """Check everything behind the paths, write the reports, and return the totals.

    Raises UsageError for arguments that make no sense, if a report cannot be written, and if `resume` finds a run that it cannot
    continue.
    """
    refuse_nonsense(task, checker, inputs, targets, jobs)
    worker = Worker(task, checker, [each.format for each in targets])
    totals, intake = RunTotals(checker.pack, task.decisions), Intake()
    asked = None if STDIN in inputs.paths else _asked(task, checker, inputs, targets)
    with (
        _failures_told(say) as failures,
        opened_reports(targets, checker.pack, task.options, asked, resume=resume) as outputs,
        watch(intake) as advance,
    ):
        failures.can_go_on = outputs.journal is not None
        outputs.begin(receipt_of(checker, inputs.paths, what_if=task.what_if, show=task.show, limits=task.limits))
        merge = Merge(outputs, totals, worker, say)
        portions = cut_paths(inputs.paths, inputs.mapping, task.limits, intake)
        merge.skip_past(portions)
        for portion, result in work_off(portions, worker, jobs):
            merge.take(portion, result)
            advance(totals.tally)
        merge.end()
        closing = totals.closing(intake.files)
        for line in (*_left_unused(inputs, intake, totals), *_caps_in_no_report(closing, targets)):
            say(line)
        outputs.end(closing)
    return totals.tally


@dataclass
class _Failures:
    """`can_go_on`: the run keeps a journal, so another run can continue it."""

    can_go_on: bool = False


@contextmanager
def _failures_told(say: Say) -> Iterator[_Failures]:
    """Turns an OSError into a UsageError. That error, and a line after an interrupt, say how to continue if possible."""
    failures = _Failures()
    try:
        yield failures
    except BrokenPipeError:
        raise
    except OSError as problem:
        go_on = f"; {GO_ON}" if failures.can_go_on else ""
        raise UsageError(f"the report cannot be written: {problem.strerror or problem}{go_on}") from problem
    except KeyboardInterrupt:
        if failures.can_go_on:
            say(GO_ON)
        raise


def _left_unused(inputs: Inputs, intake: Intake, totals: RunTotals) -> Iterator[str]:
    """A line for each input and decision that the run did not use."""
    yield from unread_notes(intake, inputs.mapping)
    for name in totals.unused_decisions:
        yield f"the decision on {name} belongs to no finding of this run"


def _caps_in_no_report(closing: Closing, targets: Iterable[Target]) -> Iterator[str]:
    """A line about exceeded caps, if no report of the run shows caps."""
    if not any(FORMATS[each.format].tells_caps for each in targets) and (exceeded := exceeded_in_words(closing.caps)):
        yield exceeded


def _asked(task: Task, checker: Checker, inputs: Inputs, targets: Sequence[Target]) -> dict[str, object]:
    """Everything that determines the output. A run can resume another only if this is the same for both.

    The folder of kept packs and the order of the reports make no difference to the output.
    """
    mapping = Path(inputs.mapping).read_bytes() if inputs.mapping else None
    return {
        "version": __version__,
        "rules": pack_as_json(checker.pack),
        "engine": checker.engine,
        "options": replace(task, kept_in=None),
        "inputs": inputs.paths,
        "mapping": mapping,
        "reports": sorted(targets, key=lambda each: each.path or ""),
    }
