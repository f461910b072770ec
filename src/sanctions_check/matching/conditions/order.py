"""The order in which the parts of a condition are asked: cheap parts first."""

from __future__ import annotations

from sanctions_check.logic.condition import (
    All,
    Any,
    AnyDay,
    Condition,
    Engaged,
    Judgement,
    Named,
    Not,
    Presumed,
    Provided,
    Quantified,
    Test,
    Where,
)

__all__ = ["cheap_first"]

_PRICES: dict[type, int] = {
    Engaged: 0,
    Test: 1,
    Presumed: 1,
    Provided: 1,
    AnyDay: 2,
    Named: 3,
    Not: 4,
    All: 4,
    Any: 4,
    Where: 4,
    Quantified: 5,
    Judgement: 6,
}


def cheap_first(parts: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """The parts, cheap ones first. The answer of `all` and `any` does not depend on the order."""
    return tuple(sorted(parts, key=lambda part: _PRICES[type(part)]))
