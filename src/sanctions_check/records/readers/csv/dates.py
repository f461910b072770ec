"""Dates in cells, in known formats such as `%d.%m.%Y`, or as numbers of Excel."""

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
    """The formats of the dates of a column."""

    ways: tuple[str, ...]

    @classmethod
    def of(cls, written: object) -> DateCells | None:
        """The formats from a mapping: one or a list; None if one is no format of dates."""
        listed = written if isinstance(written, list) else [written]
        ways = tuple(way for way in listed if isinstance(way, str) and _is_dated(way))
        return cls(ways) if ways and len(ways) == len(listed) else None

    def read(self, cell: str) -> str:
        """The date in the notation of records, by the first format that fits; the cell itself if none fits."""
        return next(filter(None, (_date(cell, way) for way in self.ways)), cell)


def _is_dated(way: str) -> bool:
    """True for a format of dates: it has a year, and a month if it has a day."""
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
