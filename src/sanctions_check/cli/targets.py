"""Which format goes to which file: `--format table --format html=report.html --output FILE`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import chain
from os.path import realpath
from pathlib import Path

import click

from sanctions_check.errors import UsageError
from sanctions_check.reports.formats import FORMATS
from sanctions_check.run.outputs import Target
from sanctions_check.sources.suggest import did_you_mean

__all__ = ["FormatOption", "misleading_names", "refuse_to_overwrite", "targets"]

STANDARD_OUTPUT = "-"
COMPRESSED = (".gz", ".zip", ".bz2", ".xz", ".zst")
FOREIGN = (*COMPRESSED, ".xlsx", ".xls", ".ods", ".pdf", ".doc", ".docx", ".odt", ".yaml", ".yml", ".tsv")
"""Endings of files that no report can be."""
OF_A_TABLE = ("", ".txt", ".text", ".log", ".out")
"""Endings of files that get a table if no format is named."""


class FormatOption(click.ParamType[Target]):
    """FORMAT, or FORMAT=FILE."""

    name = "format[=file]"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Target:
        if isinstance(value, Target):
            return value
        name, equals, path = str(value).partition("=")
        if name not in FORMATS:
            self.fail(
                f"{name} is not a format{did_you_mean(name, FORMATS)}; there are {', '.join(FORMATS)}", param, ctx
            )
        if equals and not path:
            self.fail(f"a file is missing after {name}=", param, ctx)
        return Target(name, path or None)


def targets(formats: Sequence[Target], output: str | None) -> tuple[Target, ...]:
    """The formats with their files. Raises UsageError if they do not fit together.

    `output`: the file of the one format that names none itself. Without a format, its ending decides the format.
    """
    chosen = tuple(formats) or (Target(_format_by_ending(output or ""), None),)
    if output is not None:
        if not output:
            raise UsageError("--output names no file")
        if sum(each.path is None for each in chosen) != 1:
            raise UsageError("--output goes with exactly one --format that names no file of its own")
        chosen = tuple(Target(each.format, output) if each.path is None else each for each in chosen)
    chosen = tuple(Target(each.format, None) if each.path == STANDARD_OUTPUT else each for each in chosen)
    if sum(each.path is None for each in chosen) > 1:
        raise UsageError("only one format can go to standard output; write the others as --format html=report.html")
    files = [realpath(each.path) for each in chosen if each.path is not None]
    if len(set(files)) < len(files):
        raise UsageError("two formats go to the same file; name a file for each")
    return chosen


def _format_by_ending(output: str) -> str:
    """The format that has the ending of this file. Raises UsageError if no format has it."""
    ending = _ending_of(output)
    if ending in OF_A_TABLE:
        return "table"
    meant = _formats_with(ending)
    if not meant:
        known = list(dict.fromkeys(chain.from_iterable(each.endings for each in FORMATS.values())))
        hint = f"{did_you_mean(ending, known)}; there are {', '.join(known)}, and .txt for a table"
        raise UsageError(f"no format has the ending of {output}{hint}; or name a format by --format")
    return meant[0]


def misleading_names(chosen: Sequence[Target]) -> Iterator[str]:
    """A warning for each report whose file has the ending of another format, or of a file that is no report."""
    for each in chosen:
        path = each.path or ""
        ending = _ending_of(path)
        if ending in FOREIGN and each.format == "table":
            yield f"{path} will hold {each.format}, and no format has that ending; name one by --format"
        elif ending in COMPRESSED:
            yield f"{path} will hold {each.format}, not packed; write to standard output and pack that"
        elif (meant := _formats_with(ending)) and each.format not in meant:
            expected = meant[0]
            yield f"{path} will hold {each.format}, though its name ends as that of {expected}; --format {expected} writes that"


def _formats_with(ending: str) -> list[str]:
    """The formats that a file with this ending may hold. The first is written when --format names none."""
    return [name for name, each in FORMATS.items() if ending in each.endings]


def _ending_of(path: str) -> str:
    return Path(path).suffix.lower()


def refuse_to_overwrite(
    chosen: Sequence[Target], paths: Sequence[str], named: Sequence[str | None], pack_path: str | None
) -> None:
    """Raises UsageError if a report would overwrite an input, a column mapping, a rule file, or a file in `named`."""
    reports = {_identity(each.path): each.path for each in chosen if each.path and Path(each.path).is_file()}
    if not reports:
        return
    for path in chain(_inputs(paths), filter(None, named), _rule_files(pack_path)):
        report = reports.get(_identity(path))
        if report is not None:
            raise UsageError(f"{report} is read by this run, and a report would take its place; name another file")


def _identity(path: str) -> tuple[int, int] | str:
    """Equal for all names of one file, however they are written and linked. The name itself if there is no such file."""
    try:
        about = os.stat(path)
    except (OSError, ValueError):
        return path
    return about.st_dev, about.st_ino


def _inputs(paths: Sequence[str]) -> Iterator[str]:
    """The files behind the paths, and beside each the place of a column mapping."""
    from sanctions_check.errors import Fault
    from sanctions_check.records.readers import find_files, mapping_beside

    for found in find_files(paths):
        if not isinstance(found, Fault):
            yield found.path
            yield mapping_beside(found.path)


def _rule_files(pack_path: str | None) -> Iterator[str]:
    """The files of the pack, its tests included."""
    from sanctions_check.rules.loading.folder import default_pack_path, places_in

    root = Path(pack_path) if pack_path is not None else default_pack_path()
    return (os.path.join(root, place) for place in places_in(root, []))
