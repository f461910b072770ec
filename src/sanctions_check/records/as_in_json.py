"""Values that a program hands over, as JSON would have them: a tuple is a list, and a Decimal is a number."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

__all__ = ["as_in_json"]

DEEPEST = 3
"""Levels of lists and mappings in the value of one field; what is deeper is none, and is left as it is."""


def as_in_json(value: object, levels: int = DEEPEST) -> object:
    """The value with each tuple as a list and each Decimal as an int or a float. Raises ValueError for a Decimal that is none."""
    if isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        return _number(value)
    if levels and isinstance(value, list | tuple):
        return [as_in_json(each, levels - 1) for each in value]
    if levels and isinstance(value, Mapping):
        return {key: as_in_json(each, levels - 1) for key, each in value.items()}
    return value


def _number(value: Decimal) -> int | float:
    number = float(value)
    return int(number) if number.is_integer() else number
