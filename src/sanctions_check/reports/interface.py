"""The interface of reports: they take judged records and faults as they come, then the totals."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from sanctions_check.errors import Fault
from sanctions_check.records.readers import SettledRecord

from .account.receipt import Receipt
from .account.totals import Closing
from .reported import ReportedRecord, of_settled

__all__ = ["Fragment", "Report"]

Fragment = object
"""What a format makes of a record, or of several, as values that can be sent between processes."""
Made = TypeVar("Made")
"""The fragments of one format."""


class Report(ABC, Generic[Made]):
    """Written as a stream: `begin`, then `put` and `add_faults` in the order of the input, then `end`.

    A record is added in two steps. `render` makes a fragment of it; it writes nothing and remembers nothing, so that another
    report of the same format can do it in another process. `put` writes the fragment. Records that were settled as they were
    read are rendered many at a time.
    """

    @abstractmethod
    def begin(self, receipt: Receipt) -> None:
        """Write what stands before all records. Called once and first; not where a report goes on that an interrupted run began,
        and not where it only renders for another process.
        """

    @abstractmethod
    def render(self, reported: ReportedRecord) -> Made:
        """The record in this format, whatever was rendered or put before it."""

    @abstractmethod
    def put(self, fragment: Made) -> None:
        """Write what `render` or `render_settled` made, perhaps in another process; called in the order of the records."""

    def render_settled(self, settled: Sequence[SettledRecord]) -> list[Made]:
        """The fragments of consecutive settled records; a format may make one of several records."""
        return [self.render(of_settled(each)) for each in settled]

    @abstractmethod
    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        """Take the faults of a record, or of a part of the input, that could not be judged, in its place among the records.

        A format that tells of them elsewhere keeps them until `end`, and not in memory (`Spool`), since there may be many.
        """

    @abstractmethod
    def end(self, closing: Closing) -> None:
        """Write the totals and what was kept, so that the report is whole. Called once and last, unless the run breaks off."""
