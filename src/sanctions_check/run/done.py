"""The result of a portion: pieces in the order of the input, which can be sent between processes."""

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
    """The faults of a record, or of a part of the input, that could not be read or checked."""

    faults: tuple[Fault, ...]


class Remark(Struct, frozen=True):
    """A line of diagnostics.

    `kind`: remarks of the same kind are alike, and only the first few are printed. "": the remark is always printed.
    """

    line: str
    kind: str = ""


Piece = Rendered | Faulty | Remark


class Done(Struct):
    """The result of a portion. `ids`: the ids of its valid records, in order."""

    pieces: list[Piece] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        """Append faults to the pieces, and count them."""
        self.counts.tally.add_faults(faults)
        self.pieces.append(Faulty(faults))


class Lost(Struct, frozen=True):
    """The portion was not checked, because the process that worked on it died. `why`: how the process ended."""

    why: str


WorkedOff = tuple[Portion | ReadFault, Done | Lost | None]
"""A portion with its result, or a fault of the input without one (None)."""
