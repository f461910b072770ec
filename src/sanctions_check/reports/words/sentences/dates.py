"""Days and times in running text: "on 13 June 2011", "from 7 March to 5 November 2024"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from sanctions_check.english import joined
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan

__all__ = ["dated_as", "dates_in_text", "day_in_words", "days_in_words", "times_in_words"]

_DAYS = re.compile(r"\b(?P<low>\d{4}-\d{2}-\d{2})(?:/(?P<high>\d{4}-\d{2}-\d{2}))?\b")
_OR_AS_LATE_AS = " or as late as "
_AT_NO_KNOWN_TIME = ("on", "an unknown date")
_DATED_AS = {
    "on": "to {}",
    "in": "to {}",
    "by": "to no later than {}",
    "on or after": "to {} or later",
    "from": "from {}",
    "at some time from": "to some time from {}",
    "as of": "as of {}, without a first day",
}
"""Words that follow "the record dates the act", by the preposition from `_preposition_and_days`."""


def day_in_words(day: date) -> str:
    """`13 June 2011`."""
    return f"{day.day} {day:%B} {day.year}"


def dates_in_text(text: str) -> str:
    """The text with its ISO dates spelt out. `2017-05-01/2017-05-31` becomes `May 2017`."""

    def spelt(found: re.Match[str]) -> str:
        low, high = found["low"], found["high"] or found["low"]
        try:
            return _either_end(_bound(date.fromisoformat(low), date.fromisoformat(high)))
        except ValueError:
            return found[0]

    return _DAYS.sub(spelt, text)


def times_in_words(times: Iterable[Timespan]) -> str:
    """Alternative times with their prepositions: `on 13 June 2011`, `in September 2023 or in 2024`, `by 14 August 2017`."""
    return joined((f"{opening} {days}" for opening, days in map(_preposition_and_days, times)), "or")


def days_in_words(times: Iterable[Timespan]) -> str:
    """Alternative times without a first "on" or "in", to follow "dated"."""
    opened = [_preposition_and_days(time) for time in times]
    if not opened:
        return ""
    (opening, days), *others = opened
    first = days if opening in ("on", "in") else f"{opening} {days}"
    return joined((first, *(f"{word} {other}" for word, other in others)), "or")


def dated_as(times: Iterable[Timespan]) -> str:
    """Alternative times that follow "the record dates the act": `to 13 June 2011`; "" if no time is known."""
    opened = [_preposition_and_days(time) for time in times]
    if not opened or opened[0] == _AT_NO_KNOWN_TIME:
        return ""
    (opening, days), *others = opened
    return _DATED_AS[opening].format(joined((days, *(f"{word} {other}" for word, other in others)), "or"))


def _preposition_and_days(time: Timespan) -> tuple[str, str]:
    """The preposition and the days of a time: `on` and `13 June 2011`."""
    if time.start_low == time.end_high:
        return "on", day_in_words(time.end_high)
    if time.uncertain:
        return _uncertain(time.start_low, time.start_high)
    first, last = _bound(time.start_low, time.start_high), _bound(time.end_low, time.end_high)
    if first == last:
        return "in", first
    first, last = (_either_end(each) for each in (first, last))
    if time.end_high == LAST_DAY:
        goes_on = time.end_low > time.start_high
        return "from", f"{first} to {day_in_words(time.end_low)} or later" if goes_on else f"{first} on"
    if time.start_low == FIRST_DAY:
        return "as of", last
    if time.start_low == time.start_high == time.end_low:
        return "on", f"{first}, and perhaps until {day_in_words(time.end_high)}"
    year = f" {time.start_low.year}"
    if time.start_high.year == time.end_low.year and first.endswith(year) and last.endswith(year):
        first = first.removesuffix(year) or first
    return "from", f"{first} to {last}"


def _uncertain(first: date, last: date) -> tuple[str, str]:
    if first == FIRST_DAY:
        return ("by", day_in_words(last)) if last != LAST_DAY else _AT_NO_KNOWN_TIME
    if last == LAST_DAY:
        return "on or after", day_in_words(first)
    whole = _bound(first, last)
    if "/" not in whole:
        return "in", whole
    return "at some time from", f"{day_in_words(first)} to {day_in_words(last)}"


def _bound(low: date, high: date) -> str:
    """A day, a whole month or a whole year in words; else the first and last day with a slash between them."""
    if low == high:
        return day_in_words(low)
    if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31) and low.year == high.year:
        return str(low.year)
    whole_month = low.day == 1 and (low.year, low.month) == (high.year, high.month)
    if whole_month and high.day == monthrange(high.year, high.month)[1]:
        return f"{low:%B} {low.year}"
    return f"{day_in_words(low)}/{day_in_words(high)}"


def _either_end(bound: str) -> str:
    return bound.replace("/", _OR_AS_LATE_AS)
