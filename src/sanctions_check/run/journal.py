"""Keeps a journal beside the output of how far a run came, so that another run can continue it.

The journal has one JSON value per line:

- First line: what the run was asked to do.
- Second line: the outputs after the heads of the reports were written.
- Then a line for each portion: its hash, the ids of its records, what it added to the totals, and the length and hash of each
  output after it.

A last line that was cut off is ignored.
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
"""Stands in place of a hash in the entry which says that the heads of the reports are written."""
MOST_NAMED = 5
"""The most differences between two runs that a message names."""


class JournalLine(Struct):
    """The entry for one portion: its hash, the ids of its records, and its counts for the totals.

    `ends`: the length of each output after the portion, in bytes. `hashes`: the hash of each output up to there.
    """

    portion: str
    ends: tuple[int, ...]
    hashes: tuple[str, ...]
    ids: list[str] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)


class Noted(Protocol):
    """An output of a run, as the journal uses it."""

    def written(self) -> tuple[int, str]:
        """The length in bytes of all that was written so far, and its hash."""
        ...


class Journal:
    """Appends entries to a journal file. `outs`: the outputs, in order; they are flushed before each entry."""

    def __init__(self, file: BinaryIO, outs: Sequence[Noted]) -> None:
        self._file = file
        self._outs = outs
        self._encode = msgspec.json.Encoder().encode

    def open_with(self, asked: object) -> None:
        """Write what the run was asked to do."""
        self._line(_in_ascii(asked))

    def repeat(self, entries: Sequence[JournalLine]) -> None:
        """Copy the entries of an earlier run."""
        for entry in entries:
            self._line(self._encode(entry))

    def begun(self) -> None:
        """Record that the heads of the reports are written."""
        self._line(self._encode(JournalLine(BEGUN, *self._written())))

    def note(self, portion: Portion | ReadFault, done: Done) -> None:
        """Record that the portion is in the reports."""
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
    """The names of the values in which the requests of two runs differ."""
    if isinstance(was, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*was, *now)):
            yield from _differing(was.get(key), now.get(key), f"{name} {in_words(key)}".lstrip())
    elif was != now:
        yield name or "all"


def _in_ascii(asked: object) -> bytes:
    """The request as JSON in ASCII: a file name may have bytes that are not UTF-8."""
    return json.dumps(msgspec.to_builtins(asked)).encode("ascii")


def digest_of(portion: Portion | ReadFault) -> str:
    """A hexadecimal hash of the file name and content of a portion. It is the same when the portion is read again."""
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
