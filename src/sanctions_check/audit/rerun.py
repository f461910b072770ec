"""Judges the records of a report again, and holds the report to what comes out."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from sanctions_check.assess.checker import Checker
from sanctions_check.records.model import Record
from sanctions_check.reports.interface import Explain, reported
from sanctions_check.reports.json_report.serialise import closing_as_json, reported_as_json
from sanctions_check.reports.totals import RunTotals
from sanctions_check.review.decisions import Decisions
from sanctions_check.sources.place import NO_FILE, SourceMap

from .differences import Difference, differences
from .inputs import InputsAgain
from .report_file import Json, ReportFile

__all__ = ["Rerun"]

_LINES = frozenset({"line", "file"})
_RUN_ONLY = frozenset({"engine_failures"})
"""What a run met by chance and no second run has to meet."""


class Rerun:
    """Derives record after record again, and the totals from them."""

    def __init__(
        self, checker: Checker, explain: Explain | None, decisions: Decisions | None, inputs: InputsAgain | None
    ) -> None:
        self._checker = checker
        self._explain = explain
        self._decisions = decisions
        self._inputs = inputs
        self._totals = RunTotals(checker.pack, decisions)
        self._seen: set[str] = set()

    def record(self, recorded: Json) -> Iterator[Difference]:
        """Everything in one entry that does not follow from its facts."""
        name = str(recorded.get("record"))
        if name in self._seen:
            yield Difference(name, "/record", "a second entry", "one entry for each record")
            return
        self._seen.add(name)
        try:
            record = Record.model_validate(recorded.get("facts"))
        except ValidationError as problem:
            yield Difference(name, "/facts", "facts", f"no valid record: {problem.errors(include_url=False)[0]['msg']}")
            return
        source: SourceMap = NO_FILE
        if self._inputs is not None:
            read = self._inputs.records.get(name)
            if read is None:
                yield Difference(name, "/record", name, "no such record in the inputs")
                return
            facts = read.record.as_written()
            yield from differences(name, "/facts", recorded.get("facts"), facts, frozenset())
            record, source = read.record, read.source
        judged = reported(record, self._checker.check(record, source), self._decisions, self._explain)
        self._totals.add(judged)
        derived = reported_as_json(judged)
        skipped = frozenset() if self._inputs is not None else _LINES
        if self._decisions is None:
            skipped |= {"decision"}
        yield from differences(name, "", recorded, derived, skipped)

    def closing(self, report: ReportFile) -> Iterator[Difference]:
        """Everything in the closing part that does not follow from the records."""
        if self._inputs is not None:
            for name in self._inputs.records.keys() - self._seen:
                yield Difference(name, "/record", "nothing", "a record of the inputs")
            yield from differences(None, "/errors", list(report.errors), list(self._inputs.faults), frozenset())
        self._totals.tally.input_errors = len(report.errors)
        derived = closing_as_json(self._totals.closing(self._inputs.files if self._inputs is not None else ()))
        parts = ["used", "caps", "summary"]
        parts += ["inputs"] if self._inputs is not None else []
        parts += ["decisions"] if self._decisions is not None else []
        for part in parts:
            yield from differences(None, f"/{part}", report.closing.get(part), derived[part], _RUN_ONLY)
