"""Writes several reports from one run, each as a stream."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from msgspec import Struct

from sanctions_check.errors import Fault, UsageError
from sanctions_check.records.readers import named_paths
from sanctions_check.reports.account.receipt import Receipt
from sanctions_check.reports.account.totals import Closing
from sanctions_check.reports.formats import FORMATS, RESUMABLE, ReportOptions, make_report
from sanctions_check.reports.interface import Fragment, Report
from sanctions_check.rules.pack import RulePack

from .files import opened, opened_with_journal, takes_a_file
from .journal import Journal, JournalLine

__all__ = ["Outputs", "Target", "opened_reports"]


@dataclass(frozen=True, init=False)
class Target:
    """A format and the path of its report; None is standard output. Raises UsageError for an unknown format."""

    format: str
    path: str | None

    def __init__(self, format: str, path: str | os.PathLike[str] | None) -> None:  # noqa: A002
        if format not in FORMATS:
            raise UsageError(f"there is no format {format!r}; there are {', '.join(FORMATS)}")
        object.__setattr__(self, "format", format)
        object.__setattr__(self, "path", None if path is None else "".join(named_paths((path,))))


class Outputs(Struct, frozen=True):
    """The reports of one run. `put` takes a list of fragments for each report, in the order of `reports`."""

    reports: tuple[Report[Any], ...]
    journal: Journal | None = None
    past: tuple[JournalLine, ...] = ()
    """The journal entries of what an interrupted run has written."""

    def begin(self, receipt: Receipt) -> None:
        if self.past:
            return
        for report in self.reports:
            report.begin(receipt)
        if self.journal is not None:
            self.journal.begun()

    def put(self, fragments: Sequence[Sequence[Fragment]]) -> None:
        for report, made in zip(self.reports, fragments, strict=True):
            for fragment in made:
                report.put(fragment)

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        for report in self.reports:
            report.add_faults(faults)

    def end(self, closing: Closing) -> None:
        for report in self.reports:
            report.end(closing)


@contextmanager
def opened_reports(
    targets: Sequence[Target], pack: RulePack, options: ReportOptions, asked: object, *, resume: bool = False
) -> Iterator[Outputs]:
    """The reports of a run. Each file is written whole or not at all: if the run fails, no file of that name appears.

    `asked`: everything that determines the output; None for a run that cannot be resumed. A journal is kept if `asked` is given,
    every report goes to a file, and every format can be resumed. Raises UsageError for a file that cannot be written, and if
    `resume` is impossible.
    """
    paths = [target.path for target in targets if target.path is not None]
    files_only = len(paths) == len(targets) and all(map(takes_a_file, paths))
    lasting = asked is not None and files_only and all(FORMATS[each.format].resumable for each in targets)
    if resume and not lasting:
        raise UsageError(
            f"only reports in {' and '.join(RESUMABLE)} that go to files, of inputs that are files, can be taken up again"
        )
    with (
        opened_with_journal(paths, asked, resume=resume)
        if lasting
        else opened([each.path for each in targets], for_terminal=_for_terminal(targets)) as files
    ):
        reports = tuple(
            make_report(target.format, out, pack, options) for target, out in zip(targets, files.outs, strict=True)
        )
        yield Outputs(reports, files.journal, files.past)


def _for_terminal(targets: Sequence[Target]) -> bool:
    return any(each.path is None and FORMATS[each.format].for_terminal for each in targets)
