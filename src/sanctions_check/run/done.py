"""What came of a portion, piece by piece in the order of the input, in plain values that another process can send."""

from __future__ import annotations

from msgspec import Struct, field

from sanctions_check.errors import Fault
from sanctions_check.reports.account.totals import Counts
from sanctions_check.reports.interface import Fragment

__all__ = ["Done", "Faulty", "Lost", "Piece", "Remark", "Rendered"]


class Rendered(Struct, frozen=True):
    """What each format makes of a record, or of records one behind the other that were settled as they were read."""

    fragments: list[list[Fragment]]


class Faulty(Struct, frozen=True):
    """A record, or a part of the input, that could not be read or checked."""

    faults: tuple[Fault, ...]


class Remark(Struct, frozen=True):
    """A line of diagnostics."""

    line: str


Piece = Rendered | Faulty | Remark


class Done(Struct):
    """What came of a portion. `ids`: those of its valid records, in order."""

    pieces: list[Piece] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        """Faults in the place where they came up, and in the totals."""
        self.counts.tally.add_faults(faults)
        self.pieces.append(Faulty(faults))


class Lost(Struct, frozen=True):
    """A portion that could not be worked off, and why."""

    why: str
