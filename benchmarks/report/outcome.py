"""Everything that one run of the benchmark found."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.rounds import Result
from benchmarks.streams import Stream

__all__ = ["Growth", "Outcome", "Table"]


@dataclass(frozen=True, slots=True)
class Table:
    """One stream, how large it is in bytes a record, how many pairs it holds, and what each engine made of it."""

    stream: Stream
    bytes_per_record: float
    pairs: int
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Growth:
    """Results at each size; a size is a number of records, or of rules."""

    of: str
    sizes: tuple[int, ...]
    results: tuple[tuple[Result, ...], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`setting` says on what it ran."""

    setting: str
    rounds: int
    tables: tuple[Table, ...]
    growth: tuple[Growth, ...]
