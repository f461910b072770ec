"""Advice on dates in other notations. They are not read; the fault says how to write them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .days import days_of

__all__ = ["EXCEL_NUMBER", "excel_day", "why_no_date"]

_TIMED = re.compile(r"(\d{4}-\d\d-\d\d)[t ]\d\d?:\d\d.*")
_JOINED = re.compile(r"(\d{4})(\d\d)(\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
EXCEL_NUMBER = re.compile(r"[2-7]\d{4}(?:\.\d+)?")
"""The number of a day between 1954 and 2119 in a spreadsheet."""


def excel_day(number: str) -> date:
    """The day of a spreadsheet number: days since 30 December 1899, with the time of day behind the point."""
    return date(1899, 12, 30) + timedelta(days=int(number.partition(".")[0]))


def why_no_date(text: str) -> str:
    """The reason why a text is no date, with advice."""
    if text.endswith(("~", "?", "%")):
        return "marks a doubt, which is written with qualified: or any_of: here"
    if EXCEL_NUMBER.fullmatch(text):
        return (
            f"is not a date, but Excel keeps {excel_day(text)} as this number: "
            "write the day, or for a column of a CSV dates: {COLUMN: excel} in its mapping"
        )
    if timed := _TIMED.fullmatch(text):
        return f"has a time of day, and only the day is written here: {timed[1]}"
    if (joined := _JOINED.fullmatch(text)) and days_of("-".join(joined.groups())):
        return f"is written {'-'.join(joined.groups())} here"
    orders = _orders(text)
    days = {day for day in map(_day_of, orders) if day is not None}
    if len(days) > 1:
        one, other = sorted(days)
        return f'may be {one} or {other}: write which (for a column of a CSV, "dates:" of its mapping gives the order)'
    if days:
        return f"is written {days.pop()} here"
    return "is not a date: there is no such day" if orders else "is not a date"


def _orders(text: str) -> list[tuple[str, str, str]]:
    """Year, month and day of a numeric date, in every possible order."""
    if match := _YEAR_FIRST.fullmatch(text):
        return [(match[1], match[2], match[3])]
    if match := _YEAR_LAST.fullmatch(text):
        return [(match[3], match[1], match[2]), (match[3], match[2], match[1])]
    return []


def _day_of(numbers: tuple[str, str, str]) -> date | None:
    try:
        return date(*map(int, numbers))
    except ValueError:
        return None
