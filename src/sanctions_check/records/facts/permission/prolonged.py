"""Exemptions that go on from one another, as an approval and its extension do: together they hold what none holds alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan

from ...model import Exemption
from ...stated import Stated, may_be_true, sole
from .competence import COMMITTEE, authority_names

__all__ = ["as_one", "going_on", "of_one_grant"]

_GRANTED = "granted"
_APPROVAL_OF_THE_COMMITTEE = "committee_approval"


class _Period(NamedTuple):
    first: date
    last: date


def of_one_grant(exemption: Exemption, known: Sequence[Exemption]) -> list[Exemption]:
    """The exemption, and the others that were granted alike: by the same authority, on one ground, in the same words, and for the
    same things or more. What the Committee approves has one ground, whatever it is called.
    """
    if sole(exemption.status) != _GRANTED:
        return [exemption]
    return [other for other in known if other is exemption or _alike(exemption, other)]


def going_on(exemption: Exemption, alike: Sequence[Exemption]) -> list[Exemption]:
    """Of those that were granted alike, all that go on from the exemption without a gap, before it and after it.

    One that was granted only after its own first day goes on from none: until then there was none.
    """
    if _period(exemption) is None:
        return []
    joined, waiting = [exemption], [other for other in alike if other is not exemption and _period(other) is not None]
    while near := next((other for other in waiting if any(_touch(other, each) for each in joined)), None):
        joined.append(near)
        waiting.remove(near)
    return joined[1:]


def as_one(exemption: Exemption, others: Sequence[Exemption]) -> Exemption:
    """The exemption with the time of all that go on from it."""
    first = min((exemption, *others), key=lambda each: _of(each).first)
    last = max((exemption, *others), key=lambda each: _of(each).last)
    return exemption.model_copy(
        update={"granted": first.granted, "valid_from": first.valid_from, "valid_until": last.valid_until}
    )


def _alike(one: Exemption, other: Exemption) -> bool:
    kept = all(each.conditions_met is None or may_be_true(each.conditions_met) for each in (one, other))
    same = _told(one.status) == _told(other.status) and _folded(one.scope) == _folded(other.scope)
    return same and kept and _ground(one) == _ground(other) and _reaches_as_far(other, one)


def _ground(exemption: Exemption) -> object:
    by, kind = authority_names(exemption.authority), sole(exemption.type)
    of_the_committee = by == (COMMITTEE,) or (not by and kind == _APPROVAL_OF_THE_COMMITTEE)
    return COMMITTEE if of_the_committee and kind is not None else (by, _told(exemption.type))


def _reaches_as_far(other: Exemption, one: Exemption) -> bool:
    """Is it about all that the one is about? One that names nothing is about everything."""
    if other.about is None or one.about is None:
        return other.about is None
    same_doubt = (other.about.presence, other.about.hedge) == (one.about.presence, one.about.hedge)
    return same_doubt and set(other.about.values) >= set(one.about.values)


def _folded(words: str | None) -> str:
    return (words or "").casefold()


def _told(stated: Stated[Any] | None) -> object:
    return None if stated is None else (stated.presence, stated.values, stated.hedge)


def _period(exemption: Exemption) -> _Period | None:
    """From its first day, or else the day of the grant, to its last, either of which may be open; None where one is in doubt, or
    neither is told.
    """
    begins, ends, granted = exemption.valid_from or exemption.granted, exemption.valid_until, exemption.granted
    first = _day(begins, FIRST_DAY, lambda span: span.start_high)
    last = _day(ends, LAST_DAY, lambda span: span.end_low)
    given = _day(granted, FIRST_DAY, lambda span: span.end_high)
    if first is None or last is None or given is None or (begins is None and ends is None):
        return None
    return _Period(first, last) if given <= first <= last else None


def _day(told: Stated[Timespan] | None, untold: date, of: Callable[[Timespan], date]) -> date | None:
    """A day of the time that is told for sure; None where that is in doubt."""
    if told is None:
        return untold
    span = sole(told)
    return None if span is None else of(span)


def _of(exemption: Exemption) -> _Period:
    period = _period(exemption)
    assert period is not None
    return period


def _touch(one: Exemption, other: Exemption) -> bool:
    """Is there no day between the two that neither holds?"""
    ours, theirs = _of(one), _of(other)
    return min((ours.last - theirs.first).days, (theirs.last - ours.first).days) >= -1
