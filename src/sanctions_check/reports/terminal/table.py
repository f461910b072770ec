"""The table: a row for each record, then caps and totals."""

from __future__ import annotations

from typing import TextIO

from rich.table import Table
from rich.text import Text

from sanctions_check.assess.results import Verdict
from sanctions_check.errors import Fault

from ..account.receipt import Receipt
from ..account.showing import showing_in_words
from ..account.totals import Closing
from ..interface import Report
from ..reported import ReportedRecord
from ..words.caps import cap_in_words, exceeded_in_words
from ..words.counts import counted
from ..words.decisions import decisions_line
from .console import ReportConsole
from .layouts import OPEN, ByReading, ByVerdict, Layout, Row
from .shown import shown
from .verdicts import STYLES

__all__ = ["TableReport"]

NARROW = 100
"""A terminal with fewer columns gets the narrow layout. So does a wider one in which ids fit only in that layout."""
PAGE = 200
"""The most rows of one table; a long run is printed as several tables, to save memory."""


class TableReport(Report[Row]):
    """A table of records. `color` and `width` None: those of the terminal.

    Without a terminal, the table has 140 columns, or more if an id needs them. An id stays whole, so that it can be copied,
    unless a terminal has no room even after other columns are folded and joined.
    """

    def __init__(
        self, out: TextIO, *, color: bool | None = None, width: int | None = None, all_readings: bool = False
    ) -> None:
        terminal = out.isatty()
        self._may_widen = width is None and not terminal
        self._layout: Layout = ByReading() if all_readings else ByVerdict()
        self._console = ReportConsole(out, color=color, width=width if width is not None or terminal else 140)
        self._rows: list[Row] = []
        self._receipt: Receipt
        self._open_measures = False

    def begin(self, receipt: Receipt) -> None:
        self._receipt = receipt

    def render(self, reported: ReportedRecord) -> Row:
        return self._layout.row(reported)

    def put(self, fragment: Row) -> None:
        self._rows.append(fragment)
        self._open_measures = self._open_measures or fragment.has_open_measures
        if len(self._rows) >= PAGE:
            self._flush()

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        """Ignore the faults: they are printed as diagnostics, and the totals count them."""

    def end(self, closing: Closing) -> None:
        self._flush()
        tally = closing.tally
        for total in closing.caps:
            self._console.print(shown(f"Cap: {cap_in_words(total)}"))
        counts = ", ".join(f"[{STYLES[verdict]}]{tally.verdicts[verdict]} {verdict.words}[/]" for verdict in Verdict)
        exceeded = exceeded_in_words(closing.caps)
        beside = f"; [bold]{shown(exceeded)}[/]" if exceeded else ""
        self._console.print(f"{counted(tally.records, 'record')}: {counts}{beside}")
        if tally.anything_failed:
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
        """Print the waiting rows, in a layout in which every id stays whole, if one fits."""
        if not self._rows:
            return
        layout, width = self._layout, self._console.width
        longest = max(Text.from_markup(row.cells[0]).cell_len for row in self._rows)
        wide, narrow = longest + layout.beside, longest + layout.beside_narrow
        if self._may_widen:
            self._console.width = max(width, wide)
        in_width = self._console.width
        is_narrow = width < NARROW or narrow <= in_width < wide
        table = Table(show_lines=is_narrow, expand=True, pad_edge=False)
        fits = (narrow if is_narrow else wide) <= in_width
        (layout.add_narrow_columns if is_narrow else layout.add_columns)(table, longest if fits else 1)
        for row in self._rows:
            table.add_row(*(layout.narrow(row) if is_narrow else row.cells))
        self._console.print(table)
        self._console.width = width
        self._rows.clear()
