"""Does the time of an exemption hold the act? Its last day is inside, and a grant after the act is no grant beforehand."""

from __future__ import annotations

from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan
from sanctions_check.logic.truth import Truth, all_of

from .model import Exemption
from .stated import Stated

__all__ = ["in_period"]


def in_period(exemption: Exemption, act: Cell, pointer: str) -> Cell:
    """Known, or stated unknown where it is open; not stated where the exemption gives no time at all."""
    bounds = (exemption.granted, exemption.valid_from, exemption.valid_until)
    if all(bound is None for bound in bounds):
        return Cell(Presence.ABSENT, pointer=pointer)
    spans = [value for value in act.values if isinstance(value, Timespan)] if act.known else []
    if len(spans) != 1:
        return Cell(Presence.UNKNOWN, pointer=pointer, derived_from="the time of the act, which is not known")
    first = _later(_first(exemption.granted), _first(exemption.valid_from))
    held = _within(spans[0], first, exemption.valid_until)
    derived = f"the time of the exemption and that of the act, {spans[0]}"
    if held is Truth.UNKNOWN:
        return Cell(Presence.UNKNOWN, pointer=pointer, derived_from=derived)
    return Cell(Presence.KNOWN, (held is Truth.YES,), pointer=pointer, derived_from=derived)


def _first(stated: Stated[Timespan] | None) -> Timespan:
    known = stated.values if stated is not None else ()
    return known[0] if known else Timespan.on(FIRST_DAY)


def _later(one: Timespan, other: Timespan) -> Timespan:
    return one if one.start_low >= other.start_low else other


def _within(act: Timespan, first: Timespan, until: Stated[Timespan] | None) -> Truth:
    begins = act.on_or_after(first.start_low)
    known = until.values if until is not None else ()
    last = known[0].end_high if known else LAST_DAY
    ends = Truth.YES if act.end_high <= last else Truth.NO if act.end_low > last else Truth.UNKNOWN
    return all_of((begins, ends))
