"""Portions: pieces of input that can be read independently (lines, rows of a table, or one document)."""

from __future__ import annotations

from msgspec import Struct

from .csv.mapping import ColumnMapping
from .results import ReadFault

__all__ = ["LONG_TEXT", "MANY_BYTES", "Document", "Lines", "Portion", "Rows", "Table", "describe", "is_long"]


class Lines(Struct, frozen=True):
    """Whole lines of JSON. `first`: the number of the first line, counted from 1."""

    file: str
    first: int
    raw: bytes


class Table(Struct, frozen=True):
    """The titles of a CSV file, and the mapping of its columns."""

    file: str
    titles: tuple[str, ...]
    mapping: ColumnMapping


class Rows(Struct, frozen=True):
    """Rows of a table, each with the line on which it begins, or a fault in place of a row that cannot be read."""

    table: Table
    rows: tuple[tuple[int, list[str]] | ReadFault, ...]

    @property
    def file(self) -> str:
        return self.table.file


class Document(Struct, frozen=True):
    """A whole file of JSON or YAML, which begins on line 1."""

    file: str
    format: str
    text: str


Portion = Lines | Rows | Document
MANY_BYTES, MANY_ROWS, LONG_TEXT = 1 << 14, 50, 1 << 19


def is_long(portion: Portion) -> bool:
    """True if the portion has so many records that preparing for them pays off."""
    match portion:
        case Lines():
            return len(portion.raw) >= MANY_BYTES
        case Rows():
            return len(portion.rows) >= MANY_ROWS
        case Document():
            return len(portion.text) >= LONG_TEXT


def describe(portion: Portion) -> str:
    """The place of a portion in its file, in words: "lines 1 to 500"."""
    match portion:
        case Lines(_, first, raw):
            last = first + raw.removesuffix(b"\n").count(b"\n")
            return f"lines {first} to {last}"
        case Rows(_, rows):
            lines = [row.line if isinstance(row, ReadFault) else row[0] for row in rows]
            numbers = [line for line in lines if line is not None]
            return f"rows on lines {numbers[0]} to {numbers[-1]}" if numbers else "the whole file"
        case Document():
            return "the whole file"
