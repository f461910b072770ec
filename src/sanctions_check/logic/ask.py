"""The answer of one test on one fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import assert_never

from .case import Scope
from .cell import PARTY_CLAIM, Cell, Presence
from .condition import Test
from .interval import Interval
from .operator import Operator
from .timespan import Timespan
from .truth import Truth, all_of, any_of

__all__ = ["ask", "states"]

_NO, _UNKNOWN, _YES = Truth.NO, Truth.UNKNOWN, Truth.YES
_ABSENT, _KNOWN, _NONE = Presence.ABSENT, Presence.KNOWN, Presence.NONE
_IN, _SAME_AS = Operator.IN, Operator.SAME_AS
_IS_KNOWN = Operator.KNOWN
_COMPARISONS: Mapping[Operator, Callable[[Interval, float], Truth]] = {
    Operator.AT_LEAST: Interval.at_least,
    Operator.AT_MOST: Interval.at_most,
    Operator.MORE_THAN: Interval.more_than,
    Operator.LESS_THAN: Interval.less_than,
}


def ask(test: Test, scope: Scope, cell: Cell) -> Truth:
    """The answer of a test on a cell."""
    operator, presence, values = test.operator, cell.presence, cell.values
    if operator is _IN and presence is _KNOWN and len(values) == 1 and cell.hedge is None:
        return _YES if values[0] in test.members else _NO  # what nearly every test asks
    if operator.about_statement:
        return _YES if states(operator, cell) == test.expected[0] else _NO
    if presence is _NONE:
        return _YES if operator.negative else _NO
    if presence is not _KNOWN or cell.hedge == PARTY_CLAIM:
        return _UNKNOWN
    if operator is _SAME_AS:
        return _same(cell, scope.cell_of(test.other))
    if cell.all_hold:
        return _ask_tags(test, values)
    if len(values) == 1:
        return _ask_value(test, values[0])
    answers = {_ask_value(test, value) for value in values}
    return answers.pop() if len(answers) == 1 else _UNKNOWN


def states(operator: Operator, cell: Cell) -> bool:
    """True if the fact is known (operator KNOWN), or stated in any way (operator STATED)."""
    return cell.presence is _KNOWN if operator is _IS_KNOWN else cell.presence is not _ABSENT


def _ask_tags(test: Test, values: tuple[object, ...]) -> Truth:
    """The answer for values that all hold: one value that passes is enough; a test that excludes must pass for each."""
    answers = [_ask_value(test, value) for value in values]
    return all_of(answers) if test.operator.negative else any_of(answers)


def _same(cell: Cell, other: Cell) -> Truth:
    if not other.believed:
        return _UNKNOWN
    common = set(cell.values) & set(other.values)
    if not common:
        return _NO
    certain = all(each.all_hold or common.issuperset(each.values) for each in (cell, other))
    return _YES if certain and (cell.all_hold or other.all_hold or len(common) == 1) else _UNKNOWN


def _ask_value(test: Test, value: object) -> Truth:
    operator, expected = test.operator, test.expected
    match operator:
        case Operator.IN:
            return _YES if value in test.members else _NO
        case Operator.NOT_IN:
            return _NO if value in test.members else _YES
        case Operator.STARTS_WITH:
            return _starts_with(str(value), expected)
        case Operator.AT_LEAST | Operator.AT_MOST | Operator.MORE_THAN | Operator.LESS_THAN:
            if isinstance(value, Interval) and isinstance(expected[0], int | float):
                return _COMPARISONS[operator](value, expected[0])
            return _UNKNOWN
        case Operator.ON_OR_AFTER | Operator.BEFORE:
            if isinstance(value, Timespan) and isinstance(expected[0], date):
                return value.before(expected[0]) if operator is Operator.BEFORE else value.on_or_after(expected[0])
            return _UNKNOWN
        case Operator.SAME_AS | Operator.STATED | Operator.KNOWN:
            raise AssertionError(f"not asked of one value: {operator}")
        case _:
            assert_never(operator)


def _starts_with(code: str, expected: tuple[object, ...]) -> Truth:
    """UNKNOWN for a code that is shorter than a prefix and begins it: 2615 may be 261590."""
    prefixes = [str(prefix) for prefix in expected]
    if any(code.startswith(prefix) for prefix in prefixes):
        return Truth.YES
    return Truth.UNKNOWN if any(prefix.startswith(code) for prefix in prefixes) else Truth.NO
