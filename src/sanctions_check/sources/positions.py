"""The place of a value: file, line and column."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from msgspec import Struct

__all__ = ["NO_FILE", "LinesOnly", "Mark", "MarkedPlaces", "Position", "SourceMap", "place_of"]


class Position(NamedTuple):
    """The line and column at which a value begins, counted from 1; None if the source has none."""

    line: int | None
    column: int | None


class SourceMap(Protocol):
    """The file of a document, and the positions of its values."""

    @property
    def file(self) -> str: ...

    def position_of(self, pointer: str) -> Position:
        """The position of the value at a JSON pointer, or of its nearest parent that is written."""
        ...


class LinesOnly(Struct, frozen=True):
    """A document of which only the line is known (a row of CSV), or nothing (a record from a program; line None)."""

    file: str
    line: int | None = None

    def position_of(self, pointer: str) -> Position:
        return Position(self.line, None)


class Mark(Struct):
    """The place at which a value begins, and the marks of the values inside, by pointer step.

    Marks form a tree, because the written pointers of all values could be far larger than the text.
    """

    begins: tuple[int, int]
    inside: dict[str, Mark] | None = None

    def add(self, step: str, begins: tuple[int, int]) -> Mark:
        """Add the mark of a value inside. If the step is already taken, the first mark is kept and returned."""
        if self.inside is None:
            self.inside = {}
        return self.inside.setdefault(step, Mark(begins))

    def nearest(self, pointer: str) -> Mark:
        """The mark of the value at a JSON pointer, or of its nearest parent with a mark."""
        mark = self
        for step in pointer.split("/")[1:]:
            further = mark.inside.get(step) if mark.inside is not None else None
            if further is None:
                break
            mark = further
        return mark


class MarkedPlaces(Struct, frozen=True):
    """Positions that were recorded while the document was read; None for an empty document."""

    file: str
    mark: Mark | None

    def __hash__(self) -> int:
        return hash(self.file)

    def position_of(self, pointer: str) -> Position:
        return Position(None, None) if self.mark is None else Position(*self.mark.nearest(pointer).begins)


def place_of(source: SourceMap, pointer: str) -> str:
    """The file and, if known, the line of the value: `events.jsonl:3`."""
    line = source.position_of(pointer).line
    return source.file if line is None else f"{source.file}:{line}"


NO_FILE = LinesOnly("<record>")
