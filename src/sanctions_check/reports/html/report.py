"""Writes the HTML report as a stream: the frame, index rows as records come, then totals, script and details."""

from __future__ import annotations

from datetime import date
from typing import TextIO

from sanctions_check.assess.pack_facts import case_under
from sanctions_check.assess.results import Standing
from sanctions_check.errors import Fault
from sanctions_check.rules.pack import RulePack

from ..account.receipt import Receipt
from ..account.totals import Closing
from ..interface import Report
from ..json_report.serialise import closing_as_json
from ..json_report.text import RecordText
from ..outline import days_of
from ..reported import ReportedRecord
from ..spool import Spool
from ..words.listings import listings_on_record
from ..words.marks import MARKS
from .details import details_of
from .index import Legend, index_row, legend_of
from .page import page_parts
from .payload import Blocks, ascii_json, inert_json, write_json_block

__all__ = ["HtmlReport"]

_Rendered = tuple[str, str, Legend]
"""The index row of a record, its details, and its part of the legend."""


class HtmlReport(Report[_Rendered]):
    """The HTML report. Only the legend and the block of records that is being filled stay in memory."""

    def __init__(self, out: TextIO, pack: RulePack, as_of: date | None) -> None:
        self._out = out
        self._pack, self._as_of = pack, as_of
        self._blocks = Blocks(out)
        self._legend = Legend()
        self._texts = RecordText()
        self._faults = Spool()
        self._receipt: Receipt

    def begin(self, receipt: Receipt) -> None:
        self._receipt = receipt
        self._out.write(page_parts().before)

    def render(self, reported: ReportedRecord) -> _Rendered:
        days = days_of(reported.record, self._pack, self._as_of)
        listed = listings_on_record(reported.assessment, lambda: case_under(self._pack, reported.record, self._as_of))
        details = details_of(reported, self._texts, listed)
        return inert_json(index_row(reported, days)), ascii_json(details), legend_of(reported)

    def put(self, fragment: _Rendered) -> None:
        row, details, legend = fragment
        self._legend.merge(legend)
        self._blocks.add(row, details)

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        for fault in faults:
            self._faults.write_item(inert_json(fault.as_json()))

    def end(self, closing: Closing) -> None:
        self._blocks.close()
        about = {
            "receipt": self._receipt,
            "marks": {verdict.value: mark for verdict, mark in MARKS.items()},
            "standings": {standing.value: standing.meaning for standing in Standing},
            "measures": self._legend.measures,
            "states": self._legend.states,
            **closing_as_json(closing),
        }
        write_json_block(self._out, "about", about, "faults", self._faults)
        self._faults.close()
        self._out.write(page_parts().script)
        self._blocks.write_details()
        self._out.write(page_parts().after)
