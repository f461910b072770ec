"""The result of a portion: pieces in the order of the input. They can be sent from one process to another."""

from __future__ import annotations

from msgspec import Struct, field

from sanctions_check.errors import Fault
from sanctions_check.records.readers import Portion, ReadFault
from sanctions_check.reports.account.totals import Counts
from sanctions_check.reports.interface import Fragment

__all__ = ["Done", "Faulty", "Lost", "Piece", "Remark", "Rendered", "WorkedOff"]


class Rendered(Struct, frozen=True):
    """One record, or consecutive settled ones: for each format of the task, a list of fragments."""

    fragments: list[list[Fragment]]


class Faulty(Struct, frozen=True):
    """Faults of a record or a part of the input that could not be read or checked."""

    faults: tuple[Fault, ...]


class Remark(Struct, frozen=True):
    """A line of diagnostics. `kind`: what it has in common with others, of which not all are said; empty: it is always said."""

    line: str
    kind: str = ""


Piece = Rendered | Faulty | Remark


class Done(Struct):
    """The result of a portion. `ids`: the ids of its valid records, in order."""

    pieces: list[Piece] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        """Add faults after the pieces so far, and to the counts."""
        self.counts.tally.add_faults(faults)
        self.pieces.append(Faulty(faults))


class Lost(Struct, frozen=True):
    """A portion was not checked, since every process that worked on it died."""

    why: str


WorkedOff = tuple[Portion | ReadFault, Done | Lost | None]
"""A portion with its result, or a fault of the input with None."""
