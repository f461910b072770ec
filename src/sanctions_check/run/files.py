"""Where reports go: standard output, or files that appear whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import takewhile
from pathlib import Path
from typing import BinaryIO, TextIO

from msgspec import Struct

from sanctions_check.errors import UsageError
from sanctions_check.plain_text import UNWRITABLE, write_utf8, write_what_it_can

from .journal import Journal, JournalLine, read_entries

__all__ = ["Opened", "opened", "opened_with_journal", "takes_a_file"]

MODE = 0o666
"""Permissions of a new file, before the umask."""


class Opened(Struct):
    """The outputs of a run, in order; its journal, if it keeps one; and the portions that an interrupted run has written."""

    outs: tuple[TextIO, ...]
    journal: Journal | None = None
    past: tuple[JournalLine, ...] = ()


@contextmanager
def opened(paths: Sequence[str | None], *, for_terminal: bool = False) -> Iterator[Opened]:
    """Standard output for None; else a temporary file beside the path, renamed to it when all is written.

    All are UTF-8, but standard output `for_terminal` has the terminal's encoding.
    Raises UsageError for a file that cannot be written.
    """
    with ExitStack() as files:
        yield Opened(tuple(files.enter_context(_open_one(path, for_terminal)) for path in paths))


@contextmanager
def opened_with_journal(paths: Sequence[str], asked: object, *, resume: bool) -> Iterator[Opened]:
    """Temporary files beside the paths, and a journal. An interrupted run leaves them there; `resume` goes on from them.

    `asked`: everything that determines the output. Raises UsageError for a file that cannot be written, if another run writes to
    it, and if the interrupted run was asked for something else.
    """
    targets = [Path(path) for path in paths]
    parts = [_beside(target, "part") for target in targets]
    journal = _beside(targets[0], "journal")
    with ExitStack() as files:
        notes = files.enter_context(_to_append(journal))
        _lock(notes, targets[0])
        noted = read_entries(notes, journal, asked) if resume else []
        past = _on_disk(noted, parts)
        ends = past[-1].ends if past else (0,) * len(parts)
        outs = tuple(
            files.enter_context(_text_after(part, end, target))
            for part, end, target in zip(parts, ends, targets, strict=True)
        )
        keeper = Journal(notes, outs)
        if not past or len(past) < len(noted):
            notes.truncate(0)
            keeper.open_with(asked)
            keeper.repeat(past)
        yield Opened(outs, keeper, past)
        for out in outs:
            _sync(out)
        for part, target in zip(parts, targets, strict=True):
            part.replace(target)
        with suppress(OSError):
            journal.unlink()


@contextmanager
def _open_one(path: str | None, for_terminal: bool) -> Iterator[TextIO]:
    if path is None:
        (write_what_it_can if for_terminal else write_utf8)(sys.stdout)
        yield sys.stdout
        return
    target = Path(path)
    if not takes_a_file(path):
        with _direct(target) as out:
            yield out
        return
    part = _beside(target, f"{os.urandom(6).hex()}.part")
    try:  # an interrupt may come as soon as there is a file
        with _writing(target):
            file = part.open("x", encoding="utf-8", errors=UNWRITABLE, newline="\n")
        with file as out:
            yield out
            _sync(out)
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise UsageError(f"{target} cannot be written: {problem.strerror}") from problem


def takes_a_file(path: str) -> bool:
    """Is there a file of this name, or nothing? A device or a pipe cannot be replaced by a file."""
    target = Path(path)
    return target.is_file() or not target.exists()


def _direct(target: Path) -> TextIO:
    with _writing(target):
        return target.open("w", encoding="utf-8", errors=UNWRITABLE, newline="\n")


def _beside(target: Path, ending: str) -> Path:
    return target.parent / f".{target.name}.{ending}"


def _to_append(path: Path) -> BinaryIO:
    with _writing(path):
        return path.open("a+b")


def _on_disk(noted: Sequence[JournalLine], parts: Sequence[Path]) -> tuple[JournalLine, ...]:
    """The entries up to the last that the files are long enough for: after a loss of power they may be shorter than noted."""
    sizes = [part.stat().st_size if part.is_file() else 0 for part in parts]

    def is_held(entry: JournalLine) -> bool:
        return all(end <= size for end, size in zip(entry.ends, sizes, strict=True))

    return tuple(takewhile(is_held, noted))


def _sync(out: TextIO) -> None:
    """Write all of it to the disk, before the file gets the name of a whole report."""
    out.flush()
    os.fsync(out.fileno())


def _text_after(path: Path, end: int, target: Path) -> TextIO:
    """The file at `path`, cut off after `end` bytes and open for writing there. `target`: the file that a fault names."""
    with _writing(target):
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), MODE)
        os.truncate(handle, end)
        os.lseek(handle, end, os.SEEK_SET)
    return os.fdopen(handle, "w", encoding="utf-8", errors=UNWRITABLE, newline="\n")


def _lock(file: BinaryIO, target: Path) -> None:
    """Raises UsageError if another run writes to the same files.

    The lock belongs to this process alone; workers that outlive it for a moment do not hold it. This process must not open and
    close the file a second time: that would release the lock.
    """
    with suppress(ImportError):
        import fcntl

        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise UsageError(f"another run writes to {target}") from None
