"""What every report does: take judged records and faults as they come, then close with the totals."""

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
"""What a format makes of a record, or of several: plain values that another process can send."""
Made = TypeVar("Made")
"""The fragments of one format."""


class Report(ABC, Generic[Made]):
    """A report is written as a stream; nothing is kept that a later record does not need.

    A record is added in two steps. `render` may be done in another process, by another report of the same format: it writes
    nothing and remembers nothing. `put` takes what it made, in the order of the records. Records that were settled as they
    were read, which most of a stream are, are rendered many at a time.
    """

    @abstractmethod
    def begin(self, receipt: Receipt) -> None: ...

    @abstractmethod
    def render(self, reported: ReportedRecord) -> Made: ...

    @abstractmethod
    def put(self, fragment: Made) -> None: ...

    def render_settled(self, settled: Sequence[SettledRecord]) -> list[Made]:
        """Records that follow each other, as fragments that are put one after the other."""
        return [self.render(of_settled(each)) for each in settled]

    @abstractmethod
    def add_faults(self, faults: tuple[Fault, ...]) -> None: ...

    @abstractmethod
    def end(self, closing: Closing) -> None: ...
