"""Advice on periods and parts of a year in words. They are not read; the fault says how to write them.

2017-2018 · from 2010 to 2016 · March-May 2019 · 12-15 September 2023 · 1st half of 2022 · end of 2019 · circa 2015
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY

from .bounds import SAYS_ABOUT
from .days import Days, days_of

__all__ = ["Ends", "about_a_year", "advice_on_a_part", "ends_of"]

_BETWEEN = re.compile(r"\s*[-–—/]\s*| (?:to|until|till|through) ")
_AND = re.compile(r" and ")
_BEFORE = re.compile(r"(?:from|between|in|during) ")
_YEAR_BEHIND = re.compile(r"(.*?) ?\b(\d{4})")
_DAY_OF_A_MONTH = re.compile(r"\d{1,2} ([a-z]+\.?,?)")
_HALF = re.compile(r"(?:the )?(1st|first|2nd|second) half(?: of)? (\d{4})")
_QUARTER = re.compile(r"(?:the )?(1st|first|2nd|second|3rd|third|4th|fourth|last) quarter(?: of)? (\d{4})")
_SEASON = re.compile(r"(?:the )?(spring|summer|autumn|fall|winter) of (\d{4})")
_MIDDLE = re.compile(r"(?:the )?middle of (.+)")
_EDGE = re.compile(r"(?:the )?(end|beginning|start) of (.+)")
_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_ABOUT = re.compile(rf"(?:c\.?|{SAYS_ABOUT})\s*(\d{{4}})")
_NUMBERS = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4, "last": 4}


class Ends(NamedTuple):
    """The start and the end of a period, each in the notation of records."""

    start: str
    end: str


def ends_of(text: str) -> Ends | None:
    """The ends of a period in words; None for any other text."""
    plain = _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text
    for match in (_AND if text.startswith("between ") else _BETWEEN).finditer(plain):
        behind = plain[match.end() :]
        before = _completed(plain[: match.start()], behind)
        start, end = _bounded(before), _bounded(behind)
        if start is not None and end is not None and start[0] <= end[0] and start[1] <= end[1] and start != end:
            return Ends(_written(before, start), _written(behind, end))
    return None


def about_a_year(text: str) -> Ends | None:
    """The years before and after an approximate year ("circa 2015"), as an example of bounds; None for any other text."""
    match = _ABOUT.fullmatch(text)
    year = int(match[1]) if match is not None else 0
    return Ends(str(year - 1), str(year + 1)) if _bounded(str(year)) is not None else None


def advice_on_a_part(text: str) -> str:
    """The advice on a part of a year, or on a day with an ordinal; "" for any other text."""
    if match := _HALF.fullmatch(text):
        return f"is written {match[2]}-H{_NUMBERS[match[1]]} here"
    if match := _QUARTER.fullmatch(text):
        return f"is written {match[2]}-Q{_NUMBERS[match[1]]} here"
    if match := _SEASON.fullmatch(text):
        return f"is written {match[2]}-{match[1]} here"
    if (match := _MIDDLE.fullmatch(text)) and _bounded(match[1]):
        return f"is written mid {match[1]} here"
    if (match := _EDGE.fullmatch(text)) and (whole := _bounded(match[2])):
        third = "late" if match[1] == "end" else "early"
        day = whole[1] if third == "late" else whole[0]
        return f"may be {third} {match[2]}, which is a third of it, or {_finer(whole, day)}: write which"
    bare = _ORDINAL.sub(r"\1", text).removeprefix("the ").replace(" of ", " ")
    return f"is written {_written(bare, days)} here" if bare != text and (days := _bounded(bare)) else ""


def _bounded(text: str) -> Days | None:
    """The first and last day of a date; None if it is no date, or open at an end."""
    try:
        found = days_of(text)
    except ValueError:
        return None
    return None if found is None or found[0] <= FIRST_DAY or found[1] >= LAST_DAY else found


def _completed(start: str, end: str) -> str:
    """The start with the year or month of the end: "March 2019" for "March" of "March-May 2019"."""
    if _bounded(start) is not None or (year := _YEAR_BEHIND.fullmatch(end)) is None:
        return start
    month = _DAY_OF_A_MONTH.fullmatch(year[1])
    return f"{start} {month[1]} {year[2]}" if month is not None and start.isdecimal() else f"{start} {year[2]}"


def _written(text: str, days: Days) -> str:
    """The notation of some days: a year, a month or a day if they are one; else the text itself."""
    first, last = days
    if first == last:
        return first.isoformat()
    following = last + timedelta(days=1)
    if (first.day, following) == (1, _next_month(first)):
        return first.isoformat()[:7]
    if (first, following) == (date(first.year, 1, 1), date(first.year + 1, 1, 1)):
        return str(first.year)
    return text


def _finer(whole: Days, day: date) -> str:
    """The first or last month of a year ("2019-12"), or the first or last day of a month."""
    return day.isoformat() if whole[0].month == whole[1].month else day.isoformat()[:7]


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
