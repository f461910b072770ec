"""Reads dates of a record as times within bounds: a day in any notation of `days`, or a mapping with start and end.

    2024-05-27 · early 2024 · 2023-12/2024-03 · {start: ..., end: ..., shape: ..., of: ...}

A date of a single month, season or year is one act on an unknown day in it; a start with an end is a span unless it says
otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct

from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan
from sanctions_check.plain_text import folded, shortened
from sanctions_check.sources.suggest import offer

from .days import Days, days_of, is_iso
from .foreign_dates import why_no_date
from .periods_in_words import about_a_year, advice_on_a_part, ends_of

__all__ = ["DATED", "SHAPES", "When", "parse_day", "parse_when"]

DATED = {
    "act": "the act itself, as where nothing is said",
    "making": "when the thing was made",
    "use": "when the thing was used",
    "finding": "when the thing was found, or the persons were seen",
    "report": "when it was reported",
}
"""The events that a date may date."""
SPAN, UNCERTAIN = "span", "uncertain"
SHAPES = {
    SPAN: "the act, or a series of acts, runs through the period",
    UNCERTAIN: "one act on an unknown day of the period",
}
"""The ways in which an act can lie in a period."""
_WAYS = "write 2024, 2024-05, 2024-05-27, 2024-summer, early 2024"
HINT = f"{_WAYS}, or {{start: ..., end: ...}}"
DAY_HINT = f"{_WAYS}, or 2023/2024 for some day between"
LONGEST = 60
_CALLED_OTHERWISE = {"start": "from begin since first", "end": "to until till last"}
"""Keys of a date, with the names that people write for them."""
_PARTS = (
    "start, end, shape (span: the act ran through; uncertain: it was on one day between) and of (what is dated: "
    f"{', '.join(DATED)})"
)


class When(Struct, frozen=True):
    """A date as stated: the time that it means, and the event that it dates (`of`).

    `ends_from`: the first day that the end may mean, if an end is stated without start and shape. `starts_alone`: True if a start
    is stated without end and shape.
    """

    span: Timespan
    of: str
    ends_from: date | None = None
    starts_alone: bool = False

    @property
    def dates_the_act(self) -> bool:
        """It is the date of the act itself, and not of a use, a finding or a report."""
        return self.of == "act"

    def __str__(self) -> str:
        return str(self.span) if self.dates_the_act else f"{self.span} (date of {self.of})"


def parse_day(raw: object) -> tuple[Timespan]:
    """One day within bounds; "2023/2024" is some day of these years. Raises ValueError with a message for people."""
    if ends := _interval(raw):
        (first, _), (_, last) = ends
        return (Timespan.somewhere_in(first, last),)
    first, last = _days(raw, DAY_HINT, _advice_on_some_day)
    return (Timespan.somewhere_in(first, last),)


def parse_when(raw: object) -> tuple[When]:
    """A date, or `{start, end, shape, of}`. Raises ValueError with a message for people."""
    if isinstance(raw, Mapping):
        return (_period(raw),)
    if ends := _interval(raw):
        return (When(_span(*ends), "act"),)
    first, last = _days(raw, HINT, _advice_on_a_period)
    return (When(Timespan.somewhere_in(first, last), "act"),)


def _interval(raw: object) -> tuple[Days, Days] | None:
    """The days of the start and of the end of "2023-12/2024-03"; None for any other text."""
    parts = [part.strip() for part in raw.split("/", 1)] if isinstance(raw, str) else []
    if len(parts) != 2 or not all(map(is_iso, parts)):
        return None
    start, end = map(_days, parts)
    _in_order(start, end)
    return start, end


def _period(raw: Mapping[object, object]) -> When:
    extra = sorted(str(key) for key in raw if key not in ("start", "end", "shape", "of"))
    if extra:
        meant = next((ours for ours, words in _CALLED_OTHERWISE.items() if extra[0].lower() in words.split()), None)
        raise ValueError(
            f'"{shortened(extra[0])}" is not a part of a date{offer(meant) if meant else ""}; a date has {_PARTS}'
        )
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


def _advice_on_a_period(text: str) -> str:
    """The advice on a period in words where a period is allowed; "" for any other text."""
    if ends := ends_of(text):
        period = f'start: "{ends.start}", end: "{ends.end}"'
        uncertain = f"{{{period}, shape: uncertain}} where it was on one day between"
        return f"is written {{{period}}} here where it ran through, {uncertain}"
    if near := about_a_year(text):
        return (
            "has no bounds: write the years between which it was, such as "
            f'{{start: "{near.start}", end: "{near.end}", shape: uncertain}}'
        )
    return advice_on_a_part(text)


def _advice_on_some_day(text: str) -> str:
    """The advice on a period in words where one day is expected; "" for any other text."""
    if (ends := ends_of(text)) and is_iso(ends.start) and is_iso(ends.end):
        return f"is written {ends.start}/{ends.end} here, for some day between"
    if near := about_a_year(text):
        return f"has no bounds: write the years between which it was, such as {near.start}/{near.end}"
    return advice_on_a_part(text)


def _days(raw: object, hint: str = HINT, advice: Callable[[str], str] = advice_on_a_part) -> Days:
    """The first and last day that a date may mean. Raises ValueError with a message for people.

    `hint`: how to write a date. `advice`: the advice on a text that is no date.
    """
    if isinstance(raw, int) and not isinstance(raw, bool):
        raw = str(raw)
    if not isinstance(raw, str):
        raise ValueError(f"a date is text; {hint}")
    if not raw.strip():
        raise ValueError('a date is not empty: leave it out, or write "unknown"')
    if len(raw) > LONGEST:
        raise ValueError(f"{raw[:20]}… is too long for a date; {hint}")
    text = folded(raw)
    found = days_of(text)
    if found is None:
        if told := advice(text):
            raise ValueError(f'"{raw}" {told}')
        raise ValueError(f'"{raw}" {why_no_date(text)}; {hint}')
    return found
