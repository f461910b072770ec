"""Reads and judges one portion of input, and renders the records to show in each format."""

from __future__ import annotations

import io
from collections.abc import Container, Sequence
from datetime import date

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.results import Verdict
from sanctions_check.doubts.lines import doubt_lines
from sanctions_check.errors import EngineError, Fault
from sanctions_check.records.readers import (
    Document,
    FirstLines,
    Portion,
    ReadFault,
    ReadRecord,
    SettledRecord,
    fault_of_repeated_id,
    is_long,
    read_portion,
)
from sanctions_check.reports.account.showing import is_shown
from sanctions_check.reports.formats import make_report
from sanctions_check.reports.reported import ReportedRecord, reported
from sanctions_check.reports.words.rule_errors import rule_errors_in_words

from .done import Done, Remark, Rendered
from .task import Task

__all__ = ["Worker"]


class Worker:
    """Checks portions one after another. No result depends on an earlier portion.

    In some long portions, records without a link to the DPRK are settled while they are read: in documents, and in lines and rows
    after `prepare` or the first long portion.
    """

    def __init__(self, task: Task, checker: Checker, formats: Sequence[str] = ()) -> None:
        self.task = task
        self.formats = formats
        self._checker = checker
        self._reports = [make_report(name, io.StringIO(), checker.pack, task.options) for name in formats]
        self._shows_settled = task.show is None or Verdict.OUT_OF_SCOPE in task.show
        self._prepared = False
        self._today = date.today()
        self._explain = None
        if task.what_if:
            from sanctions_check.reasoning.reasoner import Reasoner

            self._explain = Reasoner(checker).reasons_of

    def work(self, portion: Portion, repeated: Container[int] = ()) -> Done:
        """The result of a portion. `repeated`: the positions (from 0) of valid records whose id an earlier record has."""
        done = Done()
        failures = self._checker.engine_failures
        prepared = self._prepared or isinstance(portion, Document)
        settle = self._checker.settle if prepared and is_long(portion) else None
        settled: list[SettledRecord] = []
        firsts = FirstLines(portion) if repeated else None
        for read in read_portion(portion, self.task.limits, settle):
            once = not repeated or len(done.ids) not in repeated
            first = firsts.before(read) if firsts is not None else None
            if isinstance(read, SettledRecord) and once:
                settled.append(read)
                done.ids.append(read.id)
                continue
            self._render_settled(settled, done)
            settled.clear()
            if isinstance(read, ReadFault):
                done.add_faults(read.faults)
                continue
            if isinstance(read, ReadRecord) and once:
                self._judge(read, done)
            else:
                done.add_faults(fault_of_repeated_id(read, first).faults)
            done.ids.append(read.id)
        self._render_settled(settled, done)
        done.counts.tally.engine_failures = self._checker.engine_failures - failures
        self._prepared = self._prepared or is_long(portion)
        return done

    def prepare(self) -> None:
        """Load what is needed to settle records, which takes a tenth of a second."""
        self._checker.settle(b"")
        self._prepared = True

    def _render_settled(self, settled: list[SettledRecord], done: Done) -> None:
        """Render consecutive settled records. If that raises, each is rendered alone, to find the one at fault."""
        if not settled:
            return
        if not self._shows_settled:
            done.counts.tally.add_settled(len(settled))
            return
        try:
            fragments = [report.render_settled(settled) for report in self._reports]
        except Exception as problem:
            if len(settled) == 1:
                done.add_faults((_not_checked(settled[0], problem),))
            else:
                for each in settled:
                    self._render_settled([each], done)
            return
        done.counts.tally.add_settled(len(settled))
        done.pieces.append(Rendered(fragments))

    def _judge(self, read: ReadRecord, done: Done) -> None:
        """Judge and render one record. An exception from outside the rules becomes a fault of this record alone."""
        try:
            judged, said = self._judged(read)
            shown = is_shown(judged.assessment, self.task.show)
            fragments = [[report.render(judged)] for report in self._reports] if shown else []
        except EngineError:
            raise
        except Exception as problem:
            done.add_faults((_not_checked(read, problem),))
            return
        done.counts.add(judged)
        done.pieces += said
        if shown:
            done.pieces.append(Rendered(fragments))

    def _judged(self, read: ReadRecord) -> tuple[ReportedRecord, list[Remark]]:
        assessment = self._checker.check(read.record, read.source)
        doubts = doubt_lines(read.record, assessment, today=self._today, as_of=self.task.as_of)
        said = [
            *map(Remark, rule_errors_in_words(read.record.id, read.source, assessment.errors)),
            *(Remark(line, kind) for line, kind in doubts),
        ]
        return reported(read.record, assessment, self.task.decisions, self._explain), said


def _not_checked(read: ReadRecord | SettledRecord, problem: Exception) -> Fault:
    file, line = read.source.file, read.source.position_of("").line
    message = f"the record could not be checked: {type(problem).__name__}: {problem}"
    hint = "this is a fault of the program; please report it with the record"
    return Fault(file, line, None, "", "not-checked", message, hint, read.id)
