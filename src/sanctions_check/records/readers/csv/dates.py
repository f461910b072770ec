"""Dates in the cells of a table that are written in one known way, such as `%d.%m.%Y`, or as the numbers of Excel."""

from __future__ import annotations

import re
from datetime import datetime

from msgspec import Struct

from ...normalise.foreign_dates import EXCEL_NUMBER, excel_day

__all__ = ["EXPECTED", "DateCells"]

EXCEL = "excel"
EXPECTED = (
    f"a date is written as %d.%m.%Y, %m/%d/%Y, %Y-%m-%d %H:%M:%S and the like, or {EXCEL}: its numbers of days; "
    "a list gives several ways"
)
_SIGNS = re.compile("%(.)")
_KNOWN = frozenset("dmYybBHIMSpf")
_YEARS, _MONTHS = frozenset("Yy"), frozenset("mbB")


class DateCells(Struct, frozen=True):
    """In which ways the dates of a column are written."""

    ways: tuple[str, ...]

    @classmethod
    def of(cls, written: object) -> DateCells | None:
        """Of one way or a list of them; None for what does not say how a date is written."""
        listed = written if isinstance(written, list) else [written]
        ways = tuple(way for way in listed if isinstance(way, str) and _is_dated(way))
        return cls(ways) if ways and len(ways) == len(listed) else None

    def read(self, cell: str) -> str:
        """The date as a record has it, by the first way that fits; a cell that is written otherwise as it stands."""
        return next(filter(None, (_date(cell, way) for way in self.ways)), cell)


def _is_dated(way: str) -> bool:
    """Does it say how a date is written? A day needs its month, and a month its year."""
    listed = _SIGNS.findall(way)
    signs = set(listed)
    known = signs <= _KNOWN and len(signs) == len(listed)
    dated = bool(signs & _YEARS) and ("d" not in signs or bool(signs & _MONTHS))
    return way == EXCEL or (known and dated)


def _date(cell: str, way: str) -> str | None:
    if way == EXCEL:
        return excel_day(cell).isoformat() if EXCEL_NUMBER.fullmatch(cell) else None
    try:
        moment = datetime.strptime(cell, way)
    except ValueError:
        return None
    signs = set(_SIGNS.findall(way))
    return f"{moment.date()}"[: 10 if "d" in signs else 7 if signs & _MONTHS else 4]
