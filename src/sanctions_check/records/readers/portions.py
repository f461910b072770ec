"""Pieces of input that can be read one without the other: whole lines, rows of a table, or one document."""

from __future__ import annotations

from msgspec import Struct

from .csv.mapping import ColumnMapping
from .results import ReadFault

__all__ = ["LONG_TEXT", "MANY_BYTES", "Document", "Lines", "Portion", "Rows", "Table", "describe", "is_long"]


class Lines(Struct, frozen=True):
    """Lines of JSON: the number of the first, counted from 1, and their bytes, each line whole."""

    file: str
    first: int
    raw: bytes


class Table(Struct, frozen=True):
    """The head of a CSV file, and what its columns mean."""

    file: str
    titles: tuple[str, ...]
    mapping: ColumnMapping


class Rows(Struct, frozen=True):
    """Rows of a table, each with the line on which it begins; a fault stands in the place of what cannot be read as one."""

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
    """Is it worth it to prepare for what many records have in common?"""
    match portion:
        case Lines():
            return len(portion.raw) >= MANY_BYTES
        case Rows():
            return len(portion.rows) >= MANY_ROWS
        case Document():
            return len(portion.text) >= LONG_TEXT


def describe(portion: Portion) -> str:
    """Where the portion lies, in words."""
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
