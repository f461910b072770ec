"""Dates in the cells of a table that are written in one known way, such as `%d.%m.%Y`, or as the numbers of Excel."""

from __future__ import annotations

import re
from datetime import datetime

from msgspec import Struct

from sanctions_check.records.normalise.dates import EXCEL_NUMBER, excel_day

__all__ = ["EXPECTED", "DateCells"]

EXCEL = "excel"
EXPECTED = f"a date is written as %d.%m.%Y, %m/%d/%Y, %Y-%m-%d %H:%M:%S and the like, or {EXCEL}: its numbers of days"
_SIGNS = re.compile("%(.)")
_KNOWN = frozenset("dmYybBHIMSpf")
_YEARS, _MONTHS = frozenset("Yy"), frozenset("mbB")


class DateCells(Struct, frozen=True):
    """How the dates of a column are written."""

    written: str

    @classmethod
    def of(cls, written: object) -> DateCells | None:
        """None for what does not say how a date is written: a day needs its month, and a month its year."""
        if not isinstance(written, str):
            return None
        listed = _SIGNS.findall(written)
        signs = set(listed)
        known = signs <= _KNOWN and len(signs) == len(listed)
        dated = bool(signs & _YEARS) and ("d" not in signs or bool(signs & _MONTHS))
        return cls(written) if written == EXCEL or (known and dated) else None

    def read(self, cell: str) -> str:
        """The date as a record has it; a cell that is written otherwise as it stands."""
        if self.written == EXCEL:
            return excel_day(cell).isoformat() if EXCEL_NUMBER.fullmatch(cell) else cell
        try:
            moment = datetime.strptime(cell, self.written)
        except ValueError:
            return cell
        signs = set(_SIGNS.findall(self.written))
        return f"{moment.date()}"[: 10 if "d" in signs else 7 if signs & _MONTHS else 4]
