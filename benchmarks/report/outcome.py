"""The results of a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from benchmarks.rounds import Result
from benchmarks.streams import Stream

__all__ = ["Growth", "Outcome", "Table"]


@dataclass(frozen=True, slots=True)
class Table:
    """The results on one stream. `pairs`: how many there are to find."""

    stream: Stream
    bytes_per_record: float
    pairs: int
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Growth:
    """The results at each size; `of`: in what the size is counted."""

    of: Literal["records", "rules"]
    sizes: tuple[int, ...]
    results: tuple[tuple[Result, ...], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`setting`: machine and versions, in a line."""

    setting: str
    rounds: int
    tables: tuple[Table, ...]
    growth: tuple[Growth, ...]
