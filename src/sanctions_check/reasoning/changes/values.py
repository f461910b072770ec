"""Values, as a record would state them, that make a test answer as wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import assert_never

from sanctions_check.logic.case import Scope, Thing
from sanctions_check.logic.condition import AnyDay, Test
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan, spans_of
from sanctions_check.logic.truth import Truth
from sanctions_check.records.fields import COUNTRY, YES_NO
from sanctions_check.records.parts import place_at
from sanctions_check.records.stated import Shape

from .nearness import nearest_first

__all__ = ["amount_for", "days_for", "days_in_time", "is_example", "values_for"]

MOST_VALUES = 4
# Proposed where the answer needs a value that the rule does not name.
_OTHER_STATES = ("CH", "BR", "NZ")
_OTHER_CODES = ("4901", "0602", "9504")
_OTHER_TEXT = ("of another kind",)
_OTHER = "other"
_PERIOD = "in_period"
_DAY = timedelta(days=1)
_COMPARED = {
    Operator.AT_LEAST: ("at least", "less than"),
    Operator.AT_MOST: ("at most", "more than"),
    Operator.MORE_THAN: ("more than", "at most"),
    Operator.LESS_THAN: ("less than", "at least"),
}
"""In words: a number that meets the test, and a number that does not."""


def values_for(
    test: Test, wanted: Truth, shape: Shape | None, scope: Scope, considered: Sequence[object] = ()
) -> tuple[object, ...]:
    """At most MOST_VALUES values for which the test answers `wanted`.

    First those that the record considers (`considered`), then those that its words may mean, then the most ordinary.
    """
    if test.field == _PERIOD:
        return tuple(_periods(wanted, scope))
    if test.field == "covers_it":
        return tuple(_places(wanted, scope))
    passes = wanted is Truth.YES
    match test.operator:
        case Operator.STATED | Operator.KNOWN:
            found = _presence(passes == test.expected[0], shape)
        case Operator.IN | Operator.NOT_IN:
            found = _words(passes is (test.operator is Operator.IN), test.expected, shape)
        case Operator.STARTS_WITH:
            prefixes = tuple(map(str, test.expected))
            found = prefixes if passes else tuple(code for code in _OTHER_CODES if not code.startswith(prefixes))
        case Operator.AT_LEAST | Operator.AT_MOST | Operator.MORE_THAN | Operator.LESS_THAN:
            found = _numbers(test, passes=passes)
        case Operator.ON_OR_AFTER | Operator.BEFORE:
            day = test.expected[0]
            assert isinstance(day, date)
            late = passes is (test.operator is Operator.ON_OR_AFTER)
            found = ((day if late else day - _DAY).isoformat(),)
        case Operator.SAME_AS:
            found = _same(scope.cell_of(test.other).values, passes=passes)
        case _:
            assert_never(test.operator)
    near = nearest_first(tuple(found), test, scope.things.get("item") if test.thing == "item" else None)
    named = frozenset(test.expected)
    return tuple(sorted(near, key=lambda value: (value not in considered, not _is_general(value, named)))[:MOST_VALUES])


def _is_general(value: object, named: frozenset[object]) -> bool:
    """True for a word such as "other goods" that the rule does not name."""
    return value not in named and str(value).startswith(_OTHER)


def is_example(test: Test, wanted: Truth, value: object, considered: Sequence[object] = ()) -> bool:
    """True if the value is only one of many for which the test answers `wanted`.

    A general word such as "other goods" is no example, and neither is a value that the record considers (`considered`).
    """
    if value is None or isinstance(value, bool) or value in considered:
        return False
    if str(value).startswith(_OTHER) or test.field == _PERIOD:
        return False
    match test.operator:
        case Operator.IN | Operator.STARTS_WITH | Operator.SAME_AS:
            return wanted is Truth.NO
        case Operator.NOT_IN:
            return wanted is Truth.YES
        case _:
            return False


def amount_for(test: Test, wanted: Truth) -> str:
    """The number for which the test answers `wanted`, in words: "more than 7,500,000". "" for a test that compares no numbers."""
    threshold = test.expected[0] if test.expected else None
    if test.operator not in _COMPARED or not isinstance(threshold, int | float):
        return ""
    yes, no = _COMPARED[test.operator]
    return f"{yes if wanted is Truth.YES else no} {threshold:,}"


def days_for(condition: AnyDay, wanted: Truth) -> tuple[tuple[str, str], ...]:
    """A day on which the measure was in force (YES), or days on which it was not (NO), each with the time in words."""
    since, until = condition.since, condition.until
    if wanted is Truth.YES:
        when = f"on or after {since}" if until is None else f"from {since} to {until}"
        return ((since.isoformat(), when),)
    before = ((since - _DAY).isoformat(), f"before {since}")
    return (before,) if until is None else (before, ((until + _DAY).isoformat(), f"after {until}"))


def days_in_time(exemption: Thing, wanted: Truth) -> tuple[tuple[str, str], ...]:
    """Days that lie in the time of an exemption (YES) or not (NO), each with the time in words."""
    begun = [span for name in ("granted", "valid_from") for span in spans_of(exemption.cell(name))]
    first = max((span.start_high for span in begun), default=None)
    last = min((span.end_low for span in spans_of(exemption.cell("valid_until"))), default=None)
    after = [] if first is None else [(first.isoformat(), f"on or after {first}")]
    until = [] if last is None else [(last.isoformat(), f"on or before {last}")]
    if wanted is Truth.YES:
        if first is None or last is None:
            return (*after, *until)
        return ((first.isoformat(), f"from {first} to {last}"),)
    before = [] if first is None or first == FIRST_DAY else [((first - _DAY).isoformat(), f"before {first}")]
    return (*before, *([] if last is None or last == LAST_DAY else [((last + _DAY).isoformat(), f"after {last}")]))


def _presence(stated: bool, shape: Shape | None) -> Sequence[object]:
    return tuple(_vocabulary(shape, ())) if stated else (None,)


def _words(inside: bool, expected: tuple[object, ...], shape: Shape | None) -> Sequence[object]:
    """The expected words, the shortest first as the most general (`arms` before `battle_tank`); or other words of the field."""
    return sorted(expected, key=lambda word: len(str(word))) if inside else tuple(_vocabulary(shape, expected))


def _vocabulary(shape: Shape | None, without: tuple[object, ...]) -> Iterator[object]:
    """Values that the field takes, except those in `without`. The words for "other" come first."""
    if shape is None:
        words: Sequence[object] = _OTHER_TEXT
    elif shape.name == COUNTRY:
        words = _OTHER_STATES
    elif shape.name == YES_NO:
        words = (True, False)
    elif shape.vocabulary is not None:
        words = sorted(shape.vocabulary, key=lambda word: not str(word).startswith(_OTHER))
    else:
        words = ()
    return (word for word in words if word not in without)


def _numbers(test: Test, *, passes: bool) -> Sequence[object]:
    threshold = test.expected[0]
    assert isinstance(threshold, int | float)
    upward = test.operator in (Operator.AT_LEAST, Operator.MORE_THAN)
    strict = test.operator in (Operator.MORE_THAN, Operator.LESS_THAN)
    step = max(1, abs(threshold) // 100)
    if passes == strict:
        return (threshold + step if upward == passes else threshold - step,)
    return (threshold,)


def _same(states: Sequence[object], *, passes: bool) -> Sequence[object]:
    """The same State as the other fact has, or another."""
    return states if passes else tuple(state for state in _OTHER_STATES if state not in states)


def _places(wanted: Truth, scope: Scope) -> Iterator[str]:
    """Places that an exemption can be about: what is judged (YES), or something else (NO)."""
    for part in scope.case.judged():
        if not part.implied and (part.pointer in scope.subjects) is (wanted is Truth.YES):
            yield place_at(part.pointer)


def _periods(wanted: Truth, scope: Scope) -> Iterator[str]:
    """A last day of an exemption with which it covers what is judged or the act (YES), or ends before it (NO)."""
    for thing in sorted(scope.things.values(), key=lambda thing: thing.pointer not in scope.subjects):
        for span in thing.cell("time").values:
            if isinstance(span, Timespan) and span.end_high != LAST_DAY and span.start_low != FIRST_DAY:
                yield (span.end_high if wanted is Truth.YES else span.start_low - _DAY).isoformat()
