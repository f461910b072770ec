"""Values that a program hands over, as JSON would have them: a tuple is a list, a Decimal a number, and a date a text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sanctions_check.sources.limits import MOST_DIGITS

from .half_characters import has_half_a_character

__all__ = ["HalfACharacter", "as_in_json"]

DEEPEST = 3
"""Levels of lists and mappings in the value of one field; what is deeper is none, and is left as it is."""
MOST_BITS = 1_000
"""Of a whole number. A longer one is not compared with anything, since Python may refuse to write it."""


class HalfACharacter(ValueError):
    """A text holds a lone surrogate."""


def as_in_json(value: object, levels: int = DEEPEST) -> object:
    """The value with each tuple as a list, each Decimal as an int or a float, and each date as text.

    Raises HalfACharacter for a text that no UTF-8 can be written with, and ValueError for a set, for a number of too many digits,
    and for a Decimal that is no number.
    """
    if isinstance(value, str):
        if has_half_a_character(value):
            raise HalfACharacter
        return value
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, int) and value.bit_length() > MOST_BITS:
        raise ValueError(f"a number here has at most {MOST_DIGITS} digits")
    if isinstance(value, date):  # a datetime is one: its time of day is refused as it is in a text
        return value.isoformat()
    if isinstance(value, set | frozenset):
        raise ValueError("a set has no order; give a list")
    if levels and isinstance(value, list | tuple):
        return [as_in_json(each, levels - 1) for each in value]
    if levels and isinstance(value, Mapping):
        return {as_in_json(key, 0): as_in_json(each, levels - 1) for key, each in value.items()}
    return value


def _number(value: Decimal) -> int | float:
    number = float(value)
    return int(number) if number.is_integer() else number
