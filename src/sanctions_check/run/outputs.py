"""Several reports from one run, each written as a stream."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from sanctions_check.errors import Fault
from sanctions_check.reports.formats import ReportOptions, make_report
from sanctions_check.reports.interface import Closing, Fragment, Receipt, Report
from sanctions_check.rules.model import RulePack

from .files import opened

__all__ = ["Outputs", "Target", "opened_reports"]


@dataclass(frozen=True, slots=True)
class Target:
    """A format and the file that it goes to; None is standard output."""

    format: str
    path: str | None


@dataclass(frozen=True, slots=True)
class Outputs:
    """Reports side by side. A record is put as one fragment for each, in their order."""

    reports: tuple[Report, ...]

    def begin(self, receipt: Receipt) -> None:
        for report in self.reports:
            report.begin(receipt)

    def put(self, fragments: Sequence[Fragment]) -> None:
        for report, fragment in zip(self.reports, fragments, strict=True):
            report.put(fragment)

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        for report in self.reports:
            report.add_faults(faults)

    def end(self, closing: Closing) -> None:
        for report in self.reports:
            report.end(closing)


@contextmanager
def opened_reports(targets: Sequence[Target], pack: RulePack, options: ReportOptions) -> Iterator[Outputs]:
    """The reports, written whole or not at all: when the run fails no file appears."""
    with ExitStack() as files:
        yield Outputs(
            tuple(make_report(each.format, files.enter_context(opened(each.path)), pack, options) for each in targets)
        )
