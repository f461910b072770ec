"""JSON: one object, written as a stream; and JSON Lines: one object for each record."""

from __future__ import annotations

import json
from typing import TextIO

from sanctions_check.errors import Fault

from ..interface import Closing, Receipt, ReportedRecord
from .serialise import closing_as_json, reported_as_json

__all__ = ["JsonLinesReport", "JsonReport"]


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


class JsonReport:
    """`{"receipt": …, "assessments": […], "errors": […], "inputs": …, "used": …, "caps": …, "decisions": …, "summary": …}`.

    Faults are kept until the end, records are not.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._faults: list[Fault] = []
        self._empty = True

    def begin(self, receipt: Receipt) -> None:
        self._out.write(f'{{\n"receipt": {_dump(receipt)},\n"assessments": [')

    def add(self, reported: ReportedRecord) -> None:
        self._out.write(("\n" if self._empty else ",\n") + _dump(reported_as_json(reported)))
        self._empty = False

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        self._faults.extend(faults)

    def end(self, closing: Closing) -> None:
        errors = "".join(f"\n{_dump(fault.as_json())}," for fault in self._faults)
        self._out.write(f'\n],\n"errors": [{errors.rstrip(",")}]')
        for name, value in closing_as_json(closing).items():
            self._out.write(f',\n"{name}": {_dump(value)}')
        self._out.write("\n}\n")


class JsonLinesReport:
    """One line for each record and each fault, the receipt first and the closing last; `"type"` says which."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def begin(self, receipt: Receipt) -> None:
        self._line("receipt", receipt)

    def add(self, reported: ReportedRecord) -> None:
        self._line("assessment", reported_as_json(reported))

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        for fault in faults:
            self._line("error", fault.as_json())

    def end(self, closing: Closing) -> None:
        self._line("closing", closing_as_json(closing))

    def _line(self, kind: str, body: dict[str, object]) -> None:
        self._out.write(_dump({"type": kind, **body}) + "\n")
