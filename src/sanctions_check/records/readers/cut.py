"""Cuts files into portions, and reads these: every file once, in order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO

from sanctions_check.errors import Fault, UsageError
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits
from sanctions_check.sources.text import UTF_16, decode

from .beginning import format_by_content
from .files import Found, find_files
from .formats import read_portion
from .intake import READ_PROBLEMS, STDIN, InputFile, Intake, open_binary, pass_over
from .portions import Document, Lines, Portion
from .results import ReadFault, ReadRecord, SettledRecord
from .seen import FirstLines, SeenIds

__all__ = ["cut_paths", "fault_of_repeated_id", "named_paths", "read_into", "read_paths"]

BLOCK = 1 << 16
"""The number of bytes that are read at once."""


def read_paths(
    paths: str | os.PathLike[str] | Sequence[str | os.PathLike[str]],
    mapping: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    inputs: list[InputFile] | None = None,
) -> Iterator[ReadRecord | ReadFault]:
    """All records and faults of one path or several, lazily and in order. A repeated id is a fault.

    Each file that was read to its end is added to `inputs`, with its hash.
    """
    return read_into(Intake([] if inputs is None else inputs), paths, mapping, limits)


def read_into(
    intake: Intake,
    paths: str | os.PathLike[str] | Sequence[str | os.PathLike[str]],
    mapping: str | None,
    limits: Limits,
) -> Iterator[ReadRecord | ReadFault]:
    """All records and faults as in `read_paths`, with a given intake."""
    seen = SeenIds()
    for portion in cut_paths(list(named_paths(paths)), mapping, limits, intake):
        if isinstance(portion, ReadFault):
            yield portion
            continue
        firsts = FirstLines(portion)
        for read in read_portion(portion, limits):
            first = firsts.before(read)
            if isinstance(read, ReadRecord) and not seen.add(read.id):
                yield fault_of_repeated_id(read, first)
            elif not isinstance(read, SettledRecord):
                yield read


def named_paths(paths: object) -> Iterator[str]:
    """The paths as texts. Raises UsageError for what names no file."""
    several = isinstance(paths, Iterable) and not isinstance(paths, str | bytes | os.PathLike)
    for path in paths if several else (paths,):  # type: ignore[attr-defined]
        named = os.fspath(path) if isinstance(path, os.PathLike) else path
        if not isinstance(named, str):
            raise UsageError(f"a path is a text or a Path, and not {path!r}")
        yield named


def fault_of_repeated_id(read: ReadRecord | SettledRecord, first: int | None = None) -> ReadFault:
    """The fault of a repeated id. `first`: the line of the first record with this id, if it is in the same file."""
    file = read.source.file
    line, column = read.source.position_of("/id")
    where = f", on line {first:,} of this file" if first and first != read.line else ""
    message = f'another record has the id "{read.id}"{where}'
    hint = "give each record an id of its own"
    return ReadFault.of(Fault(file, line, column, "/id", "duplicate-id", message, hint, read.id))


def cut_paths(
    paths: Sequence[str], mapping: str | None, limits: Limits, intake: Intake
) -> Iterator[Portion | ReadFault]:
    """The portions of all files, and faults of files that cannot be read, lazily and in order."""
    for found in find_files(paths, intake):
        if isinstance(found, Fault):
            yield ReadFault.of(found)
        else:
            yield from _cut_file(found, mapping, limits, intake)


def _cut_file(found: Found, mapping: str | None, limits: Limits, intake: Intake) -> Iterator[Portion | ReadFault]:
    file = "<stdin>" if found.path == STDIN else found.path
    any_cut = False
    try:
        with open_binary(found.path, intake) as stream:
            for portion in _cut_stream(stream, file, found.format, mapping, limits, intake):
                any_cut = True
                yield portion
    except READ_PROBLEMS as problem:
        what = getattr(problem, "strerror", None) or str(problem) or type(problem).__name__
        read = "what came before it was read" if any_cut else "nothing of it was read"
        why = (
            "see to the right to read it"
            if isinstance(problem, PermissionError)
            else "the file may be cut off or damaged"
        )
        hint = f"{why}; {read}"
        yield ReadFault.of(Fault.in_file(file, "unreadable", f"the file cannot be read: {what}", hint))


def _cut_stream(
    stream: BinaryIO, file: str, format_: str | None, mapping: str | None, limits: Limits, intake: Intake
) -> Iterator[Portion | ReadFault]:
    if format_ == "csv" or (format_ is None and mapping is not None):
        from .csv.cutter import cut_csv

        intake.any_csv = True
        yield from cut_csv(stream, file, mapping, limits)
        return
    if format_ is None:
        format_, stream = format_by_content(stream, limits.record_size)
    if format_ == "jsonl":
        yield from _cut_lines(stream, file, limits)
        return
    raw = _read_whole(stream, file, limits)
    text = raw if isinstance(raw, Fault) else decode(raw, file, 1)
    if isinstance(text, Fault):
        yield ReadFault.of(text)
    elif not text.strip():
        yield ReadFault.of(Fault.in_file(file, "empty", "the file is empty", "it needs at least one record"))
    else:
        yield Document(file, format_, text)


def _read_whole(stream: BinaryIO, file: str, limits: Limits) -> bytes | Fault:
    """All bytes of a file, or a fault if there are too many."""
    raw = stream.read(limits.file_size + 1)
    if len(raw) > limits.file_size:
        message = f"more than {limits.file_size:,} bytes once unpacked"
        return Fault.in_file(file, "too-large", message, "use JSON Lines, which is read line by line")
    return raw


def _cut_lines(stream: BinaryIO, file: str, limits: Limits) -> Iterator[Lines]:
    """Blocks of whole lines, as they come.

    Of a line that is too long, only enough is kept to show that it is. Of text in UTF-16, only the first line is kept: all others
    would have the same fault.
    """
    number = 1
    while block := _block(stream):
        if number == 1 and block.startswith(UTF_16):
            yield Lines(file, number, block.partition(b"\n")[0])
            return
        if not block.endswith(b"\n"):
            try:
                rest = stream.readline(limits.record_size + 1)
            except READ_PROBLEMS:
                yield Lines(file, number, block)
                raise
            block += rest
            pass_over(stream, rest, limits.record_size)
        yield Lines(file, number, block)
        number += block.count(b"\n") if block.endswith(b"\n") else block.count(b"\n") + 1


def _block(stream: BinaryIO) -> bytes:
    """The bytes that are available, up to a block; a slow sender is not waited for."""
    read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
    return read(BLOCK)
