"""Where a value was written: its file, line and column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from msgspec import Struct

__all__ = ["NO_FILE", "LinesOnly", "MarkedPlaces", "Position", "SourceMap", "nearest", "place_of"]

T = TypeVar("T")
Position = tuple[int | None, int | None]
"""(line, column), counted from 1; None where the source has none."""


class SourceMap(Protocol):
    """The file that a document came from, and where in it a value is."""

    @property
    def file(self) -> str: ...

    def line_of(self, pointer: str) -> Position:
        """The position of the value at a JSON pointer; of its nearest parent where it is not written itself."""
        ...


class LinesOnly(Struct, frozen=True):
    """A document of which at most the line is known: a row of CSV, or a record handed in by a program (line None)."""

    file: str
    line: int | None = None

    def line_of(self, pointer: str) -> Position:
        return self.line, None


class MarkedPlaces(Struct, frozen=True):
    """Positions noted while the document was read, by JSON pointer."""

    file: str
    marks: Mapping[str, tuple[int, int]]

    def line_of(self, pointer: str) -> Position:
        return nearest(self.marks, pointer) or (None, None)


def place_of(source: SourceMap, pointer: str) -> str:
    """The file, and the line of the value where it is known: `events.jsonl:3`."""
    line, _ = source.line_of(pointer)
    return source.file if line is None else f"{source.file}:{line}"


def nearest(marks: Mapping[str, T], pointer: str) -> T | None:
    """The mark of the value at a JSON pointer, or of its nearest parent that has one."""
    while pointer not in marks:
        if not pointer:
            return None
        pointer = pointer.rpartition("/")[0]
    return marks[pointer]


NO_FILE = LinesOnly("<record>")
