"""Whether the time of an exemption holds what it covers, taken strictly: what may lie outside is unknown.

The last day of a period is inside. An exemption that was granted after the act does not count. If the grant or the act is dated
so broadly, by a month or a year, that nothing tells which came first, then it is presumed that the grant did, as a condition is
presumed met that the record does not mention. What was only planned on the day of its report was not carried out before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from msgspec.structs import replace

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence, absent, unknown
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan, spans_of
from sanctions_check.logic.truth import Truth, all_of

from ...model import Exemption
from ...stated import Stated
from .relied_on import answer_from

__all__ = ["ONLY_A_PART", "in_period"]

ONLY_A_PART = "of which only a part lies in the time of the exemption"
"""Told of the act in what the answer was worked out from, where it is no because some of the act lies outside."""

_NOTICES = frozenset({"notification", "pre_existing_contract"})
"""What counts whatever the day on which it was given."""


class _Bound(NamedTuple):
    """A day that an exemption gives, the name of its field, and what it says of all that was done."""

    field: str
    told: Stated[Any]
    answer: Truth


def in_period(
    exemption: Exemption, covered: Sequence[Thing], act: Thing, subjects: Iterable[Thing], pointer: str
) -> Cell:
    """Does its time hold what it covers: what it names (`covered`), or else the time of the act and the dates of its subjects?

    Not stated where the exemption gives no time at all.
    """
    if covered:
        return _holds_times(exemption, covered, pointer)
    return _holds_all_dates(exemption, act, subjects, pointer)


def _holds_all_dates(exemption: Exemption, act: Thing, subjects: Iterable[Thing], pointer: str) -> Cell:
    """Does the time of an exemption that names nothing hold the time of the act, and the dates that subjects have of their own?

    Unknown where it holds some of them: it is not told which it covers. What is given in return may come later.
    """
    given = (subject for subject in subjects if not subject.given_in_return)
    own = [each for each in given if each.states_itself("time")]
    answers = [_holds_times(exemption, [dated], pointer) for dated in (act, *own)]
    if len({(answer.presence, answer.values) for answer in answers}) == 1:
        return answers[0]
    if all(answer.presence is Presence.ABSENT or answer.values == (True,) for answer in answers):
        return absent(pointer)
    return unknown(pointer, "the time of the exemption, which may not hold all that was done")


def _holds_times(exemption: Exemption, covered: Sequence[Thing], pointer: str) -> Cell:
    """Does the time of an exemption hold the times of all these?"""
    has_a_period = exemption.valid_from is not None or exemption.valid_until is not None
    if exemption.granted is None and not has_a_period:
        return absent(pointer)
    times = [each.cell("time") for each in covered]
    spans = [span for time in times for span in spans_of(time)]
    if not all(time.believed for time in times) or len(spans) != len(times):
        return unknown(pointer, "the time of the act, which is not known")
    done = [span for each in covered for span in _spans_of_the_doing(each)]
    grant = None if _is_a_notice(exemption) else exemption.granted
    if grant is not None and _leaves_the_order_untold(grant, done):
        if not has_a_period:
            return absent(pointer)
        grant = None
    bounds = list(_bounds(exemption, grant, spans, done))
    when = ", ".join(dict.fromkeys(map(str, spans)))
    held = all_of(bound.answer for bound in bounds)
    if held is Truth.UNKNOWN:
        return _left_open(exemption, grant, bounds, when, pointer)
    words = f"the time of the exemption and that of the act, {when}"
    if held is Truth.NO and _holds_a_part(exemption, grant, spans):
        words = f"the time of the act, {when}, {ONLY_A_PART}"
    return answer_from(held, pointer, words, [*times, *(bound.told for bound in bounds)])


def _left_open(
    exemption: Exemption, grant: Stated[Any] | None, bounds: Sequence[_Bound], when: str, pointer: str
) -> Cell:
    """That the answer is not known, and why; at the field of the exemption that is in doubt itself, if one is."""
    doubtful = [each for each in bounds if each.answer is Truth.UNKNOWN and _is_in_doubt(each.told)]
    where = f"{pointer}/{doubtful[0].field}" if doubtful else pointer
    if doubtful and not doubtful[0].told.values:
        return unknown(where, "the time of the exemption, which is not known")
    if grant is not None and not _may_be_a_notice(exemption) and _is_order_alone_open(grant, bounds):
        first = " or ".join(map(str, grant.values))
        return unknown(where, f"which came first: the grant, {first}, or the act, {when}")
    return unknown(where, f"the time of the exemption and that of the act, {when}")


def _is_in_doubt(told: Stated[Any]) -> bool:
    """Is the day itself not known, left between several, or told by a party alone?"""
    return len(told.values) != 1 or told.hedge == PARTY_CLAIM


def _holds_a_part(exemption: Exemption, grant: Stated[Any] | None, spans: Sequence[Timespan]) -> bool:
    """Does some of what was done surely lie on days on which the exemption was given and valid?"""
    begins = [day.start_high for told in (grant, exemption.valid_from) if told is not None for day in told.values]
    ends = [day.end_low for day in exemption.valid_until.values] if exemption.valid_until is not None else []
    first, last = max(begins, default=FIRST_DAY), min(ends, default=LAST_DAY)
    return first <= last and any(span.touches(first, last) is Truth.YES for span in spans)


def _is_a_notice(exemption: Exemption) -> bool:
    kinds = _kinds(exemption)
    return bool(kinds) and kinds <= _NOTICES


def _may_be_a_notice(exemption: Exemption) -> bool:
    """Also where its type is stated unknown."""
    return exemption.type is not None and not (_kinds(exemption) and _kinds(exemption).isdisjoint(_NOTICES))


def _kinds(exemption: Exemption) -> set[str]:
    return set(exemption.type.values) if exemption.type is not None else set()


def _spans_of_the_doing(covered: Thing) -> list[Timespan]:
    """When it was done, for what has to come before that: of a plan that has no first day, and no hedge, not before it was last a
    plan. That a plan is carried out in time is presumed where it is told within the time.
    """
    spans = spans_of(covered.cell("time"))
    stage = covered.cell("stage")
    if stage.values != ("planned",) or stage.hedge is not None:
        return spans
    return [
        replace(span, start_low=span.end_low, start_high=LAST_DAY) if span.start_low == FIRST_DAY else span
        for span in spans
    ]


def _bounds(
    exemption: Exemption, grant: Stated[Any] | None, spans: Sequence[Timespan], done: Sequence[Timespan]
) -> Iterator[_Bound]:
    """Each day that the exemption gives, held against what was done."""
    if grant is not None:
        after_it = _open_before_the_grant if _may_be_a_notice(exemption) else _not_before_the_grant
        yield _Bound("granted", grant, _holds(grant, done, after_it))
    if (first := exemption.valid_from) is not None:
        yield _Bound("valid_from", first, _holds(first, done, lambda act, day: act.on_or_after(day.start_low)))
    if (last := exemption.valid_until) is not None:
        yield _Bound("valid_until", last, _holds(last, spans, lambda act, day: act.within(FIRST_DAY, day.end_high)))


def _holds(bound: Stated[Any], acts: Sequence[Timespan], asked: Callable[[Timespan, Timespan], Truth]) -> Truth:
    """What a bound says of all acts; unknown if the bound is unknown, told by a party alone, or its alternatives differ."""
    return all_of(_holds_one(bound, act, asked) for act in acts)


def _holds_one(bound: Stated[Any], act: Timespan, asked: Callable[[Timespan, Timespan], Truth]) -> Truth:
    answers = {asked(act, each) for each in bound.values}
    if bound.presence is Presence.NONE:
        return Truth.YES
    if bound.hedge == PARTY_CLAIM and answers == {Truth.YES}:
        return Truth.UNKNOWN
    return answers.pop() if len(answers) == 1 else Truth.UNKNOWN


def _is_order_alone_open(grant: Stated[Any], bounds: Sequence[_Bound]) -> bool:
    """Is the grant alone not met, though it may be? What a party claims settles nothing."""
    not_met = [(bound.told is grant, bound.answer) for bound in bounds if bound.answer is not Truth.YES]
    return not_met == [(True, Truth.UNKNOWN)] and grant.hedge != PARTY_CLAIM


def _leaves_the_order_untold(granted: Stated[Timespan], acts: Sequence[Timespan]) -> bool:
    """Is the grant told by one time, and may it by that time have come before all that it covers, or else after some of it?

    Not where an act has no first day, as by a date of report alone.
    """
    dated = all(act.start_low > FIRST_DAY for act in acts)
    if granted.hedge is not None or len(granted.values) != 1 or not dated:
        return False
    (when,) = granted.values
    return min(_not_before_the_grant(act, when) for act in acts) is Truth.UNKNOWN


def _not_before_the_grant(act: Timespan, granted: Timespan) -> Truth:
    """Does the act begin on the day of the grant or later, whichever day that was?"""
    if act.start_low >= granted.start_high:
        return Truth.YES
    return Truth.NO if act.start_high < granted.start_low else Truth.UNKNOWN


def _open_before_the_grant(act: Timespan, granted: Timespan) -> Truth:
    """The same for what may be a notice, whose day does not count: unknown instead of no."""
    return Truth.YES if _not_before_the_grant(act, granted) is Truth.YES else Truth.UNKNOWN
