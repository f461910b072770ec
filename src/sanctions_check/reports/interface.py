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
    def begin(self, receipt: Receipt) -> None: ...

    @abstractmethod
    def render(self, reported: ReportedRecord) -> Made: ...

    @abstractmethod
    def put(self, fragment: Made) -> None: ...

    def render_settled(self, settled: Sequence[SettledRecord]) -> list[Made]:
        """The fragments of consecutive settled records; a format may make one of several records."""
        return [self.render(of_settled(each)) for each in settled]

    @abstractmethod
    def add_faults(self, faults: tuple[Fault, ...]) -> None: ...

    @abstractmethod
    def end(self, closing: Closing) -> None: ...
