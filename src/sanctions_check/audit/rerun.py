"""Judges the records of a report again, and compares the results with the report."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from sanctions_check.assess.checker import Checker
from sanctions_check.records.model import Record
from sanctions_check.reports.account.showing import VerdictFilter, is_shown
from sanctions_check.reports.account.totals import Counts, RunTotals
from sanctions_check.reports.json_report.serialise import Json as Derived
from sanctions_check.reports.json_report.serialise import closing_as_json
from sanctions_check.reports.json_report.text import RecordText
from sanctions_check.reports.reported import Explain, ReportedRecord, reported
from sanctions_check.review.decisions import Decisions
from sanctions_check.sources.positions import NO_FILE, SourceMap

from .differences import Difference, differences
from .inputs import InputsAgain
from .report_file import Json, ReportFile

__all__ = ["Rerun"]

_LINES = frozenset({"line", "file"})
"""Keys that are compared only if the inputs were read again."""
_RUN_ONLY = frozenset({"engine_failures"})
"""Keys that may differ from run to run."""


class Rerun:
    """Derives each entry of a report again (`record`), then the totals (`closing`).

    `inputs`: None: the report is not compared with its inputs.
    """

    def __init__(
        self,
        checker: Checker,
        explain: Explain | None,
        decisions: Decisions | None,
        inputs: InputsAgain | None,
        show: VerdictFilter,
    ) -> None:
        self._checker = checker
        self._explain = explain
        self._decisions = decisions
        self._inputs = inputs
        self._show = show
        self._texts = RecordText()
        self._seen: set[str] = set()
        self._counts: dict[str, Counts] = {}

    def record(self, recorded: Json) -> Iterator[Difference]:
        """The differences between one entry of the report and what follows from its facts."""
        name = recorded["record"]
        if name in self._seen:
            yield Difference(name, "/record", "a second entry", "one entry for each record")
            return
        self._seen.add(name)
        try:
            record = Record.model_validate(recorded["facts"])
        except ValidationError as problem:
            yield Difference(name, "/facts", "facts", f"no valid record: {problem.errors(include_url=False)[0]['msg']}")
            return
        source: SourceMap = NO_FILE
        if self._inputs is not None:
            read = self._inputs.records.get(name)
            if read is None:
                yield Difference(name, "/record", name, "no such record in the inputs")
                return
            record, source = read.record, read.source
        derived = self._texts.values_of(self._judged(record, source))
        skipped = frozenset() if self._inputs is not None else _LINES
        if self._decisions is None:
            skipped |= {"decision"}
        yield from differences(name, "", recorded, derived, skipped)

    def closing(self, report: ReportFile) -> Iterator[Difference]:
        """The differences between the closing part and what follows from the records. To be called after all records."""
        if self._inputs is not None:
            for name, read in self._inputs.records.items():
                if name not in self._seen and is_shown(self._judged(read.record, read.source).assessment, self._show):
                    yield Difference(name, "/record", "nothing", "a record of the inputs")
            yield from differences(None, "/errors", list(report.errors), list(self._inputs.faults), frozenset())
        if self._inputs is None and self._show is not None:
            return
        derived = self._closing(len(report.errors))
        parts = ["used", "caps", "summary"]
        parts += ["inputs"] if self._inputs is not None else []
        parts += ["decisions"] if self._decisions is not None else []
        for part in parts:
            yield from differences(None, f"/{part}", report.closing[part], derived[part], _RUN_ONLY)

    def _judged(self, record: Record, source: SourceMap) -> ReportedRecord:
        """Judge a record and keep what it adds to the totals."""
        judged = reported(record, self._checker.check(record, source), self._decisions, self._explain)
        counts = Counts()
        counts.add(judged)
        self._counts[record.id] = counts
        return judged

    def _closing(self, input_errors: int) -> Derived:
        """The closing part, from the records in the order in which the run counted them."""
        totals = RunTotals(self._checker.pack, self._decisions)
        for name in self._counts if self._inputs is None else self._inputs.records:
            if name in self._counts:
                totals.merge(self._counts[name])
        totals.tally.input_errors = input_errors
        return closing_as_json(totals.closing(self._inputs.files if self._inputs is not None else ()))
