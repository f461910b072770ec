"""What every report does: take assessments and faults as they come, then close with the totals."""

from __future__ import annotations

from typing import Protocol

from sanctions_check.assess.caps import PeriodTotal
from sanctions_check.assess.results import Assessment
from sanctions_check.errors import Fault

from .tally import Tally

__all__ = ["Receipt", "Report"]

Receipt = dict[str, object]
"""Versions, pack and options: what a reader needs to run the same check again."""


class Report(Protocol):
    """A report is written as a stream; nothing is kept that a later record does not need."""

    def begin(self, receipt: Receipt) -> None: ...

    def add(self, assessment: Assessment) -> None: ...

    def add_faults(self, faults: tuple[Fault, ...]) -> None: ...

    def end(self, tally: Tally, caps: tuple[PeriodTotal, ...] = ()) -> None: ...
