"""Notes beside the output how far a run came, portion by portion, so that another run can go on from there.

The journal is one JSON value a line: what the run was asked to do, then for each portion its hash, what it added to the
totals, the ids that it holds, and how long the outputs were after it, with their hashes. A last line that was cut off is passed
over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, Protocol

import msgspec
from msgspec import Struct, field

from sanctions_check.errors import UsageError
from sanctions_check.plain_text import in_words
from sanctions_check.records.readers import Document, Lines, Portion, ReadFault, Rows
from sanctions_check.reports.account.totals import Counts

from .done import Done

__all__ = ["Journal", "JournalLine", "digest_of", "read_entries"]

BEGUN = "begun"
"""Stands for a hash in the entry that says that the heads of the reports are written."""
MOST_NAMED = 5
"""How many differences between two runs a message names."""


class JournalLine(Struct):
    """One portion: its hash, the ids that it holds, and its part in the totals.

    `ends`: the length of each output after it, in bytes. `hashes`: of so much of each output.
    """

    portion: str
    ends: tuple[int, ...]
    hashes: tuple[str, ...]
    ids: list[str] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)


class Noted(Protocol):
    """An output of a run, as a journal sees it."""

    def written(self) -> tuple[int, str]:
        """The length of the output, with all that was written, and its hash."""
        ...


class Journal:
    """Appends to the file of a journal. `outs`: the outputs, in order. They are flushed before each entry."""

    def __init__(self, file: BinaryIO, outs: Sequence[Noted]) -> None:
        self._file = file
        self._outs = outs
        self._encode = msgspec.json.Encoder().encode

    def open_with(self, asked: object) -> None:
        """Note what the run was asked to do."""
        self._line(_in_ascii(asked))

    def repeat(self, entries: Sequence[JournalLine]) -> None:
        """Copy the entries of an earlier run."""
        for entry in entries:
            self._line(self._encode(entry))

    def begun(self) -> None:
        """Note that the heads of the reports are written."""
        self._line(self._encode(JournalLine(BEGUN, *self._written())))

    def note(self, portion: Portion | ReadFault, done: Done) -> None:
        """Note that the portion is in the reports."""
        self._line(self._encode(JournalLine(digest_of(portion), *self._written(), done.ids, done.counts)))

    def _written(self) -> tuple[tuple[int, ...], tuple[str, ...]]:
        written = [out.written() for out in self._outs]
        return tuple(end for end, _ in written), tuple(hashed for _, hashed in written)

    def _line(self, text: bytes) -> None:
        self._file.write(text + b"\n")
        self._file.flush()


def read_entries(file: BinaryIO, path: Path, asked: object) -> list[JournalLine]:
    """The entries of a journal. Raises UsageError if it is damaged, or if its run was asked for something else."""
    file.seek(0)
    lines = file.read().split(b"\n")[:-1]
    if not lines:
        return []
    decode = msgspec.json.Decoder(JournalLine).decode
    try:
        other = [*_differing(json.loads(lines[0]), json.loads(_in_ascii(asked)))]
        entries = [] if other else [decode(line) for line in lines[1:]]
    except (ValueError, msgspec.DecodeError) as problem:
        raise UsageError(f"{path} is damaged: {problem}; check anew without --resume") from None
    if other:
        named = ", ".join(other[:MOST_NAMED]) + (", …" if len(other) > MOST_NAMED else "")
        raise UsageError(
            f"the run that was interrupted differs in: {named} ({path} has what it was asked for); "
            "give the same, or check anew without --resume"
        )
    return entries


def _differing(was: object, now: object, name: str = "") -> Iterator[str]:
    """The names of the values in which two runs were asked for something else."""
    if isinstance(was, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*was, *now)):
            yield from _differing(was.get(key), now.get(key), f"{name} {in_words(key)}".lstrip())
    elif was != now:
        yield name or "all"


def _in_ascii(asked: object) -> bytes:
    """JSON in ASCII: a file name may hold bytes outside UTF-8."""
    return json.dumps(msgspec.to_builtins(asked)).encode("ascii")


def digest_of(portion: Portion | ReadFault) -> str:
    """A hash of the content of a portion, in hexadecimal. It is the same when the portion is read again."""
    match portion:
        case Lines(_, _, raw):
            held: object = raw
        case Rows(table, rows):
            held = (table.titles, table.mapping, rows)
        case Document(_, _, text):
            held = text
        case ReadFault(faults):
            held = faults
    return blake2b(msgspec.msgpack.encode((repr(portion.file), held)), digest_size=16).hexdigest()
