"""Which files to read, and their bytes: folders, globs, standard input, gzip."""

from __future__ import annotations

import glob
import gzip
import hashlib
import io
import os
import stat
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from msgspec import Struct, field

from sanctions_check.errors import Fault

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = [
    "READ_PROBLEMS",
    "STDIN",
    "Found",
    "InputFile",
    "Intake",
    "find_files",
    "mapping_beside",
    "open_binary",
    "pass_over",
]

STDIN = "-"
SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".yaml": "yaml", ".yml": "yaml", ".csv": "csv"}
MAPPING_SUFFIX = ".mapping.yaml"
ANY_DEPTH = "**"
"""A glob that holds this matches what stands in folders too, so that the folders among its matches are not read."""
GZIP_MAGIC = b"\x1f\x8b"
BLOCK = 1 << 16
READ_PROBLEMS = (OSError, EOFError, zlib.error)


class Found(Struct, frozen=True):
    """A file to read and its format; None where the content must tell."""

    path: str
    format: str | None


class InputFile(Struct, frozen=True):
    """What was read of an input, as it lies on the disk (packed, if it is): SHA-256 in hexadecimal and size in bytes."""

    file: str
    sha256: str
    size: int


class Intake(Struct):
    """What was taken in so far: the files that were read to their end, and bytes as they lie on the disk."""

    files: list[InputFile] = field(default_factory=list)
    size: int = 0
    passed_over: Counter[str] = field(default_factory=Counter)
    """How many files of folders were not read, by their ending: they are in no format that is known."""


def find_files(paths: Sequence[str], intake: Intake | None = None) -> Iterator[Found | Fault]:
    """Every file behind the paths, once, in order; a path that leads nowhere is a fault."""
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
    locked = list(_locked_folders(_before_the_magic(path))) if ANY_DEPTH in path else []
    yield from locked
    if not matches and not locked:
        yield _no_file(path, "there is no such file")
    for match in matches:
        if os.path.isdir(match):
            if ANY_DEPTH not in path:
                yield from _in_folder(Path(match), intake)
        elif not os.path.isfile(match):
            yield _neither(match)
        elif not match.endswith(MAPPING_SUFFIX):
            yield Found(match, format_of(match))


def _in_folder(folder: Path, intake: Intake) -> Iterator[Found | Fault]:
    root = folder.resolve()
    any_found = False
    for fault in _locked_folders(folder):
        any_found = True
        yield fault
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if hidden or path.name.endswith(MAPPING_SUFFIX):
            continue
        is_file, is_folder = os.path.isfile(path), os.path.isdir(path)
        leads_out = path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root)
        if format_of(path.name) is None and not (leads_out and is_folder):
            if is_file:
                intake.passed_over[path.suffix or path.name] += 1
        elif not is_file and not is_folder:
            yield _neither(str(path))
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
    """The format that a file's name tells."""
    path = Path(name.lower())
    if path.suffix == ".gz":
        path = path.with_suffix("")
    return SUFFIXES.get(path.suffix)


def mapping_beside(file: str) -> str:
    """The mapping that a CSV file has when none is named."""
    path = Path(file)
    while path.suffix.lower() in (".gz", ".csv"):
        path = path.with_suffix("")
    return f"{path}{MAPPING_SUFFIX}"


def _no_file(path: str, message: str) -> Fault:
    return Fault.in_file(path, "no-file", message, "name a file, a folder, a glob, or - for standard input")


def _locked_folders(folder: Path) -> Iterator[Fault]:
    """A fault for the folder, and for each below it that is not hidden, that nobody lets us list: what it holds is not known."""
    problems: list[OSError] = []
    for _, below, _ in os.walk(folder, onerror=problems.append):
        below[:] = sorted(name for name in below if not name.startswith("."))
    for problem in problems:
        yield _locked(str(problem.filename), problem)


def _locked(path: str, problem: OSError) -> Fault:
    message = f"it cannot be read: {problem.strerror or problem}"
    return Fault.in_file(path, "unreadable", message, "see to the right to read it; nothing of it was read")


def _before_the_magic(pattern: str) -> Path:
    """The folder in which a glob begins to look."""
    parts = Path(pattern).parts
    return Path(*takewhile(lambda part: not glob.has_magic(part), parts))


def _neither(path: str) -> Fault:
    """What a folder or a glob lists, and nobody can read: a link that leads nowhere, a pipe, a device."""
    if os.path.islink(path) and not os.path.exists(path):
        return Fault.in_file(path, "no-file", "the link leads to nothing", "mend the link, or take it away")
    return Fault.in_file(path, "no-file", "this is neither a file nor a folder", "name it itself to read it")


@contextmanager
def open_binary(path: str, intake: Intake) -> Iterator[BinaryIO]:
    """The bytes of a file or of standard input, unpacked if they are gzip. Raises OSError.

    The file is added to the intake once all is done; what the reader left is read then, so that the hash is the file's. Of a
    pipe or a device, which may have no end, nothing is read that the reader left, and it is not added.
    """
    raw = _Counted(_standard_input() if path == STDIN else Path(path).open("rb"), intake)  # noqa: SIM115
    with closing(raw):
        buffered = io.BufferedReader(raw, BLOCK)
        if buffered.peek(2)[:2] == GZIP_MAGIC:
            with gzip.GzipFile(fileobj=buffered, mode="rb") as unpacked:
                yield cast(BinaryIO, unpacked)
        else:
            yield buffered
        if not (raw.ended or raw.drain()):
            return
    intake.files.append(InputFile("<stdin>" if path == STDIN else path, raw.digest.hexdigest(), raw.size))


def _standard_input() -> BinaryIO:
    if sys.stdin is None:  # the shell has closed it: <&-
        raise OSError("standard input is closed")
    return sys.stdin.buffer


def _has_an_end(source: BinaryIO) -> bool:
    """Is it a plain file, or bytes in memory?"""
    try:
        return stat.S_ISREG(os.fstat(source.fileno()).st_mode)
    except OSError:
        return True


def pass_over(stream: BinaryIO, begun: bytes, most: int) -> None:
    """Read on to the end of a line of which `begun` was read, `most` bytes at once, and keep nothing of it."""
    while begun and not begun.endswith(b"\n"):
        begun = stream.readline(most)


class _Counted(io.RawIOBase):
    """Bytes as they are read, counted and hashed. Of a pipe, what is there is enough."""

    def __init__(self, source: BinaryIO, intake: Intake) -> None:
        self._source = source
        self._read: Callable[[int], bytes] = getattr(source, "read1", source.read)
        self._intake = intake
        self.digest = hashlib.sha256()
        self.size = 0
        self.ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        block = self._read(len(memoryview(buffer)))
        memoryview(buffer)[: len(block)] = block
        self._count(block)
        self.ended = not block
        return len(block)

    def drain(self) -> bool:
        """Read what is left of a plain file; False for anything else."""
        if not _has_an_end(self._source):
            return False
        while block := self._source.read(BLOCK):
            self._count(block)
        return True

    def _count(self, block: bytes) -> None:
        self.digest.update(block)
        self.size += len(block)
        self._intake.size += len(block)

    def close(self) -> None:
        if sys.stdin is None or self._source is not sys.stdin.buffer:
            self._source.close()
        super().close()
