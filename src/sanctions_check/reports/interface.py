"""The interface of reports. A report takes judged records and faults as they come, then the totals."""

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
"""One or several records rendered in a format, as values that can be sent between processes."""
Made = TypeVar("Made")
"""The type of the fragments of one format."""


class Report(ABC, Generic[Made]):
    """A report that is written as a stream: `begin`, then `put` and `add_faults` in the order of the input, then `end`.

    A record is added in two steps:

    1. `render` makes a fragment of it. It writes nothing and keeps nothing, so it can run in another process, on another
       report of the same format.
    2. `put` writes the fragment.

    Records that were settled while they were read are rendered many at a time.
    """

    @abstractmethod
    def begin(self, receipt: Receipt) -> None:
        """Write what comes before all records. Called once and first.

        Not called if the report continues that of an interrupted run, or if it only renders for another process.
        """

    @abstractmethod
    def render(self, reported: ReportedRecord) -> Made:
        """The record as a fragment. It does not depend on what was rendered or put before."""

    @abstractmethod
    def put(self, fragment: Made) -> None:
        """Write a fragment, perhaps one from another process. Called in the order of the records."""

    def render_settled(self, settled: Sequence[SettledRecord]) -> list[Made]:
        """The fragments of consecutive settled records. A format may render several records as one fragment."""
        return [self.render(of_settled(each)) for each in settled]

    @abstractmethod
    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        """Take the faults of a record or a part of the input that could not be judged, in the order of the input.

        A format that writes faults elsewhere keeps them in a `Spool` until `end`: there may be too many for memory.
        """

    @abstractmethod
    def end(self, closing: Closing) -> None:
        """Write the totals and whatever was kept until the end. Called once and last, unless the run breaks off."""
