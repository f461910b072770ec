"""Compares numbers and times that have bounds. `value`: 1 asks whether it is at least unknown, 2 whether it is yes."""

from __future__ import annotations

from datetime import date

from benchmarks.facts.layout import SAID
from sanctions_check.logic.operator import Operator

from .builder import Builder, Untranslatable
from .nodes import FALSE, Node

__all__ = ["number_answer", "time_answer", "touches_answer"]


def number_answer(build: Builder, table: str, column: str, operator: Operator, threshold: object, value: int) -> Node:
    """Compares a quantity with a threshold. Either bound of the quantity may be missing or open."""
    if not isinstance(threshold, int | float):
        raise Untranslatable(f"{column} is a number, {threshold!r} is none")
    beyond = operator in (Operator.MORE_THAN, Operator.AT_MOST)
    above = _above(build, table, column, threshold, beyond=beyond)
    below = _below(build, table, column, threshold, beyond=beyond)
    yes, no = (above, below) if operator in (Operator.MORE_THAN, Operator.AT_LEAST) else (below, above)
    return _said(build, table, column, yes if value == 2 else build.opposite(no))


def _above(build: Builder, table: str, column: str, threshold: float, *, beyond: bool) -> Node:
    """Surely above the threshold (`beyond`), or surely at or above it."""
    if not beyond:
        return build.compare(table, f"{column}_low", ">=", threshold)
    at_least = build.compare(table, f"{column}_low", ">=", threshold)
    past_open_end = build.all(at_least, build.filled(table, f"{column}_low_open"))
    return build.any(build.compare(table, f"{column}_low", ">", threshold), past_open_end)


def _below(build: Builder, table: str, column: str, threshold: float, *, beyond: bool) -> Node:
    """Surely not above the threshold (`beyond`), or surely below it."""
    at_most = build.compare(table, f"{column}_high", "<=", threshold)
    if beyond:
        return at_most
    before_open_end = build.all(at_most, build.filled(table, f"{column}_high_open"))
    return build.any(build.compare(table, f"{column}_high", "<", threshold), before_open_end)


def time_answer(build: Builder, table: str, column: str, operator: Operator, day: object, value: int) -> Node:
    """Is the whole time before a day, or on or after it?"""
    if not isinstance(day, date):
        raise Untranslatable(f"{column} is a time, {day!r} is no day")
    number = day.toordinal()
    if operator is Operator.BEFORE:
        yes = build.compare(table, f"{column}_end_high", "<", number)
        no = build.compare(table, f"{column}_end_low", ">=", number)
    else:
        yes = build.compare(table, f"{column}_start_low", ">=", number)
        no = build.compare(table, f"{column}_start_high", "<", number)
    return _said(build, table, column, yes if value == 2 else build.opposite(no))


def touches_answer(build: Builder, table: str, column: str, since: date, until: date | None, value: int) -> Node:
    """Does some part of the time fall on a day from `since` to `until` (None: no end)?"""
    first, last = since.toordinal(), None if until is None else until.toordinal()

    def not_past(part: str) -> list[Node]:
        return [] if last is None else [build.compare(table, f"{column}_{part}", "<=", last)]

    def reaches(part: str) -> Node:
        return build.compare(table, f"{column}_{part}", ">=", first)

    if value == 1:
        return _said(build, table, column, build.all(*not_past("start_low"), reaches("end_high")))
    once = build.filled(table, f"{column}_once")
    return build.any(
        build.all(once, reaches("start_low"), *not_past("start_high")),
        build.all(build.opposite(once), *not_past("start_high"), reaches("end_low")),
    )


def _said(build: Builder, table: str, column: str, answer: Node) -> Node:
    return FALSE if answer is FALSE else build.all(build.among(table, column, [SAID]), answer)
