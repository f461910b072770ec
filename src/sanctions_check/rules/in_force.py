"""The condition that a measure cited by a rule was in force."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise

from sanctions_check.logic.condition import All, Any, AnyDay, Condition, Written

from .model import Citation

__all__ = ["in_force_of"]

_Dated = tuple[AnyDay, Condition | None]
"""The days of a measure, and the things that it covers (None: all that the rule is about)."""


def in_force_of(citations: Iterable[Citation], written: Written) -> Condition:
    """The condition that a measure which lays the duty down and covers the thing was in force on a day of the act.

    If one measure replaced another without a gap and both cover the thing, their periods also count as one.
    """
    dated = [(each.measure.dates(written), each.covers) for each in citations if not each.restates]
    in_turn = sorted(dated, key=lambda each: each[0].since)
    dated += [found for one, other in pairwise(in_turn) if (found := _one_after_the_other(one, other)) is not None]
    routes = [dates if covers is None else All((dates, covers), written) for dates, covers in dated]
    return routes[0] if len(routes) == 1 else Any(tuple(routes), written)


def _one_after_the_other(one: _Dated, other: _Dated) -> _Dated | None:
    """The joined period of two measures, for what both cover; None unless the second begins by the day after the first ends."""
    first, second = one[0], other[0]
    if first.until is None or second.since > first.until + timedelta(days=1):
        return None
    if second.until is not None and second.until <= first.until:
        return None
    covers = tuple(each for each in (one[1], other[1]) if each is not None)
    called, measures = f"{first.called}, then {second.called}", (*first.measures, *second.measures)
    dates = AnyDay(called, first.since, second.until, first.written, measures)
    if len(covers) < 2:
        return dates, next(iter(covers), None)
    return dates, All(covers, first.written)
