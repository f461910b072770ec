"""What an exemption covers, and whether its time and its quantity hold that, taken strictly: what may lie outside is unknown.

The last day of a period is inside. An exemption that was granted after the act does not count. If the grant or the act is dated
so broadly, by a month or a year, that nothing tells which came first, then it is presumed that the grant did, as a condition is
presumed met that the record does not mention. What was only planned on the day of its report was not carried out before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import Any

from msgspec.structs import replace

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence, absent, unknown, weakest_hedge, worked_out
from sanctions_check.logic.interval import Interval, as_written
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan, spans_of
from sanctions_check.logic.truth import Truth, all_of

from ...model import Exemption
from ...normalise.units import convert
from ...stated import Stated

__all__ = ["covers_it", "in_period", "within_quantity"]

_NOTICES = frozenset({"notification", "pre_existing_contract"})
"""What counts whatever the day on which it was given."""


def covers_it(stated: Thing) -> Cell:
    """Does it cover what it is held against: what it names, or all if it names nothing?

    Unknown where that is stated unknown, left between several, or told by a party alone.
    """
    about, where = stated.cell("about"), f"{stated.pointer}/about"
    if about.presence is Presence.UNKNOWN:
        return unknown(where, "what it covers is stated unknown")
    if about.known and not (about.believed and about.unambiguous):
        return unknown(where, f"what it covers: {about}")
    why = "what it is about" if about.known else "it names nothing, and covers all"
    return worked_out((True,), about.hedge, where, why)


def in_period(
    exemption: Exemption, covered: Sequence[Thing], act: Thing, subjects: Iterable[Thing], pointer: str
) -> Cell:
    """Does its time hold what it covers: what it names (`covered`), or else the time of the act and the dates of its subjects?

    Not stated where the exemption gives no time at all.
    """
    if covered:
        return _holds_times(exemption, covered, pointer)
    return _holds_all_dates(exemption, act, subjects, pointer)


def _holds_times(exemption: Exemption, covered: Sequence[Thing], pointer: str) -> Cell:
    if exemption.granted is None and exemption.valid_from is None and exemption.valid_until is None:
        return absent(pointer)
    times = [each.cell("time") for each in covered]
    spans = [span for time in times for span in spans_of(time)]
    done = [span for each in covered for span in _spans_of_the_doing(each)]
    if not all(time.believed for time in times) or len(spans) != len(times):
        return unknown(pointer, "the time of the act, which is not known")
    kinds = set(exemption.type.values) if exemption.type is not None else set()
    grant = None if kinds and kinds <= _NOTICES else exemption.granted
    if grant is not None and _leaves_the_order_untold(grant, done):
        grant = None
        if exemption.valid_from is None and exemption.valid_until is None:
            return absent(pointer)
    perhaps_noticed = not kinds.isdisjoint(_NOTICES) or (exemption.type is not None and not kinds)
    bounds = (
        (grant, done, _open_before_the_grant if perhaps_noticed else _not_before_the_grant),
        (exemption.valid_from, done, lambda act, first: act.on_or_after(first.start_low)),
        (exemption.valid_until, spans, lambda act, last: act.within(FIRST_DAY, last.end_high)),
    )
    answers = [
        (bound, all_of(_holds(bound, act, asked) for act in acts)) for bound, acts, asked in bounds if bound is not None
    ]
    when = ", ".join(dict.fromkeys(map(str, spans)))
    words = f"the time of the exemption and that of the act, {when}"
    if grant is not None and not perhaps_noticed and _is_order_alone_open(grant, answers):
        words = f"which came first: the grant, {' or '.join(map(str, grant.values))}, or the act, {when}"
    held = all_of(answer for _, answer in answers)
    return _answer(held, pointer, words, [*times, *(bound for bound, _ in answers)])


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


def _is_order_alone_open(grant: Stated[Any], answers: Sequence[tuple[Stated[Any], Truth]]) -> bool:
    """Of bounds, each with what it says, is the grant alone not met, though it may be? What a party claims settles nothing."""
    not_met = [(bound is grant, answer) for bound, answer in answers if answer is not Truth.YES]
    return not_met == [(True, Truth.UNKNOWN)] and grant.hedge != PARTY_CLAIM


def _holds_all_dates(exemption: Exemption, act: Thing, subjects: Iterable[Thing], pointer: str) -> Cell:
    """Does the time of an exemption that names nothing hold the time of the act, and the dates that subjects have of their own?

    Unknown where it holds some of them: it is not told which it covers. What is given in return may come later.
    """
    given = (subject for subject in subjects if not subject.given_in_return)
    own = [each for each in given if each.cell("time").pointer == f"{each.pointer}/date"]
    answers = [_holds_times(exemption, [dated], pointer) for dated in (act, *own)]
    if len({(answer.presence, answer.values) for answer in answers}) == 1:
        return answers[0]
    if all(answer.presence is Presence.ABSENT or answer.values == (True,) for answer in answers):
        return absent(pointer)
    return unknown(pointer, "the time of the exemption, which may not hold all that was done")


def within_quantity(exemption: Exemption, items: Sequence[Thing], pointer: str) -> Cell:
    """Is what it covers no more than it allows? Not stated where the exemption gives no quantity."""
    if exemption.quantity is None or exemption.quantity.presence is Presence.NONE:
        return absent(pointer)
    if len(exemption.quantity.values) != 1 or exemption.quantity.hedge == PARTY_CLAIM:
        return unknown(pointer, "the quantity of the exemption, which is not known")
    (allowed,) = exemption.quantity.values
    unit = str(exemption.unit.values[0]) if exemption.unit is not None and exemption.unit.values else ""
    quantities = [item.cell("quantity") for item in items]
    total = _total(items, unit) if all(each.believed for each in quantities) else None
    if total is None:
        derived = "the quantity of what it covers, which is not known in its unit"
        return unknown(pointer, derived)
    words = f"the quantity of the exemption, {allowed} {unit}, and that of what it covers, {total}"
    return _answer(_allows(allowed, total), pointer, words, [*quantities, exemption.quantity])


def _answer(held: Truth, pointer: str, derived: str, relied_on: Iterable[Cell | Stated[Any]]) -> Cell:
    """The answer, hedged as the facts are that it was worked out from."""
    if held is Truth.UNKNOWN:
        return unknown(pointer, derived)
    hedge = weakest_hedge(*(fact.hedge for fact in relied_on))
    return worked_out((held is Truth.YES,), hedge, pointer, derived)


def _holds(bound: Stated[Any], act: Timespan, asked: Callable[[Timespan, Timespan], Truth]) -> Truth:
    """What a bound says of the act; unknown if the bound is unknown, told by a party alone, or its alternatives differ."""
    answers = {asked(act, each) for each in bound.values}
    if bound.presence is Presence.NONE:
        return Truth.YES
    if bound.hedge == PARTY_CLAIM and answers == {Truth.YES}:
        return Truth.UNKNOWN
    return answers.pop() if len(answers) == 1 else Truth.UNKNOWN


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


def _allows(allowed: Interval, total: Interval) -> Truth:
    """Whatever amount was allowed: "up to ten" allows ten, "about ten" or "five to ten" may allow less."""
    most = allowed.high
    least = allowed.low or most
    if least is None or most is None:
        return Truth.YES if least is not None and total.at_most(least) is Truth.YES else Truth.UNKNOWN
    if total.at_most(least) is Truth.YES:
        return Truth.YES
    return Truth.NO if total.more_than(most) is Truth.YES else Truth.UNKNOWN


def _total(items: Sequence[Thing], unit: str) -> Interval | None:
    """The sum over the items in the unit of the exemption; None where one cannot be converted to it."""
    low, high = Fraction(0), Fraction(0)
    ends = True
    for item in items:
        quantities = [value for value in item.cell("quantity").values if isinstance(value, Interval)]
        units = [str(value) for value in item.cell("unit").values] or [""]
        amount = convert(quantities[0], units[0], unit) if len(quantities) == 1 and len(units) == 1 else None
        if amount is None:
            return None
        low += as_written(amount.low or 0)
        high += as_written(amount.high or 0)
        ends = ends and amount.high is not None
    return Interval(float(low), float(high) if ends else None) if items else None
