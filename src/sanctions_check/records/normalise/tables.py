"""The tables of names that stand beside the modules: rows of columns between tabs; a line that begins with # is a remark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

__all__ = ["rows_of"]


def rows_of(table: str) -> Iterator[list[str]]:
    """The rows of the table of this name, in order."""
    text = Path(__file__).with_name(f"{table}.tsv").read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
