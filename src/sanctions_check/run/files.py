"""Opens what reports are written to: standard output, or files that appear whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO

from msgspec import Struct

from sanctions_check.errors import UsageError
from sanctions_check.plain_text import UNWRITABLE, write_utf8, write_what_it_can

from .journal import Journal, JournalLine, read_entries
from .parts import Part, beside, held_by_all, lock, writing

__all__ = ["opened", "opened_with_journal", "takes_a_file"]


class Opened(Struct):
    """The outputs of a run, in order.

    `journal`: the journal of the run, if it keeps one.
    `past`: the journal entries of what an interrupted run has written.
    """

    outs: tuple[TextIO, ...]
    journal: Journal | None = None
    past: tuple[JournalLine, ...] = ()


@contextmanager
def opened(paths: Sequence[str | None], *, for_terminal: bool = False) -> Iterator[Opened]:
    """Outputs for the paths, without a journal.

    - None is standard output, in UTF-8, or in the terminal's encoding if `for_terminal`.
    - For a path, a temporary file beside it is written in UTF-8. It is renamed to the path once it is complete.
    - A device or a pipe is written directly.

    Raises UsageError for a file that cannot be written.
    """
    with ExitStack() as files:
        yield Opened(tuple(files.enter_context(_open_one(path, for_terminal)) for path in paths))


@contextmanager
def opened_with_journal(paths: Sequence[str], asked: object, *, resume: bool) -> Iterator[Opened]:
    """Temporary files beside the paths, and a journal. An interrupted run leaves them there, and `resume` continues them.

    The order of the paths makes no difference to the files. `asked`: everything that determines the output.

    Raises UsageError:

    - if a file cannot be written, or another run writes to it;
    - with `resume`, if the interrupted run was asked for something else, or its journal is damaged.
    """
    places = sorted(range(len(paths)), key=lambda place: Path(paths[place]))
    targets = [Path(paths[place]) for place in places]
    journal = beside(targets[0], "journal")
    with ExitStack() as files:
        notes = files.enter_context(_to_append(journal, targets[0]))
        lock(notes, journal, targets[0])
        parts = [files.enter_context(Part(target)) for target in targets]
        if resume:
            _refuse_other_reports(notes, parts)
        noted = read_entries(notes, journal, asked) if resume else []
        past = held_by_all(parts, noted)
        for place, part in enumerate(parts):
            part.go_on_after(past[-1].ends[place] if past else 0)
        keeper = Journal(notes, parts)
        if not past or len(past) < len(noted):
            notes.truncate(0)
            keeper.open_with(asked)
            keeper.repeat(past)
        yield Opened(tuple(parts[places.index(place)].text for place in range(len(paths))), keeper, past)
        for part in parts:
            part.sync()
        for part in parts:
            part.take_its_name()
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
    part = beside(target, f"{os.urandom(6).hex()}.part")
    try:  # an interrupt may come as soon as the file exists
        with writing(target):
            file = part.open("x", encoding="utf-8", errors=UNWRITABLE, newline="\n")
        with file as out:
            yield out
            _sync(out)
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def takes_a_file(path: str) -> bool:
    """True if the path is a file or does not exist yet. A device or a pipe cannot be replaced by a file."""
    target = Path(path)
    return target.is_file() or not target.exists()


def _direct(target: Path) -> TextIO:
    with writing(target):
        return target.open("w", encoding="utf-8", errors=UNWRITABLE, newline="\n")


def _to_append(path: Path, target: Path) -> BinaryIO:
    with writing(target):
        return path.open("a+b")


def _refuse_other_reports(notes: BinaryIO, parts: Sequence[Part]) -> None:
    """Raises UsageError if the journal is empty but a part is not: its run wrote other reports, with a journal elsewhere."""
    if os.fstat(notes.fileno()).st_size:
        return
    for part in parts:
        if not part.is_empty():
            raise UsageError(
                f"the run that was interrupted wrote other reports beside {part.target}; name the same, or check anew without "
                "--resume"
            )


def _sync(out: TextIO) -> None:
    """Write everything to disk, before the file gets the name of a complete report."""
    out.flush()
    os.fsync(out.fileno())
