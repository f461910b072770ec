"""The bytes of a file or of standard input, plain or gzip, counted and hashed as they are read."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import stat
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from msgspec import Struct, field

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["READ_PROBLEMS", "STDIN", "InputFile", "Intake", "open_binary", "pass_over"]

STDIN = "-"
GZIP_MAGIC = b"\x1f\x8b"
BLOCK = 1 << 16
READ_PROBLEMS = (OSError, EOFError, zlib.error)


class InputFile(Struct, frozen=True):
    """An input that was read: SHA-256 in hexadecimal and size in bytes of the file as stored (packed, if it is)."""

    file: str
    sha256: str
    size: int


class Intake(Struct):
    """The input so far: files that were read to their end, and the number of stored bytes."""

    files: list[InputFile] = field(default_factory=list)
    size: int = 0
    passed_over: Counter[str] = field(default_factory=Counter)
    """The number of files in folders that were not read, by ending: their format is unknown."""
    any_csv: bool = False
    """True if any file was read as CSV."""


@contextmanager
def open_binary(path: str, intake: Intake) -> Iterator[BinaryIO]:
    """The bytes of a file or of standard input, unpacked if they are gzip. Raises OSError.

    At the end the rest of a plain file is read, so that the hash covers all of it, and the file is added to the intake. A pipe or
    device may have no end: if the reader stopped early, the rest is not read and nothing is added.
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
    """True for a plain file, or bytes in memory."""
    try:
        return stat.S_ISREG(os.fstat(source.fileno()).st_mode)
    except OSError:
        return True


def pass_over(stream: BinaryIO, begun: bytes, most: int) -> None:
    """Skip the rest of a line of which `begun` was read, `most` bytes at once."""
    while begun and not begun.endswith(b"\n"):
        begun = stream.readline(most)


class _Counted(io.RawIOBase):
    """Counts and hashes bytes as they are read. From a pipe, it returns the bytes that are available."""

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
        """Read the rest of a plain file. False, without reading, for anything else."""
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
