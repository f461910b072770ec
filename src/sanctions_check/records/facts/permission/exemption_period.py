"""Whether the period of an exemption contains the time of what it covers. What may lie outside is unknown.

- The last day of a period is inside.
- An exemption that was granted after the act does not count.
- Where the dates are so broad (a month, a year) that nothing shows which came first, the grant is presumed to have.
- What was only planned on the day of its report was not carried out before that day.
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
"""The end of `derived_from` of an answer that is no because a part of the act, but not all of it, lies outside."""

_NOTICES = frozenset({"notification", "pre_existing_contract"})
"""The kinds of exemptions that count whatever the day on which they were given."""


class _Bound(NamedTuple):
    """One day of an exemption: the field that states it, its value, and whether all that was done lies on the right side."""

    field: str
    told: Stated[Any]
    answer: Truth


def in_period(
    exemption: Exemption, covered: Sequence[Thing], act: Thing, subjects: Iterable[Thing], pointer: str
) -> Cell:
    """Whether its period contains the times of what it covers.

    It covers what it names (`covered`), or else the act and all `subjects` with dates of their own. Not stated where the
    exemption states no time.
    """
    if covered:
        return _holds_times(exemption, covered, pointer)
    return _holds_all_dates(exemption, act, subjects, pointer)


def _holds_all_dates(exemption: Exemption, act: Thing, subjects: Iterable[Thing], pointer: str) -> Cell:
    """Whether the period contains the time of the act and the dates that subjects have of their own.

    - Unknown where it contains only some of them.
    - What is given in return may come later.
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
    """Whether the period of an exemption contains the times of all these."""
    has_a_period = exemption.valid_from is not None or exemption.valid_until is not None
    if exemption.granted is None and not has_a_period:
        return absent(pointer)
    times = [each.cell("time") for each in covered]
    spans = [span for time in times for span in spans_of(time)]
    if not all(time.believed for time in times) or len(spans) != len(times):
        return unknown(pointer, "the time of the act, which is not known")
    done = [span for each in covered for span in _spans_of_the_doing(each)]
    grant = None if _is_a_notice(exemption) else exemption.granted
    if grant is not None and _leaves_the_order_open(grant, done):
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
    """The unknown answer and its reason. It points to the field of the exemption that is in doubt itself, if there is one."""
    doubtful = [each for each in bounds if each.answer is Truth.UNKNOWN and _is_in_doubt(each.told)]
    where = f"{pointer}/{doubtful[0].field}" if doubtful else pointer
    if doubtful and not doubtful[0].told.values:
        return unknown(where, "the time of the exemption, which is not known")
    if grant is not None and not _may_be_a_notice(exemption) and _is_order_alone_open(grant, bounds):
        first = " or ".join(map(str, grant.values))
        return unknown(where, f"which came first: the grant, {first}, or the act, {when}")
    return unknown(where, f"the time of the exemption and that of the act, {when}")


def _is_in_doubt(told: Stated[Any]) -> bool:
    """True if the day itself is not known, is one of several, or is a party's claim."""
    return len(told.values) != 1 or told.hedge == PARTY_CLAIM


def _holds_a_part(exemption: Exemption, grant: Stated[Any] | None, spans: Sequence[Timespan]) -> bool:
    """True if a part of what was done certainly lies on days on which the exemption was given and valid."""
    begins = [day.start_high for told in (grant, exemption.valid_from) if told is not None for day in told.values]
    ends = [day.end_low for day in exemption.valid_until.values] if exemption.valid_until is not None else []
    first, last = max(begins, default=FIRST_DAY), min(ends, default=LAST_DAY)
    return first <= last and any(span.touches(first, last) is Truth.YES for span in spans)


def _is_a_notice(exemption: Exemption) -> bool:
    kinds = _kinds(exemption)
    return bool(kinds) and kinds <= _NOTICES


def _may_be_a_notice(exemption: Exemption) -> bool:
    """True if one of its possible types is a notice. A type that is stated unknown may be any."""
    return exemption.type is not None and not (_kinds(exemption) and _kinds(exemption).isdisjoint(_NOTICES))


def _kinds(exemption: Exemption) -> set[str]:
    return set(exemption.type.values) if exemption.type is not None else set()


def _spans_of_the_doing(covered: Thing) -> list[Timespan]:
    """The times of one thing, for comparing them with what has to come before it.

    A plan without a hedge and without a first day was not carried out before the day on which it was last a plan. A plan that
    is reported within the period is presumed to be carried out in it.
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
    """Each day that the exemption states, compared with what was done."""
    if grant is not None:
        after_it = _open_before_the_grant if _may_be_a_notice(exemption) else _not_before_the_grant
        yield _Bound("granted", grant, _holds(grant, done, after_it))
    if (first := exemption.valid_from) is not None:
        yield _Bound("valid_from", first, _holds(first, done, lambda act, day: act.on_or_after(day.start_low)))
    if (last := exemption.valid_until) is not None:
        yield _Bound("valid_until", last, _holds(last, spans, lambda act, day: act.within(FIRST_DAY, day.end_high)))


def _holds(bound: Stated[Any], acts: Sequence[Timespan], asked: Callable[[Timespan, Timespan], Truth]) -> Truth:
    """The answer of a bound for all acts. Unknown if the bound is unknown, a party's claim, or its alternatives differ."""
    return all_of(_holds_one(bound, act, asked) for act in acts)


def _holds_one(bound: Stated[Any], act: Timespan, asked: Callable[[Timespan, Timespan], Truth]) -> Truth:
    answers = {asked(act, each) for each in bound.values}
    if bound.presence is Presence.NONE:
        return Truth.YES
    if bound.hedge == PARTY_CLAIM and answers == {Truth.YES}:
        return Truth.UNKNOWN
    return answers.pop() if len(answers) == 1 else Truth.UNKNOWN


def _is_order_alone_open(grant: Stated[Any], bounds: Sequence[_Bound]) -> bool:
    """True if only the grant leaves the answer open. A party's claim settles nothing."""
    not_met = [(bound.told is grant, bound.answer) for bound in bounds if bound.answer is not Truth.YES]
    return not_met == [(True, Truth.UNKNOWN)] and grant.hedge != PARTY_CLAIM


def _leaves_the_order_open(granted: Stated[Timespan], acts: Sequence[Timespan]) -> bool:
    """True if the one date of the grant allows that it came before all acts, and that it came after some of them.

    False where an act has no first day, as by a date of report alone.
    """
    dated = all(act.start_low > FIRST_DAY for act in acts)
    if granted.hedge is not None or len(granted.values) != 1 or not dated:
        return False
    (when,) = granted.values
    return min(_not_before_the_grant(act, when) for act in acts) is Truth.UNKNOWN


def _not_before_the_grant(act: Timespan, granted: Timespan) -> Truth:
    """Whether the act began on the day of the grant or later, whichever day that was."""
    if act.start_low >= granted.start_high:
        return Truth.YES
    return Truth.NO if act.start_high < granted.start_low else Truth.UNKNOWN


def _open_before_the_grant(act: Timespan, granted: Timespan) -> Truth:
    """The same for what may be a notice, whose day does not matter: unknown instead of no."""
    return Truth.YES if _not_before_the_grant(act, granted) is Truth.YES else Truth.UNKNOWN
