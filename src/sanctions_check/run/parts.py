"""The unfinished files of a run, beside the files that they become."""

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
    """The unfinished file of one report. No other run can write to it until it is closed.

    It hashes what is written, so that a later run can tell whether the file still holds what a journal says.
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
        """Does the file begin with what was noted? `noted`: lengths, in ascending order, each with the hash of so many bytes."""
        self._file.restart()
        for end, expected in noted:
            yield self._file.read_to(end) and self._file.hash == expected

    def go_on_after(self, end: int) -> None:
        """Cut the file off after `end` bytes, and write from there."""
        self._file.restart()
        with writing(self.target):
            self._file.read_to(end)
            self._file.truncate(end)

    def is_empty(self) -> bool:
        return os.fstat(self._file.fileno()).st_size == 0

    def written(self) -> tuple[int, str]:
        """The length of the file, with all that was written, and its hash."""
        self.text.flush()
        return self._file.tell(), self._file.hash

    def sync(self) -> None:
        """Write all of it to the disk."""
        self.text.flush()
        os.fsync(self._file.fileno())

    def take_its_name(self) -> None:
        """Give the file the name of the report."""
        self._path.replace(self.target)


class _HashedFile(FileIO):
    """A file that hashes what is read from its start, and then what is written."""

    _hashed = blake2b(digest_size=HASH_SIZE)

    @property
    def hash(self) -> str:
        return self._hashed.hexdigest()

    def restart(self) -> None:
        """Go to the start."""
        self.seek(0)
        self._hashed = blake2b(digest_size=HASH_SIZE)

    def read_to(self, end: int) -> bool:
        """Read on to this place. False if the file is too short."""
        while piece := self.read(min(end - self.tell(), READ_AT_ONCE)):
            self._hashed.update(piece)
        return self.tell() == end

    def write(self, data: ReadableBuffer, /) -> int:
        count = super().write(data)
        self._hashed.update(memoryview(data)[:count])
        return count


def held_by_all(parts: Sequence[Part], noted: Sequence[JournalLine]) -> tuple[JournalLine, ...]:
    """The entries of a journal up to the last that every file holds.

    After a loss of power a file may be shorter than noted. Another run may have written to it since.
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
    """Raises UsageError, which names the target, where a file for it cannot be written."""
    try:
        yield
    except OSError as problem:
        why = problem.strerror
        if isinstance(problem, FileNotFoundError) and not target.parent.exists():
            why = f"the folder {target.parent} does not exist"
        raise UsageError(f"{target} cannot be written: {why}") from problem


def lock(file: BinaryIO | FileIO, path: Path, target: Path) -> None:
    """Raises UsageError if another run writes to the file at `path`, or has given it another name since it was opened.

    The lock belongs to this process alone; workers that outlive it for a moment do not hold it. This process must not open and
    close the file a second time: that would release the lock.
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
