"""Reads a date as the first and the last day that it may mean.

    2024-05-27 · 2024-05 · 2024 · 2024-summer · 2024-Q1 · 2024-H2 · early 2024 · mid June 2024 · June 2024 · 3 June 2024
    before 2009-06-12 · until 2017 · since 2016 · after 2016

Seasons are those of the north; winter of a year runs from December of that year to February of the next.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY

__all__ = ["Days", "days_of", "is_iso"]

Days = tuple[date, date]
FIRST_YEAR, LAST_YEAR = 1900, 2200
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12, "21": 3, "22": 6, "23": 9, "24": 12}
THIRDS = ("early", "mid", "late")
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_PART = re.compile(r"(\d{4})[- ](spring|summer|autumn|fall|winter|21|22|23|24|q[1-4]|h[12])")
_PART_FIRST = re.compile(r"(spring|summer|autumn|fall|winter|q[1-4]|h[12]) (\d{4})")
_MONTH_NAME = "|".join((*(f"{name}|{name[:3]}" for name in MONTHS), "sept"))
_MONTH = re.compile(rf"({_MONTH_NAME})\.? (\d{{4}})")
_DAY_FIRST = re.compile(rf"(\d{{1,2}}) ({_MONTH_NAME})\.?,? (\d{{4}})")
_MONTH_FIRST = re.compile(rf"({_MONTH_NAME})\.? (\d{{1,2}}),? (\d{{4}})")
_OPEN = re.compile(r"(before|until|up to|by|after|since|from) (.+)")
_THIRD = re.compile(r"(early|mid|late)[- ](.+)")


def days_of(text: str) -> Days | None:
    """The days of a date; None if it is no date. `text` is `folded`. Raises ValueError for a day that does not exist."""
    return _exact(text) or _third(text) or _open(text)


def is_iso(text: str) -> bool:
    """True if the date is written as 2024, 2024-05 or 2024-05-27."""
    return _ISO.fullmatch(text) is not None


def _exact(text: str) -> Days | None:
    if match := _PART.fullmatch(text):
        return _part(int(match[1]), match[2])
    if match := _ISO.fullmatch(text):
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        return _calendar(year, month, day)
    if match := _PART_FIRST.fullmatch(text):
        return _part(int(match[2]), match[1])
    if match := _MONTH.fullmatch(text):
        return _calendar(int(match[2]), _month(match[1]), None)
    if match := _DAY_FIRST.fullmatch(text):
        return _calendar(int(match[3]), _month(match[2]), int(match[1]))
    if match := _MONTH_FIRST.fullmatch(text):
        return _calendar(int(match[3]), _month(match[1]), int(match[2]))
    return None


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _calendar(year: int, month: int | None, day: int | None) -> Days:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"the year {year} lies outside {FIRST_YEAR} to {LAST_YEAR}")
    try:
        first = date(year, month or 1, day or 1)
    except ValueError as problem:
        raise ValueError(
            f"there is no such day: {year}-{month:02d}-{day:02d}" if day else f"there is no month {month}"
        ) from problem
    if day is not None:
        return first, first
    last_month = month or 12
    return first, date(year, last_month, monthrange(year, last_month)[1])


def _part(year: int, name: str) -> Days:
    if name[0] in "qh" and name[1:].isdigit():
        length = 3 if name[0] == "q" else 6
        start = 1 + (int(name[1]) - 1) * length
        return _calendar(year, start, None)[0], _calendar(year, start + length - 1, None)[1]
    start = SEASONS[name]
    first = _calendar(year, start, None)[0]
    last = _calendar(year + 1, 2, None)[1] if start == 12 else _calendar(year, start + 2, None)[1]
    return first, last


def _third(text: str) -> Days | None:
    match = _THIRD.fullmatch(text)
    whole = _exact(match[2]) if match else None
    if match is None or whole is None:
        return None
    length = (whole[1] - whole[0]).days + 1
    number = THIRDS.index(match[1])
    first = whole[0] + timedelta(days=length * number // 3)
    last = whole[0] + timedelta(days=length * (number + 1) // 3 - 1)
    return (first, last) if last >= first else whole


def _open(text: str) -> Days | None:
    match = _OPEN.fullmatch(text)
    bound = (_exact(match[2]) or _third(match[2])) if match else None
    if match is None or bound is None:
        return None
    match match[1]:
        case "before":
            return FIRST_DAY, bound[0] - timedelta(days=1)
        case "until" | "up to" | "by":
            return FIRST_DAY, bound[1]
        case "after":
            return bound[1] + timedelta(days=1), LAST_DAY
        case _:
            return bound[0], LAST_DAY
