"""Where a value was written: its file, line and column."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from msgspec import Struct

__all__ = ["NO_FILE", "LinesOnly", "Mark", "MarkedPlaces", "Position", "SourceMap", "place_of"]


class Position(NamedTuple):
    """Where a value begins, counted from 1; None where the source has none."""

    line: int | None
    column: int | None


class SourceMap(Protocol):
    """The file that a document came from, and where in it a value is."""

    @property
    def file(self) -> str: ...

    def position_of(self, pointer: str) -> Position:
        """The position of the value at a JSON pointer; of its nearest parent where it is not written itself."""
        ...


class LinesOnly(Struct, frozen=True):
    """A document of which at most the line is known: a row of CSV, or a record handed in by a program (line None)."""

    file: str
    line: int | None = None

    def position_of(self, pointer: str) -> Position:
        return Position(self.line, None)


class Mark(Struct):
    """Where a value begins, and the marks of what lies in it, by their steps in a JSON pointer.

    They are a tree, since the pointers of all values of a text, written out, can be larger than the text by any measure.
    """

    begins: tuple[int, int]
    inside: dict[str, Mark] | None = None

    def add(self, step: str, begins: tuple[int, int]) -> Mark:
        """The mark of a value in this one; where the step is taken twice, that of the first."""
        if self.inside is None:
            self.inside = {}
        return self.inside.setdefault(step, Mark(begins))

    def nearest(self, pointer: str) -> Mark:
        """The mark of the value at a JSON pointer, or of its nearest parent that has one."""
        mark = self
        for step in pointer.split("/")[1:]:
            further = mark.inside.get(step) if mark.inside is not None else None
            if further is None:
                break
            mark = further
        return mark


class MarkedPlaces(Struct, frozen=True):
    """Positions noted while the document was read; no mark for an empty one."""

    file: str
    mark: Mark | None

    def position_of(self, pointer: str) -> Position:
        return Position(None, None) if self.mark is None else Position(*self.mark.nearest(pointer).begins)


def place_of(source: SourceMap, pointer: str) -> str:
    """The file, and the line of the value where it is known: `events.jsonl:3`."""
    line = source.position_of(pointer).line
    return source.file if line is None else f"{source.file}:{line}"


NO_FILE = LinesOnly("<record>")
