"""Exemptions that prolong one another, such as an approval and its extension. Their periods count as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan

from ...model import Exemption
from ...stated import Stated, may_be_true, sole
from .competence import COMMITTEE, authority_names

__all__ = ["granted_alike", "prolonging", "with_joined_period"]

_GRANTED = "granted"
_APPROVAL_OF_THE_COMMITTEE = "committee_approval"


class _Period(NamedTuple):
    first: date
    last: date


def granted_alike(exemption: Exemption, known: Sequence[Exemption]) -> list[Exemption]:
    """The exemption, and the others that were granted alike.

    1. They come from the same authority, on the same ground, in the same words, and for the same things or more.
    2. What the Committee approves has one ground, whatever it is called.
    """
    if sole(exemption.status) != _GRANTED:
        return [exemption]
    return [other for other in known if other is exemption or _alike(exemption, other)]


def prolonging(exemption: Exemption, alike: Sequence[Exemption]) -> list[Exemption]:
    """The exemptions that prolong this one without a gap, before it or after it, of those granted alike.

    One that was granted after its own first day prolongs none: until then it did not exist.
    """
    if _period(exemption) is None:
        return []
    joined, waiting = [exemption], [other for other in alike if other is not exemption and _period(other) is not None]
    while near := next((other for other in waiting if any(_touch(other, each) for each in joined)), None):
        joined.append(near)
        waiting.remove(near)
    return joined[1:]


def with_joined_period(exemption: Exemption, others: Sequence[Exemption]) -> Exemption:
    """The exemption with the period from the first day of all to the last."""
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
    """True if the other covers all that the one covers. An exemption that names nothing covers everything."""
    if other.about is None or one.about is None:
        return other.about is None
    same_doubt = (other.about.presence, other.about.hedge) == (one.about.presence, one.about.hedge)
    return same_doubt and set(other.about.values) >= set(one.about.values)


def _folded(words: str | None) -> str:
    return (words or "").casefold()


def _told(stated: Stated[Any] | None) -> object:
    return None if stated is None else (stated.presence, stated.values, stated.hedge)


def _period(exemption: Exemption) -> _Period | None:
    """The days from its first, or else the day of the grant, to its last; either may be open.

    None where one of them is in doubt, or neither is stated.
    """
    begins, ends, granted = exemption.valid_from or exemption.granted, exemption.valid_until, exemption.granted
    first = _day(begins, FIRST_DAY, lambda span: span.start_high)
    last = _day(ends, LAST_DAY, lambda span: span.end_low)
    given = _day(granted, FIRST_DAY, lambda span: span.end_high)
    if first is None or last is None or given is None or (begins is None and ends is None):
        return None
    return _Period(first, last) if given <= first <= last else None


def _day(told: Stated[Timespan] | None, untold: date, of: Callable[[Timespan], date]) -> date | None:
    """The stated day, or `untold` where none is stated; None where it is in doubt."""
    if told is None:
        return untold
    span = sole(told)
    return None if span is None else of(span)


def _of(exemption: Exemption) -> _Period:
    period = _period(exemption)
    assert period is not None
    return period


def _touch(one: Exemption, other: Exemption) -> bool:
    """True if no day lies between the two periods."""
    ours, theirs = _of(one), _of(other)
    return min((ours.last - theirs.first).days, (theirs.last - ours.first).days) >= -1
