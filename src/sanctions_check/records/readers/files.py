"""Finds the files to read, by paths, folders and globs: each file once, in order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from itertools import takewhile
from pathlib import Path

from msgspec import Struct

from sanctions_check.errors import Fault

from .intake import STDIN, Intake

__all__ = ["Found", "find_files", "mapping_beside"]

SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".yaml": "yaml", ".yml": "yaml", ".csv": "csv"}
MAPPING_SUFFIX = ".mapping.yaml"
ANY_DEPTH = "**"
"""A glob with this also matches the files in folders, so that folders among its matches are skipped."""


class Found(Struct, frozen=True):
    """A file to read, and its format; None if the format must be found by the content."""

    path: str
    format: str | None


def find_files(paths: Sequence[str], intake: Intake | None = None) -> Iterator[Found | Fault]:
    """Every file of the paths, once, in order. A path without a file is a fault."""
    intake = intake or Intake()
    seen: set[str] = set()
    for path in paths:
        for found in _files_at(path, intake):
            if isinstance(found, Fault):
                yield found
            elif (key := found.path if found.path == STDIN else os.path.realpath(found.path)) not in seen:
                seen.add(key)
                yield found


def _files_at(path: str, intake: Intake) -> Iterator[Found | Fault]:
    if path == STDIN:
        yield Found(STDIN, None)
        return
    if not path:
        yield _no_file('""', "an empty path names nothing")
        return
    here = Path(path)
    try:
        if here.is_dir():
            yield from _in_folder(here, intake)
            return
        exists = here.exists()
    except PermissionError as problem:
        yield _locked(path, problem)
        return
    except (OSError, ValueError) as problem:
        yield _no_file(path[:200], f"the path cannot be read: {problem}")
        return
    if exists:
        yield Found(path, format_of(path))
        return
    matches = sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) else []
    locked = _inside(_before_the_magic(path))[1] if ANY_DEPTH in path else []
    yield from locked
    if not matches and not locked:
        yield _no_file(path, "there is no such file")
    for match in matches:
        if os.path.isdir(match):
            if ANY_DEPTH not in path:
                yield from _in_folder(Path(match), intake)
        elif not os.path.isfile(match):
            yield _unreadable_kind(match)
        elif not match.endswith(MAPPING_SUFFIX):
            yield Found(match, format_of(match))


def _in_folder(folder: Path, intake: Intake) -> Iterator[Found | Fault]:
    root = folder.resolve()
    inside, locked = _inside(folder)
    yield from locked
    any_found = bool(locked)
    for path in inside:
        is_file, is_folder = os.path.isfile(path), os.path.isdir(path)
        leads_out = path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root)
        if format_of(path.name) is None and not (leads_out and is_folder):
            if is_file:
                intake.passed_over[path.suffix or path.name] += 1
        elif not is_file and not is_folder:
            yield _unreadable_kind(str(path))
        elif leads_out:
            hint = f"name the {'folder' if is_folder else 'file'} itself"
            yield Fault.in_file(str(path), "outside-folder", "the link leads out of the folder", hint)
        elif is_file:
            any_found = True
            yield Found(str(path), format_of(path.name))
    if not any_found:
        endings = ", ".join(SUFFIXES)
        yield Fault.in_file(str(folder), "empty-folder", "there is nothing to read here", f"files end in {endings}")


def format_of(name: str) -> str | None:
    """The format by the name of a file; None if it is unknown."""
    path = Path(name.lower())
    if path.suffix == ".gz":
        path = path.with_suffix("")
    return SUFFIXES.get(path.suffix)


def mapping_beside(file: str) -> str:
    """The default path of the mapping of a CSV file: `NAME.mapping.yaml` beside it."""
    path = Path(file)
    while path.suffix.lower() in (".gz", ".csv"):
        path = path.with_suffix("")
    return f"{path}{MAPPING_SUFFIX}"


def _no_file(path: str, message: str) -> Fault:
    return Fault.in_file(path, "no-file", message, "name a file, a folder, a glob, or - for standard input")


def _inside(folder: Path) -> tuple[list[Path], list[Fault]]:
    """All files and folders in a folder and below, and a fault for each folder that cannot be listed.

    Hidden files are left out, and so are mappings, which are read with their CSV files.
    """
    inside: list[Path] = []
    locked: list[OSError] = []
    for at, folders, files in os.walk(folder, onerror=locked.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        read = [name for name in files if not name.startswith(".") and not name.endswith(MAPPING_SUFFIX)]
        inside += (Path(at, name) for name in (*folders, *read))
    locked.sort(key=lambda problem: str(problem.filename))
    return sorted(inside), [_locked(str(problem.filename), problem) for problem in locked]


def _locked(path: str, problem: OSError) -> Fault:
    message = f"it cannot be read: {problem.strerror or problem}"
    return Fault.in_file(path, "unreadable", message, "see to the right to read it; nothing of it was read")


def _before_the_magic(pattern: str) -> Path:
    """The folder in which a glob begins: the part before its first wildcard."""
    parts = Path(pattern).parts
    return Path(*takewhile(lambda part: not glob.has_magic(part), parts))


def _unreadable_kind(path: str) -> Fault:
    """The fault of a path that is neither file nor folder: a broken link, a pipe, a device."""
    if os.path.islink(path) and not os.path.exists(path):
        return Fault.in_file(path, "no-file", "the link leads to nothing", "mend the link, or take it away")
    return Fault.in_file(path, "no-file", "this is neither a file nor a folder", "name it itself to read it")
