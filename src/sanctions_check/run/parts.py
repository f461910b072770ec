"""The unfinished files of a run, beside the reports that they become."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from io import BufferedWriter, FileIO, TextIOWrapper
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from sanctions_check.errors import UsageError
from sanctions_check.plain_text import UNWRITABLE

from .journal import JournalLine

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

__all__ = ["Part", "beside", "held_by_all", "lock", "writing"]

MODE = 0o666
"""Permissions of a new file, before the umask."""
READ_AT_ONCE = 1 << 20
HASH_SIZE = 16


class Part:
    """The unfinished file of one report. It is locked against other runs until it is closed.

    What is written is hashed, so that a later run can check the file against a journal.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self._path = beside(target, "part")
        with writing(target):
            self._file = _HashedFile(self._path, "r+", opener=_opened_or_made)
        try:
            lock(self._file, self._path, target)
        except UsageError:
            self._file.close()
            raise
        self.text: TextIO = TextIOWrapper(BufferedWriter(self._file), encoding="utf-8", errors=UNWRITABLE, newline="\n")

    def __enter__(self) -> Part:
        return self

    def __exit__(self, *_: object) -> None:
        self.text.close()

    def holds(self, noted: Iterable[tuple[int, str]]) -> Iterator[bool]:
        """For each pair of length and hash: True if the file begins with those bytes. Lengths are in ascending order."""
        self._file.restart()
        for end, expected in noted:
            yield self._file.read_to(end) and self._file.hash == expected

    def go_on_after(self, end: int) -> None:
        """Cut the file off after `end` bytes, and continue writing there."""
        self._file.restart()
        with writing(self.target):
            self._file.read_to(end)
            self._file.truncate(end)

    def is_empty(self) -> bool:
        return os.fstat(self._file.fileno()).st_size == 0

    def written(self) -> tuple[int, str]:
        """The length in bytes of all that was written so far, and its hash."""
        self.text.flush()
        return self._file.tell(), self._file.hash

    def sync(self) -> None:
        """Write the whole file to disk."""
        self.text.flush()
        os.fsync(self._file.fileno())

    def take_its_name(self) -> None:
        """Rename the file to the report that it becomes."""
        self._path.replace(self.target)


class _HashedFile(FileIO):
    """A file that hashes what is read from its start, and then what is written after that."""

    _hashed = blake2b(digest_size=HASH_SIZE)

    @property
    def hash(self) -> str:
        return self._hashed.hexdigest()

    def restart(self) -> None:
        """Go to the start."""
        self.seek(0)
        self._hashed = blake2b(digest_size=HASH_SIZE)

    def read_to(self, end: int) -> bool:
        """Read on to byte `end`. False if the file is too short."""
        while piece := self.read(min(end - self.tell(), READ_AT_ONCE)):
            self._hashed.update(piece)
        return self.tell() == end

    def write(self, data: ReadableBuffer, /) -> int:
        count = super().write(data)
        self._hashed.update(memoryview(data)[:count])
        return count


def held_by_all(parts: Sequence[Part], noted: Sequence[JournalLine]) -> tuple[JournalLine, ...]:
    """The entries of a journal up to the last one that agrees with every file.

    After a power failure a file may be shorter than the journal says. Another run may also have written to it.
    """
    answers = [
        part.holds([(entry.ends[place], entry.hashes[place]) for entry in noted]) for place, part in enumerate(parts)
    ]
    return tuple(takewhile(lambda _: all(next(answer) for answer in answers), noted))


def beside(target: Path, ending: str) -> Path:
    """The path of a file that a run keeps beside its report."""
    return target.parent / f".{target.name}.{ending}"


@contextmanager
def writing(target: Path) -> Iterator[None]:
    """Turns an OSError into a UsageError which says that the target cannot be written."""
    try:
        yield
    except OSError as problem:
        why = problem.strerror
        if isinstance(problem, FileNotFoundError) and not target.parent.exists():
            why = f"the folder {target.parent} does not exist"
        raise UsageError(f"{target} cannot be written: {why}") from problem


def lock(file: BinaryIO | FileIO, path: Path, target: Path) -> None:
    """Lock the file at `path`. Raises UsageError if another run holds it, or has renamed or removed it since it was opened.

    Only this process holds the lock; workers that briefly outlive it do not. This process must not open and close the file a
    second time, because that would release the lock. Without `fcntl` (Windows) nothing is locked.
    """
    with suppress(ImportError):
        import fcntl

        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            still_there = os.path.samestat(os.fstat(file.fileno()), path.stat())
        except OSError:
            still_there = False
        if not still_there:
            raise UsageError(f"another run writes to {target}")


def _opened_or_made(path: str, _: int) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), MODE)
