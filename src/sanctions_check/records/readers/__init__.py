"""Readers: JSON, JSON Lines, YAML and CSV, plain or gzip, from files, folders, globs and standard input.

`read_paths` never raises for what it reads: a fault is a result, and the rest is read.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import BinaryIO

from sanctions_check.errors import Fault
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits

from .csv_reader import read_csv
from .files import READ_PROBLEMS, STDIN, Found, InputFile, find_files, open_binary
from .formats import decode, read_json_file, read_jsonl, read_whole, read_yaml_file
from .validate import ReadFault, ReadRecord, validate

__all__ = ["InputFile", "ReadFault", "ReadRecord", "read_paths", "validate"]


def read_paths(
    paths: Sequence[str],
    mapping: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    inputs: list[InputFile] | None = None,
) -> Iterator[ReadRecord | ReadFault]:
    """Every record and every fault behind the paths, lazily and in order; an id that comes twice is a fault.

    Each file that was read to its end is added to `inputs`, with its hash.
    """
    seen: set[bytes] = set()
    for found in find_files(paths):
        if isinstance(found, Fault):
            yield ReadFault((found,), found.file)
            continue
        for read in _read_file(found, mapping, limits, inputs):
            if isinstance(read, ReadRecord):
                digest = blake2b(read.record.id.encode("utf-8", "surrogatepass"), digest_size=8).digest()
                if digest in seen:
                    yield _twice(read)
                    continue
                seen.add(digest)
            yield read


def _twice(read: ReadRecord) -> ReadFault:
    line, column = read.source.line_of("/id")
    message = f'another record has the id "{read.record.id}"'
    fault = Fault(
        read.file, line, column, "/id", "duplicate-id", message, "give each record an id of its own", read.record.id
    )
    return ReadFault((fault,), read.file, line, read.record.id)


def _read_file(
    found: Found, mapping: str | None, limits: Limits, inputs: list[InputFile] | None
) -> Iterator[ReadRecord | ReadFault]:
    file = "<stdin>" if found.path == STDIN else found.path
    try:
        with open_binary(found.path, inputs) as stream:
            yield from _read_stream(stream, file, found.format, mapping, limits)
    except READ_PROBLEMS as problem:
        what = getattr(problem, "strerror", None) or str(problem) or type(problem).__name__
        hint = "the file may be cut off or damaged; what came before it was read"
        yield ReadFault((Fault(file, None, None, "", "unreadable", f"the file cannot be read: {what}", hint),), file)


def _read_stream(
    stream: BinaryIO, file: str, format_: str | None, mapping: str | None, limits: Limits
) -> Iterator[ReadRecord | ReadFault]:
    if format_ == "jsonl":
        yield from read_jsonl(stream, file, limits)
        return
    if format_ == "csv" or (format_ is None and mapping is not None):
        yield from read_csv(stream, file, mapping, limits)
        return
    if format_ is None:
        head = _head(stream)
        if _is_lines(head):
            yield from read_jsonl(stream, file, limits)
            return
        format_ = "json" if head.lstrip()[:1] in (b"{", b"[") else "yaml"
    raw = read_whole(stream, file, limits)
    text = raw if isinstance(raw, Fault) else decode(raw, file, 1)
    if isinstance(text, Fault):
        yield ReadFault((text,), file)
    elif not text.strip():
        yield ReadFault(
            (Fault(file, None, None, "", "empty", "the file is empty", "it needs at least one record"),), file
        )
    elif format_ == "json":
        yield from read_json_file(text, file, limits)
    else:
        yield from read_yaml_file(text, file, limits)


def _head(stream: BinaryIO) -> bytes:
    """The first bytes, without taking them."""
    peek = getattr(stream, "peek", None)
    return bytes(peek(8192)) if peek is not None else b""


def _is_lines(head: bytes) -> bool:
    """JSON Lines: the first line is a whole object, and another begins after it."""
    lines = [line.strip() for line in io.BytesIO(head)]
    filled = [line for line in lines if line]
    return len(filled) > 1 and filled[0].startswith(b"{") and filled[0].endswith(b"}") and filled[1].startswith(b"{")
