"""Several reports from one run: `--format table --format html=report.html`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import click

from sanctions_check.errors import Fault, UsageError
from sanctions_check.reports.formats import FORMATS, ReportOptions, make_report
from sanctions_check.reports.interface import Closing, Receipt, Report, ReportedRecord
from sanctions_check.rules.model import RulePack
from sanctions_check.sources.suggest import did_you_mean

from .output import opened

__all__ = ["FormatOption", "Outputs", "Target", "opened_reports", "targets"]


@dataclass(frozen=True, slots=True)
class Target:
    """A format and the file that it goes to; None is standard output."""

    format: str
    path: str | None


class FormatOption(click.ParamType[Target]):
    """FORMAT, or FORMAT=FILE."""

    name = "format[=file]"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Target:
        if isinstance(value, Target):
            return value
        name, equals, path = str(value).partition("=")
        if name not in FORMATS:
            self.fail(f"{name} is no format{did_you_mean(name, FORMATS)}; there are {', '.join(FORMATS)}", param, ctx)
        if equals and not path:
            self.fail(f"a file is missing after {name}=", param, ctx)
        return Target(name, path or None)


def targets(formats: Sequence[Target], output: str | None) -> tuple[Target, ...]:
    """Where each format goes. `output` names the file of the one format that names none itself. Raises UsageError."""
    chosen = tuple(formats) or (Target("table", None),)
    bare = [target for target in chosen if target.path is None]
    if output is not None:
        if len(bare) != 1:
            raise UsageError("--output goes with exactly one --format that names no file of its own")
        chosen = tuple(Target(each.format, output) if each.path is None else each for each in chosen)
    elif len(bare) > 1:
        raise UsageError("only one format can go to standard output; write the others as --format html=report.html")
    paths = [target.path for target in chosen if target.path is not None]
    if len(set(paths)) < len(paths):
        raise UsageError("two formats go to the same file")
    return chosen


@dataclass(frozen=True, slots=True)
class Outputs:
    """One report that passes everything on to several."""

    reports: tuple[Report, ...]

    def begin(self, receipt: Receipt) -> None:
        for report in self.reports:
            report.begin(receipt)

    def add(self, reported: ReportedRecord) -> None:
        for report in self.reports:
            report.add(reported)

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        for report in self.reports:
            report.add_faults(faults)

    def end(self, closing: Closing) -> None:
        for report in self.reports:
            report.end(closing)


@contextmanager
def opened_reports(chosen: Sequence[Target], pack: RulePack, options: ReportOptions) -> Iterator[Report]:
    """The reports, written whole or not at all: when the run fails no file appears."""
    with ExitStack() as files:
        reports = tuple(
            make_report(target.format, files.enter_context(opened(target.path)), pack, options) for target in chosen
        )
        yield reports[0] if len(reports) == 1 else Outputs(reports)
