"""The tables of names in this folder: columns separated by tabs; lines that begin with # are remarks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

__all__ = ["rows_of"]


def rows_of(table: str) -> Iterator[list[str]]:
    """The rows of the table with this name."""
    text = Path(__file__).with_name(f"{table}.tsv").read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
