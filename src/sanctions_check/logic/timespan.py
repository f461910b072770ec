"""The time of an act as far as it is known, and three-valued comparisons with periods.

A *span* is an act, or a series of acts, that fills the whole period: its start and its end are each known within bounds.
An *uncertain* time is one act on an unknown day of the period: start and end are the same unknown day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from .cell import Cell
from .truth import Truth, all_of

__all__ = ["FIRST_DAY", "LAST_DAY", "Timespan", "from_to", "known_before", "spans_of"]

FIRST_DAY = date.min
LAST_DAY = date.max


class Timespan(Struct, frozen=True):
    """The time of an act: the earliest and latest day of its start, and of its end."""

    start_low: date
    start_high: date
    end_low: date
    end_high: date

    def __post_init__(self) -> None:
        if self.start_low > self.start_high or self.end_low > self.end_high or self.start_low > self.end_high:
            raise ValueError(f"a time cannot end ({self.end_high}) before it starts ({self.start_low})")

    @classmethod
    def somewhere_in(cls, first: date, last: date) -> Timespan:
        """One act on an unknown day from `first` to `last`."""
        return cls(first, last, first, last)

    @property
    def uncertain(self) -> bool:
        return self.start_low != self.start_high and (self.start_low, self.start_high) == (self.end_low, self.end_high)

    def touches(self, first: date, last: date | None = None) -> Truth:
        """Whether a part of the act falls on a day from `first` to `last`. None as `last`: no end."""
        until = LAST_DAY if last is None else last
        if self.start_low > until or self.end_high < first:
            return Truth.NO
        if self.uncertain:
            return Truth.of(self.start_low >= first and self.start_high <= until) or Truth.UNKNOWN
        return Truth.of(self.start_high <= until and self.end_low >= first) or Truth.UNKNOWN

    def years(self, month: int, day: int) -> tuple[int, int]:
        """The least and the greatest number of years in which the act falls, if years begin on this day; (1, 1) if uncertain."""
        if self.uncertain:
            return 1, 1

        def year(of: date) -> int:
            return of.year if (of.month, of.day) >= (month, day) else of.year - 1

        least, most = year(self.end_low) - year(self.start_high), year(self.end_high) - year(self.start_low)
        return max(1, least + 1), most + 1

    def before(self, day: date) -> Truth:
        """Whether the whole act is over before `day`."""
        if self.end_high < day:
            return Truth.YES
        return Truth.NO if self.end_low >= day else Truth.UNKNOWN

    def on_or_after(self, day: date) -> Truth:
        """Whether the whole act falls on or after `day`."""
        if self.start_low >= day:
            return Truth.YES
        return Truth.NO if self.start_high < day else Truth.UNKNOWN

    def within(self, first: date, last: date) -> Truth:
        """Whether the whole act falls on days from `first` to `last`, both inside."""
        ends_inside = Truth.YES if self.end_high <= last else Truth.NO if self.end_low > last else Truth.UNKNOWN
        return all_of((self.on_or_after(first), ends_inside))

    def part_in(self, first: date, last: date) -> Timespan | None:
        """The part of a span that surely lies on days from `first` to `last`; None if all of it or no part surely does."""
        if self.uncertain or self.touches(first, last) is not Truth.YES or self.within(first, last) is Truth.YES:
            return None
        starts, ends = (self.start_low, self.start_high), (self.end_low, self.end_high)
        return Timespan(*(max(day, first) for day in starts), *(min(day, last) for day in ends))

    def __str__(self) -> str:
        if self.start_low == self.end_high:
            return self.start_low.isoformat()
        if self.uncertain:
            return _some_day(self.start_low, self.start_high)
        ends = f"to {_bounds(self.end_low, self.end_high)}"
        return (
            f"up {ends}" if self.start_high == FIRST_DAY else f"from {_bounds(self.start_low, self.start_high)} {ends}"
        )


def _some_day(low: date, high: date) -> str:
    if high == LAST_DAY:
        return "any day" if low == FIRST_DAY else f"some day from {low} on"
    return f"some day up to {high}" if low == FIRST_DAY else f"some day from {low} to {high}"


def _bounds(low: date, high: date) -> str:
    if low == high:
        return low.isoformat()
    if high == LAST_DAY:
        return f"{low} or later"
    return f"{high} or earlier" if low == FIRST_DAY else f"{low}/{high}"


def from_to(since: date, until: date | None) -> str:
    """A period in words: "from 2016-03-02 to 2017-08-05", or "from 2016-03-02" without an end."""
    return f"from {since}" if until is None else f"from {since} to {until}"


def spans_of(time: Cell) -> list[Timespan]:
    """The alternative times that a cell records; none if the time is not known."""
    return [value for value in time.values if isinstance(value, Timespan)]


def known_before(times: Sequence[Cell], day: date) -> bool:
    """True if each of these times is known to lie before that day, and none rests on a party's word alone."""
    if not all(time.believed for time in times):
        return False
    spans = [span for time in times for span in spans_of(time)]
    return bool(spans) and all(span.before(day) is Truth.YES for span in spans)
