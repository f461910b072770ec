"""Writes JSON (one object, as a stream) and JSON Lines (an object on each line)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TextIO

from sanctions_check.errors import Fault
from sanctions_check.records.readers import SettledRecord

from ..account.receipt import Receipt
from ..account.totals import Closing
from ..interface import Report
from ..reported import ReportedRecord
from ..spool import Spool
from .dump import dump
from .serialise import closing_as_json
from .text import RecordText

__all__ = ["JsonLinesReport", "JsonReport"]


class JsonReport(Report[str]):
    """The JSON report: one object, written as a stream.

    `{"receipt": …, "assessments": […], "errors": […], "inputs": …, "used": …, "caps": …, "decisions": …, "summary": …}`

    Records are written as they come. Faults are spooled until the end.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._faults = Spool()
        self._empty = True
        self._text = RecordText()

    def begin(self, receipt: Receipt) -> None:
        self._out.write(f'{{\n"receipt": {dump(receipt)},\n"assessments": [')

    def render(self, reported: ReportedRecord) -> str:
        return self._text.of(reported)

    def render_settled(self, settled: Sequence[SettledRecord]) -> list[str]:
        return [self._text.of_settled(settled, ",\n")]

    def put(self, fragment: str) -> None:
        self._out.write(f"{'' if self._empty else ','}\n{fragment}")
        self._empty = False

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        for fault in faults:
            self._faults.write_item(dump(fault.as_json()))

    def end(self, closing: Closing) -> None:
        self._out.write('\n],\n"errors": [')
        self._faults.pour(self._out)
        self._faults.close()
        self._out.write("]")
        for name, value in closing_as_json(closing).items():
            self._out.write(f',\n"{name}": {dump(value)}')
        self._out.write("\n}\n")


class JsonLinesReport(Report[str]):
    """The JSON Lines report: a line for the receipt, each record, each fault and the closing. `"type"` says which it is."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._text = RecordText({"type": "assessment"})

    def begin(self, receipt: Receipt) -> None:
        self._line("receipt", receipt)

    def render(self, reported: ReportedRecord) -> str:
        return self._text.of(reported)

    def render_settled(self, settled: Sequence[SettledRecord]) -> list[str]:
        return [self._text.of_settled(settled, "\n")]

    def put(self, fragment: str) -> None:
        self._out.write(f"{fragment}\n")

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        for fault in faults:
            self._line("error", fault.as_json())

    def end(self, closing: Closing) -> None:
        self._line("closing", closing_as_json(closing))

    def _line(self, kind: str, body: Mapping[str, object]) -> None:
        self._out.write(dump({"type": kind, **body}) + "\n")
