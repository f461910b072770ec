"""JSON: one object, written as a stream; and JSON Lines: one object for each record."""

from __future__ import annotations

import json
from typing import TextIO

from sanctions_check.assess.caps import PeriodTotal
from sanctions_check.assess.results import Assessment
from sanctions_check.errors import Fault

from .interface import Receipt
from .serialise import assessment_as_json, cap_as_json
from .tally import Tally

__all__ = ["JsonLinesReport", "JsonReport"]


def _dump(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)


class JsonReport:
    """`{"receipt": …, "assessments": […], "errors": […], "summary": …}`; faults are kept until the end, records are not."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._faults: list[Fault] = []
        self._empty = True

    def begin(self, receipt: Receipt) -> None:
        self._out.write(f'{{\n"receipt": {_dump(receipt)},\n"assessments": [')

    def add(self, assessment: Assessment) -> None:
        self._out.write(("\n" if self._empty else ",\n") + _dump(assessment_as_json(assessment)))
        self._empty = False

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        self._faults.extend(faults)

    def end(self, tally: Tally, caps: tuple[PeriodTotal, ...] = ()) -> None:
        errors = ",\n".join(_dump(fault.as_json()) for fault in self._faults)
        closing = f"\n{errors}\n" if errors else ""
        totals = _dump([cap_as_json(total) for total in caps])
        summary = _dump(tally.as_json())
        self._out.write(f'\n],\n"errors": [{closing}],\n"caps": {totals},\n"summary": {summary}\n}}\n')


class JsonLinesReport:
    """One line for each record and each fault, the receipt first and the summary last; `"type"` says which."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def begin(self, receipt: Receipt) -> None:
        self._line("receipt", receipt)

    def add(self, assessment: Assessment) -> None:
        self._line("assessment", assessment_as_json(assessment))

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        for fault in faults:
            self._line("error", fault.as_json())

    def end(self, tally: Tally, caps: tuple[PeriodTotal, ...] = ()) -> None:
        for total in caps:
            self._line("total", cap_as_json(total))
        self._line("summary", tally.as_json())

    def _line(self, kind: str, body: dict[str, object]) -> None:
        self._out.write(_dump({"type": kind, **body}) + "\n")
