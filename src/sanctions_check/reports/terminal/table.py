"""A table for the terminal: one row for each record, then caps, then the totals."""

from __future__ import annotations

from typing import TextIO

from rich.table import Table

from sanctions_check.assess.law.readings import Profile
from sanctions_check.assess.results import Assessment, Finding, Verdict
from sanctions_check.errors import Fault
from sanctions_check.rules.model import Basis

from ..account.receipt import Receipt
from ..account.showing import showing_in_words
from ..account.totals import Closing
from ..interface import Report
from ..reported import ReportedRecord
from ..words.caps import cap_in_words
from ..words.counts import counted
from ..words.decisions import decision_in_words, decisions_line
from ..words.paragraphs import short_measure
from .console import ReportConsole
from .shown import shown
from .verdicts import STYLES, marked

__all__ = ["TableReport"]

PROFILES = tuple(profile.value for profile in Profile)
CLEARED = Verdict.NOT_A_VIOLATION.severity
OPEN = "?"
"""Stands after a measure of which it is open whether it reaches the act."""
MEASURES = 3
"""The column of a row in which they stand."""
NARROW = 100
"""Below so many columns, what is short in a row stands one below the other in one cell."""
PAGE = 200
"""Rows held before they are printed, so that a long run does not fill the memory."""


class TableReport(Report[tuple[str, ...]]):
    """Rows in the order of the input. `color` and `width` None mean: as the terminal has it."""

    def __init__(
        self, out: TextIO, *, color: bool | None = None, width: int | None = None, all_readings: bool = False
    ) -> None:
        terminal = out.isatty()
        self._all_readings = all_readings
        self._console = ReportConsole(out, color=color, width=width if width is not None or terminal else 140)
        self._rows: list[tuple[str, ...]] = []
        self._receipt: Receipt
        self._open_measures = False

    def begin(self, receipt: Receipt) -> None:
        self._receipt = receipt

    def render(self, reported: ReportedRecord) -> tuple[str, ...]:
        return _by_reading(reported.assessment) if self._all_readings else _row(reported)

    def put(self, fragment: tuple[str, ...]) -> None:
        self._rows.append(fragment)
        self._open_measures = self._open_measures or (not self._all_readings and OPEN in fragment[MEASURES])
        if len(self._rows) >= PAGE:
            self._flush()

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        """Faults go to the diagnostics, not into the table; the totals count them."""

    def end(self, closing: Closing) -> None:
        self._flush()
        tally = closing.tally
        for total in closing.caps:
            self._console.print(shown(f"Cap: {cap_in_words(total)}"))
        counts = ", ".join(f"[{STYLES[verdict]}]{tally.verdicts[verdict]} {verdict.words}[/]" for verdict in Verdict)
        self._console.print(f"{counted(tally.records, 'record')}: {counts}")
        if tally.input_errors or tally.rule_errors or tally.engine_failures:
            self._console.print(
                f"[bold]{counted(tally.input_errors, 'input error')}, {counted(tally.rule_errors, 'rule error')} "
                f"({counted(tally.incomplete, 'record')} incomplete), {counted(tally.engine_failures, 'engine failure')}[/]"
            )
        if closing.decisions is not None:
            self._console.print(shown(decisions_line(closing.decisions)))
        pack, options = self._receipt["pack"], self._receipt["options"]
        as_of = options["as_of"] or "all evidence"
        words = f"pack {pack['version']}, reading {options['reading']}, as of {as_of}, engine {options['engine']}"
        self._console.print(f"[dim]{shown(words)}[/]")
        if showing := showing_in_words(options["show"]):
            self._console.print(f"[dim]{shown(showing)}[/]")
        if self._open_measures:
            self._console.print(f"[dim]{OPEN} after a measure: whether it reaches the act is open[/]")

    def _flush(self) -> None:
        if not self._rows:
            return
        narrow = self._console.width < NARROW
        table = Table(show_lines=narrow, expand=True, pad_edge=False)
        if self._all_readings:
            _lay_out_readings(table, narrow=narrow)
        else:
            _lay_out(table, narrow=narrow)
        stack = _stacked_readings if self._all_readings else _stacked
        for row in self._rows:
            table.add_row(*(stack(row) if narrow else row))
        self._console.print(table)
        self._rows.clear()


def _lay_out(table: Table, *, narrow: bool) -> None:
    if narrow:
        table.add_column("record", ratio=2, overflow="fold")
        table.add_column("measures", no_wrap=True)
    else:
        table.add_column("record", ratio=3, overflow="fold")
        table.add_column("verdict", min_width=20, no_wrap=True)
        table.add_column("standing", min_width=12, no_wrap=True)
        table.add_column("measures", ratio=3, overflow="fold")
    table.add_column("why", ratio=3 if narrow else 8, overflow="fold")


def _lay_out_readings(table: Table, *, narrow: bool) -> None:
    table.add_column("record", ratio=3, overflow="fold")
    if not narrow:
        for profile in PROFILES:
            table.add_column(f"by {profile}", min_width=20, no_wrap=True)
    table.add_column("why they differ", ratio=3 if narrow else 6, overflow="fold")


def _stacked(row: tuple[str, ...]) -> tuple[str, ...]:
    record, verdict, standing, measures, why = row
    return "\n".join(filter(None, (record, verdict, standing))), measures.replace(", ", "\n"), why


def _stacked_readings(row: tuple[str, ...]) -> tuple[str, ...]:
    record, *verdicts, why = row
    by_reading = (f"{profile}: {verdict}" for profile, verdict in zip(PROFILES, verdicts, strict=True))
    return "\n".join((record, *by_reading)), why


def _by_reading(assessment: Assessment) -> tuple[str, ...]:
    """The verdict under each profile, and the readings on which the difference rests."""
    verdicts = [assessment.by_reading[profile] for profile in PROFILES]
    readings: dict[str, None] = {}
    if len(set(verdicts)) > 1:
        for finding in assessment.findings:
            if (
                finding.reading is not None
                and finding.reading.basis is not Basis.TEXTUAL
                and finding.verdict.severity > CLEARED
            ):
                held = f" (held by {'; '.join(finding.reading.held_by)})" if finding.reading.held_by else ""
                readings[f"{finding.reading.basis}: {finding.reading.says}{held}"] = None
    return (shown(assessment.record), *map(marked, verdicts), shown(" ".join(readings)))


def _row(reported: ReportedRecord) -> tuple[str, ...]:
    assessment = reported.assessment
    verdict = marked(assessment.verdict)
    if not assessment.complete:
        verdict += " [bold red](incomplete)[/]"
    leading = assessment.leading
    if leading is None:
        return (shown(assessment.record), verdict, "", "", shown(assessment.summary))
    cited = (f"{short_measure(measure)}{'' if measure.certain else OPEN}" for measure in leading.measures)
    measures = ", ".join(dict.fromkeys(cited))
    standing = leading.shown_standing.value if leading.shown_standing is not None else ""
    decided = next((decision_in_words(each) for each in reported.findings if each.finding is leading), "")
    why = f"{_why(assessment, leading)}{f' – {decided}' if decided else ''}"
    return (shown(assessment.record), verdict, standing, shown(measures), shown(why))


def _why(assessment: Assessment, leading: Finding) -> str:
    others = sum(1 for finding in assessment.findings if finding.verdict is assessment.verdict) - 1
    more = f" (+{others} more)" if others else ""
    if leading.missing:
        return f"not known: {leading.missing[0].says}{more}"
    return f"{leading.title}: {leading.subject.label}{more}"
