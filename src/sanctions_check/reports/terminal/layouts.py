"""The columns of the table: the verdict on each record, or its verdict under each reading."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import NamedTuple

from rich.table import Table

from sanctions_check.assess.findings.sentences import why_not
from sanctions_check.assess.law.readings import Profile
from sanctions_check.assess.results import Assessment, Finding, Verdict
from sanctions_check.rules.model import Basis

from ..reported import ReportedRecord
from ..words.decisions import decision_in_words
from ..words.paragraphs import cited_in_short
from .shown import shown
from .verdicts import marked

__all__ = ["OPEN", "ByReading", "ByVerdict", "Layout", "Row"]

OPEN = "?"
"""Follows a measure that may or may not reach the act."""
PROFILES = tuple(profile.value for profile in Profile)
CLEARED = Verdict.NOT_A_VIOLATION.severity


class Row(NamedTuple):
    """The cells of a record, in the mark-up of rich. `has_open_measures`: a measure is followed by OPEN."""

    cells: tuple[str, ...]
    has_open_measures: bool = False


class Layout(ABC):
    """The columns of the table and the row of a record. A narrow table joins the short cells into one.

    `beside`, `beside_narrow`: the least width that the other columns and the lines between them take.
    """

    beside: int
    beside_narrow: int

    @abstractmethod
    def add_columns(self, table: Table, record: int) -> None:
        """Add the wide columns. `record`: the width of the record column."""

    @abstractmethod
    def add_narrow_columns(self, table: Table, record: int) -> None: ...

    @abstractmethod
    def row(self, reported: ReportedRecord) -> Row: ...

    @abstractmethod
    def narrow(self, row: Row) -> tuple[str, ...]:
        """The cells of a row for the narrow columns."""


class ByVerdict(Layout):
    """The verdict, standing, measures and reason for each record."""

    beside, beside_narrow = 86, 40

    def add_columns(self, table: Table, record: int) -> None:
        table.add_column("record", ratio=3, width=record, overflow="fold")
        table.add_column("verdict", min_width=20, no_wrap=True)
        table.add_column("standing", min_width=12, no_wrap=True)
        table.add_column("measures", ratio=3, overflow="fold")
        table.add_column("why", ratio=8, overflow="fold")

    def add_narrow_columns(self, table: Table, record: int) -> None:
        table.add_column("record", ratio=2, width=record, overflow="fold")
        table.add_column("measures", no_wrap=True)
        table.add_column("why", ratio=3, overflow="fold")

    def row(self, reported: ReportedRecord) -> Row:
        assessment = reported.assessment
        verdict = marked(assessment.verdict)
        if not assessment.complete:
            verdict += " [bold red](incomplete)[/]"
        leading = assessment.leading
        if leading is None:
            return Row((shown(assessment.record), verdict, "", "", shown(assessment.summary)))
        measures = cited_in_short(leading, open_mark=OPEN)
        standing = leading.shown_standing.value if leading.shown_standing is not None else ""
        decided = next((decision_in_words(each) for each in reported.findings if each.finding is leading), "")
        why = f"{_why(assessment, leading)}{f' – {decided}' if decided else ''}"
        cells = (shown(assessment.record), verdict, standing, shown(measures), shown(why))
        return Row(cells, not all(measure.certain for measure in leading.measures))

    def narrow(self, row: Row) -> tuple[str, ...]:
        record, verdict, standing, measures, why = row.cells
        return "\n".join(filter(None, (record, verdict, standing))), measures.replace(", ", "\n"), why


class ByReading(Layout):
    """The verdict under each profile of readings, and the readings behind a difference."""

    beside, beside_narrow = 94, 25

    def add_columns(self, table: Table, record: int) -> None:
        table.add_column("record", ratio=3, width=record, overflow="fold")
        for profile in PROFILES:
            table.add_column(f"by {profile}", min_width=20, no_wrap=True)
        table.add_column("why they differ", ratio=6, overflow="fold")

    def add_narrow_columns(self, table: Table, record: int) -> None:
        table.add_column("record", ratio=3, width=record, overflow="fold")
        table.add_column("why they differ", ratio=3, overflow="fold")

    def row(self, reported: ReportedRecord) -> Row:
        assessment = reported.assessment
        verdicts = [assessment.by_reading[profile] for profile in PROFILES]
        differ = len(set(verdicts)) > 1
        readings = dict.fromkeys(filter(None, map(_reading, assessment.findings))) if differ else ()
        return Row((shown(assessment.record), *map(marked, verdicts), shown(" ".join(readings))))

    def narrow(self, row: Row) -> tuple[str, ...]:
        record, *verdicts, why = row.cells
        by_reading = (f"{profile}: {verdict}" for profile, verdict in zip(PROFILES, verdicts, strict=True))
        return "\n".join((record, *by_reading)), why


def _why(assessment: Assessment, leading: Finding) -> str:
    others = sum(1 for finding in assessment.findings if finding.verdict is assessment.verdict) - 1
    more = f" (+{others} more)" if others else ""
    if leading.missing:
        return f"not known: {leading.missing[0].says}{more}"
    if leading.against and leading.is_of_a_rule:
        return f"{why_not(leading.title, leading.law, leading.subject, leading.against)}{more}"
    return f"{leading.title}: {leading.subject.label}{more}"


def _reading(finding: Finding) -> str:
    """The reading of a possible violation or an open finding, if it goes beyond the words; else ""."""
    reading = finding.reading
    if reading is None or reading.basis is Basis.TEXTUAL or finding.verdict.severity <= CLEARED:
        return ""
    held = f" (held by {'; '.join(reading.held_by)})" if reading.held_by else ""
    return f"{reading.basis}: {reading.says}{held}"
