"""The operators of rule files: the kinds of fact that they fit, and the values that they expect."""

from __future__ import annotations

from collections.abc import Mapping

from sanctions_check.logic.operator import Operator
from sanctions_check.logic.timespan import Timespan
from sanctions_check.plain_text import shortened
from sanctions_check.records.facts.paths import FactKind, FactPath

from ...model import Family
from .families import spelled_out

__all__ = ["FLAGS", "OPERATORS", "expected_values", "misfit"]

FLAGS = {"stated": Operator.STATED, "known": Operator.KNOWN}
"""Operators on whether a fact is stated or known, for every kind of fact."""
_LISTS = {"in": Operator.IN, "not in": Operator.NOT_IN}
_SAMENESS = {"same as": Operator.SAME_AS}
_PREFIXES = {"starts with": Operator.STARTS_WITH}
_NUMBERS = {
    "at least": Operator.AT_LEAST,
    "at most": Operator.AT_MOST,
    "more than": Operator.MORE_THAN,
    "less than": Operator.LESS_THAN,
}
_DATES = {"on or after": Operator.ON_OR_AFTER, "before": Operator.BEFORE}
OPERATORS = {**_LISTS, **_NUMBERS, **_PREFIXES, **_DATES, **_SAMENESS, **FLAGS}
_FITTING: Mapping[FactKind, Mapping[str, Operator]] = {
    FactKind.WORD: {**_LISTS, **_SAMENESS, **FLAGS},
    FactKind.FLAG: {**_LISTS, **_SAMENESS, **FLAGS},
    FactKind.NUMBER: {**_NUMBERS, **FLAGS},
    FactKind.TIME: {**_DATES, **FLAGS},
    FactKind.CODE: {**_PREFIXES, **FLAGS},
}


def misfit(word: str, path: FactPath) -> tuple[str, str] | None:
    """Why an operator does not fit a fact, and the operators that do; None if it fits."""
    fitting = _FITTING[path.kind]
    if word in fitting:
        return None
    asked = f'whether it "{OPERATORS[word].value}" something'
    return f"this fact is {path.kind.value}, and cannot be asked {asked}", f"operators for it: {', '.join(fitting)}"


def expected_values(
    operator: Operator, raw: object, path: FactPath, families: Mapping[str, Family]
) -> tuple[object, ...]:
    """The expected values of an operator, from the YAML of a rule. Raises ValueError with a message for people."""
    if operator in FLAGS.values():
        if isinstance(raw, bool):
            return (raw,)
        raise ValueError("true or false is expected here")
    if operator in _NUMBERS.values():
        if isinstance(raw, int | float) and not isinstance(raw, bool):
            return (raw,)
        raise ValueError("a number is expected here")
    if operator in _DATES.values():
        span, *others = path.parse(raw)
        if not others and isinstance(span, Timespan) and span.start_low == span.end_high:
            return (span.start_low,)
        raise ValueError('a day is expected here, in quotes: "2016-03-02"')
    words = spelled_out(raw, families)
    if not words:
        raise ValueError("an empty list: no fact is one of nothing")
    return tuple(_one_meaning(word, path) for word in words)


def _one_meaning(word: object, path: FactPath) -> object:
    meaning, *others = path.parse(word)
    if others:
        raise ValueError(f'"{shortened(str(word))}" has several meanings here; a rule needs one')
    return meaning
