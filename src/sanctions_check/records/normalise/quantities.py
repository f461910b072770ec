"""Reads quantities, as people write them, as intervals.

1,000 · 1.5bn · about 1,000 · 12 or more · over 70 · at least 1 · up to 25,000 · 2-3 · 13,000–14,000 · 445 or 535 · several
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sanctions_check.logic.interval import Interval
from sanctions_check.plain_text import folded, in_words

from .bounds import LOWER_BOUNDS, UPPER_BOUNDS, Bound, bounded_by, checked
from .multipliers import MAY_MULTIPLY
from .numbers_in_words import BEFORE_NUMBERS, BEHIND_NUMBERS, LONG_SCALES, read_interval
from .units import is_money, scale_of, unit_called

__all__ = ["parse_quantity"]

LONGEST = 120
HINT = 'write 1000, "about 1,000", "over 70", "at least 1", "up to 25,000", "2-3", or {at_least: ..., at_most: ...}'
_COUNTED = re.compile(rf"(.*(?:\d|(?:{LONG_SCALES})s?\b))\s*([^\W\d][^\d]*)")
_PRICED = re.compile(r"([^\d\s]+)(?:\s*(?=\d)| )(.+)")
_SHORTENED = re.compile(rf"(.*\d)\s*({'|'.join(MAY_MULTIPLY)})")


def parse_quantity(raw: object) -> tuple[Interval, ...]:
    """The quantity, or its alternatives ("445 or 535"). Raises ValueError with a message for people."""
    if isinstance(raw, bool):
        raise ValueError(f"a quantity is a number; {HINT}")
    if isinstance(raw, int | float):
        return (Interval.exactly(checked(raw)),)
    if isinstance(raw, Mapping):
        return (_bounds(raw),)
    if not isinstance(raw, str) or not raw.strip():
        raise ValueError(f"a quantity is a number; {HINT}")
    if len(raw) > LONGEST:
        raise ValueError(f"{raw[:20]}… is too long for a quantity; {HINT}")
    bound, parts = _alternatives(folded(raw))
    found = [interval for part in parts if (interval := read_interval(part)) is not None]
    if len(found) < len(parts):
        raise ValueError(f'"{raw}" is not a quantity; {_advice_on_a_unit(_bound_first(bound, parts)) or HINT}')
    return tuple(dict.fromkeys(found if bound is None else (bounded_by(bound, each) for each in found)))


def _alternatives(text: str) -> tuple[Bound | None, list[str]]:
    """The bound behind all alternatives, and the alternatives: AT_LEAST and ["2", "3"] for "2 or 3 or more"."""
    for pattern, bound in BEHIND_NUMBERS:
        if match := pattern.fullmatch(text):
            return bound, match[1].split(" or ")
    return None, text.split(" or ")


def _bound_first(bound: Bound | None, parts: list[str]) -> str:
    before = "" if bound is None else f"{in_words(bound)} "
    return " or ".join(f"{before}{part}" for part in parts)


def _advice_on_a_unit(text: str) -> str:
    """The advice on a number with a unit, which belongs into a field of its own; "" for any other text."""
    number, unit = _counted(text) or _priced(text)
    if not number or unit.startswith(("a ", "per ", "each")):
        return ""
    first, _, rest = unit.partition(" ")
    scale = scale_of(first, rest)
    if scale is not None:
        number, unit = f"{number} {scale}", rest
    elif first in MAY_MULTIPLY:
        meant = MAY_MULTIPLY[first]
        in_full = f'"{number}", and the measure in full apart, in unit of an item'
        return f'{first} may be {meant} or a measure: write "{number} {meant}", or {in_full}'
    return f"write {_how_to_write(number, unit)}"


def _how_to_write(number: str, unit: str) -> str:
    """How to write the number and the unit."""
    if is_money(unit):
        return f'"{number}", and {unit_called(unit)} apart, in currency of an item'
    return f'"{number}", and {unit} apart, in unit of an item' if unit else f'"{number}"'


def _counted(text: str) -> tuple[str, str] | None:
    """A number and the text behind it; None for any other text."""
    match = _COUNTED.fullmatch(text)
    return (match[1], match[2]) if match is not None and read_interval(match[1]) is not None else None


def _priced(text: str) -> tuple[str, str]:
    """A number with its bound, and the currency before it; two empty texts for any other text."""
    bounded = next((match for pattern, _ in BEFORE_NUMBERS if (match := pattern.fullmatch(text))), None)
    words, rest = (text[: bounded.start(1)], bounded[1]) if bounded is not None else ("", text)
    match = _PRICED.fullmatch(rest)
    if match is None or not (match[2][0].isdigit() or is_money(match[1])):
        return "", ""
    unit, number = match.groups()
    if (short := _SHORTENED.fullmatch(number)) is not None and (scale := scale_of(short[2], unit)) is not None:
        number = f"{short[1]} {scale}"
    return (f"{words}{number}", unit) if read_interval(number) is not None else ("", "")


def _bounds(raw: Mapping[object, object]) -> Interval:
    known = (*LOWER_BOUNDS, *UPPER_BOUNDS, Bound.ABOUT)
    for key, value in raw.items():
        if key not in known:
            raise ValueError(f'"{key}" is not a bound; bounds are {", ".join(known)}')
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError(f'"{key}" takes a number')
        checked(value)
    numbers = {Bound(str(key)): value for key, value in raw.items() if isinstance(value, int | float)}
    if Bound.ABOUT in numbers and len(numbers) > 1:
        raise ValueError('"about" stands alone')
    if not numbers or any(numbers.keys() >= set(bounds) for bounds in (LOWER_BOUNDS, UPPER_BOUNDS)):
        raise ValueError("a quantity has one lower bound, one upper bound, or both")
    if len(numbers) == 1:
        ((bound, number),) = numbers.items()
        return bounded_by(bound, Interval.exactly(number))
    low = numbers.get(Bound.AT_LEAST, numbers.get(Bound.MORE_THAN))
    high = numbers.get(Bound.AT_MOST, numbers.get(Bound.LESS_THAN))
    return Interval(low, high, Bound.MORE_THAN in numbers, Bound.LESS_THAN in numbers)
