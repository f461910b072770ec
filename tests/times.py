"""Times of an act as tests speak of them."""

from __future__ import annotations

from datetime import date

from sanctions_check.logic.timespan import Timespan


def on(day: date) -> Timespan:
    return Timespan(day, day, day, day)


def through(first: date, last: date) -> Timespan:
    """An act, or a series of acts, from `first` to `last`."""
    return Timespan(first, first, last, last)
