"""Dates as people write them, read as intervals of days.

    2024-05-27 · 2024-05 · 2024 · 2024-summer · 2024-Q1 · 2024-H2 · early 2024 · mid June 2024 · June 2024 · 3 June 2024
    before 2009-06-12 · until 2017 · since 2016 · after 2016 · 2023-12/2024-03

Seasons are those of the north; winter of a year runs from December of that year to February of the next. A date of a
single month, season or year is one act on an unknown day in it; a start with an end is a span unless it says otherwise.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan

__all__ = ["DATED", "EXCEL_NUMBER", "SHAPES", "When", "excel_day", "parse_day", "parse_when"]

FIRST_YEAR, LAST_YEAR = 1900, 2200
DATED = {
    "act": "the act itself, as where nothing is said",
    "making": "when the thing was made",
    "use": "when the thing was used",
    "finding": "when the thing was found, or the persons were seen",
    "report": "when it was reported",
}
"""What a date may be that of."""
SPAN, UNCERTAIN = "span", "uncertain"
SHAPES = {
    SPAN: "the act, or a series of acts, runs through the period",
    UNCERTAIN: "one act on an unknown day of the period",
}
"""How an act lies in a period."""
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
_WAYS = "write 2024, 2024-05, 2024-05-27, 2024-summer, early 2024"
HINT = f"{_WAYS}, or {{start: ..., end: ...}}"
DAY_HINT = f"{_WAYS}, or 2023/2024 for some day between"
LONGEST = 60

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_PART = re.compile(r"(\d{4})[- ](spring|summer|autumn|fall|winter|21|22|23|24|q[1-4]|h[12])")
_PART_FIRST = re.compile(r"(spring|summer|autumn|fall|winter|q[1-4]|h[12]) (\d{4})")
_MONTH_NAME = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_MONTH = re.compile(rf"({_MONTH_NAME})\.? (\d{{4}})")
_DAY_FIRST = re.compile(rf"(\d{{1,2}}) ({_MONTH_NAME})\.?,? (\d{{4}})")
_MONTH_FIRST = re.compile(rf"({_MONTH_NAME})\.? (\d{{1,2}}),? (\d{{4}})")
_OPEN = re.compile(r"(before|until|up to|by|after|since|from) (.+)")
_TIMED = re.compile(r"(\d{4}-\d\d-\d\d)[t ]\d\d?:\d\d.*")
_JOINED = re.compile(r"(\d{4})(\d\d)(\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
EXCEL_NUMBER = re.compile(r"[2-7]\d{4}(?:\.\d+)?")
"""What spreadsheets keep a day between 1954 and 2119 as."""
_THIRD = re.compile(r"(early|mid|late)[- ](.+)")

Days = tuple[date, date]


class When(Struct, frozen=True):
    """A date as stated: the days it may mean, and what it dates (act, making, use, finding or report).

    `ends_from`: where an end is stated without a start and a shape, the first day that the end may mean. `starts_alone`: a start
    is stated without an end and a shape.
    """

    span: Timespan
    of: str
    ends_from: date | None = None
    starts_alone: bool = False

    def __str__(self) -> str:
        return str(self.span) if self.of == "act" else f"{self.span} (date of {self.of})"


def parse_day(raw: object) -> tuple[Timespan]:
    """One day, known within bounds, which `2023/2024` tells too. Raises ValueError with words for people."""
    if ends := _interval(raw):
        (first, _), (_, last) = ends
        return (Timespan.somewhere_in(first, last),)
    first, last = _days(raw, DAY_HINT)
    return (Timespan.somewhere_in(first, last),)


def parse_when(raw: object) -> tuple[When]:
    """A date, or `{start, end, shape, of}`. Raises ValueError with words for people."""
    if isinstance(raw, Mapping):
        return (_period(raw),)
    if ends := _interval(raw):
        return (When(_span(*ends), "act"),)
    first, last = _days(raw)
    return (When(Timespan.somewhere_in(first, last), "act"),)


def _interval(raw: object) -> tuple[Days, Days] | None:
    """The days of the start and of the end of `2023-12/2024-03`; None for what is not written so."""
    parts = [part.strip() for part in raw.split("/", 1)] if isinstance(raw, str) else []
    if len(parts) != 2 or not all(map(_ISO.fullmatch, parts)):
        return None
    start, end = map(_days, parts)
    _in_order(start, end)
    return start, end


def _period(raw: Mapping[object, object]) -> When:
    extra = sorted(str(key) for key in raw if key not in ("start", "end", "shape", "of"))
    if extra:
        raise ValueError(f'"{extra[0]}" is not a part of a date; a date has start, end, shape and of')
    of, shape = raw.get("of", "act"), raw.get("shape")
    if not isinstance(of, str) or of not in DATED:
        raise ValueError(f'"of" is one of {", ".join(DATED)}')
    if shape not in (None, *SHAPES):
        raise ValueError('"shape" is span (an act that runs through) or uncertain (one act on an unknown day)')
    start = None if raw.get("start") is None else _days(raw["start"])
    end = None if raw.get("end") is None else _days(raw["end"])
    if start is None and end is None:
        raise ValueError(f"a date has a start or an end; {HINT}")
    if start is None:
        assert end is not None
        start = (FIRST_DAY, FIRST_DAY) if shape == SPAN else (FIRST_DAY, end[1])
    if end is None:
        span = _span(start, (start[0], LAST_DAY)) if shape == SPAN else Timespan.somewhere_in(*start)
        return When(span, str(of), starts_alone=shape is None)
    _in_order(start, end)
    uncertain = shape == UNCERTAIN or (shape is None and raw.get("start") is None)
    alone = end[0] if shape is None and raw.get("start") is None else None
    return When(Timespan.somewhere_in(start[0], end[1]) if uncertain else _span(start, end), str(of), alone)


def _span(start: Days, end: Days) -> Timespan:
    _in_order(start, end)
    if start == end and start[0] != start[1]:
        return Timespan.somewhere_in(*start)
    return Timespan(start[0], start[1], end[0], end[1])


def _in_order(start: Days, end: Days) -> None:
    if end[1] < start[0]:
        raise ValueError(f"the end ({end[1]}) lies before the start ({start[0]})")


def _days(raw: object, hint: str = HINT) -> Days:
    """The first and last day that a written date may mean. `hint`: how it is written."""
    if isinstance(raw, date):
        raw = raw.isoformat()[:10]
    if isinstance(raw, int) and not isinstance(raw, bool):
        raw = str(raw)
    if not isinstance(raw, str):
        raise ValueError(f"a date is text; {hint}")
    if not raw.strip():
        raise ValueError('a date is not empty: leave it out, or write "unknown"')
    if len(raw) > LONGEST:
        raise ValueError(f"{raw[:20]}… is too long for a date; {hint}")
    text = " ".join(raw.strip().lower().split())
    found = _exact(text) or _third(text) or _open(text)
    if found is None:
        raise ValueError(f'"{raw}" {_why_no_date(text)}; {hint}')
    return found


def excel_day(number: str) -> date:
    """The day that a spreadsheet keeps as a number: days since 30 December 1899, and the time of day behind a point."""
    return date(1899, 12, 30) + timedelta(days=int(number.partition(".")[0]))


def _why_no_date(text: str) -> str:
    if text.endswith(("~", "?", "%")):
        return "marks a doubt, which is told by qualified: or any_of: here"
    if EXCEL_NUMBER.fullmatch(text):
        return (
            f"is not a date, but Excel keeps {excel_day(text)} as this number: "
            "write the day, or for a column of a CSV dates: {COLUMN: excel} in its mapping"
        )
    if timed := _TIMED.fullmatch(text):
        return f"has a time of day, and only the day is written here: {timed[1]}"
    if (joined := _JOINED.fullmatch(text)) and _exact("-".join(joined.groups())):
        return f"is written {'-'.join(joined.groups())} here"
    days = {day for day in map(_day_of, _orders(text)) if day is not None}
    if len(days) > 1:
        one, other = sorted(days)
        return f'may be {one} or {other}: write which (for a column of a CSV, "dates:" of its mapping tells the order)'
    return f"is written {days.pop()} here" if days else "is not a date"


def _orders(text: str) -> list[tuple[str, str, str]]:
    """Year, month and day of a date in numbers, in every order in which they may stand."""
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
