"""Reads the records of a file for every part of the benchmark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sanctions_check.records.readers import ReadRecord, read_paths

__all__ = ["records_in"]


def records_in(path: Path) -> Iterator[ReadRecord]:
    """The records of a file or folder. Raises ValueError at the first that cannot be read."""
    for read in read_paths([str(path)]):
        if not isinstance(read, ReadRecord):
            raise ValueError(f"{path}: {read.faults[0]}")
        yield read
