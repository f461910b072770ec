"""Which report goes where: `--format table --format html=report.html --output FILE`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from sanctions_check.errors import UsageError
from sanctions_check.reports.formats import FORMATS
from sanctions_check.run.outputs import Target
from sanctions_check.sources.suggest import did_you_mean

__all__ = ["FormatOption", "spare_what_is_read", "targets"]


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


def spare_what_is_read(chosen: Sequence[Target], paths: Sequence[str], others: Sequence[str | None]) -> None:
    """Raises UsageError where a report would take the place of a file that the run reads."""
    reports = {Path(each.path).resolve(): each.path for each in chosen if each.path and Path(each.path).is_file()}
    if not reports:
        return
    from sanctions_check.errors import Fault
    from sanctions_check.records.readers.files import find_files

    inputs = (found.path for found in find_files(paths) if not isinstance(found, Fault))
    for path in (*inputs, *filter(None, others)):
        report = reports.get(Path(path).resolve())
        if report is not None:
            raise UsageError(f"{report} is read by this run, and a report would take its place; name another file")
