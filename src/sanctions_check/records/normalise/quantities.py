"""Quantities as people write them, read as intervals.

1,000 · 1.5bn · about 1,000 · 12 or more · over 70 · at least 1 · up to 25,000 · 2-3 · 13,000–14,000 · 445 or 535 · several
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from sanctions_check.logic.interval import Interval

from .multipliers import MAY_MULTIPLY, SCALES, SHORT_SCALES
from .units import is_money, scale_of, unit_called

__all__ = ["LARGEST", "LOWER_BOUNDS", "UPPER_BOUNDS", "Bound", "parse_quantity"]


class Bound(StrEnum):
    """How a number is bounded: by a key of a quantity with bounds, or by words."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    NEARLY = "nearly"


ABOUT_SHARE = 0.10
"""How far "about" reaches to either side, and "nearly" below, as a share of the figure."""
LARGEST = 1e15
LOWER_BOUNDS, UPPER_BOUNDS = (Bound.AT_LEAST, Bound.MORE_THAN), (Bound.AT_MOST, Bound.LESS_THAN)
"""The keys of a quantity with bounds: first the one that is inside, then the one that is not. "About" stands alone."""
LONGEST = 120
HINT = 'write 1000, "about 1,000", "over 70", "at least 1", "up to 25,000", "2-3", or {at_least: ..., at_most: ...}'

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "a": 1, "an": 1, "half a": 0.5,
}  # fmt: skip
_LONG_SCALES = "|".join(SCALES)
_SCALES = {**SCALES, **{short: SCALES[scale] for short, scale in SHORT_SCALES.items()}}
_ANY_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_FEW, _SOME, _TENS = 3, 2, 20
"""What "several", the plural of a scale and "tens of" a scale come to at least."""
_ONE_OR_TWO_SCALES = rf"(?:{_LONG_SCALES})s?(?: (?:{_LONG_SCALES})s?)?"
_SEVERAL = re.compile(rf"(?:a few|few|several)(?: ({_ONE_OR_TWO_SCALES}))?")
_PLURAL = re.compile(rf"(?:(tens|dozens|hundreds|thousands) of )?((?:(?:{_LONG_SCALES}) )?(?:{_LONG_SCALES})s)(?: of)?")
_SAYS_ABOUT = r"about|around|approximately|approx\.?|some|roughly|ca\.?|circa|~|≈"
_BEFORE_NUMBERS = (
    (re.compile(r"(?:nearly|almost|just under)\s*(.+)"), Bound.NEARLY),
    (re.compile(rf"(?:{_SAYS_ABOUT})\s*(.+)"), Bound.ABOUT),
    (re.compile(r"(?:over|more than|above|exceeding|>)\s*(.+)"), Bound.MORE_THAN),
    (re.compile(r"(?:at least|no fewer than|no less than|minimum of|≥|>=)\s*(.+)"), Bound.AT_LEAST),
    (re.compile(r"(?:up to|at most|no more than|maximum of|≤|<=)\s*(.+)"), Bound.AT_MOST),
    (re.compile(r"(?:under|less than|fewer than|below|<)\s*(.+)"), Bound.LESS_THAN),
)
"""Words before a number, and how they bound it."""
_BEHIND_NUMBERS = (
    (re.compile(r"(.+?)(?: or more| and more| or over|\+)"), Bound.AT_LEAST),
    (re.compile(r"(.+?) or (?:fewer|less)"), Bound.AT_MOST),
    (re.compile(r"(.+?) or so"), Bound.ABOUT),
)
"""Words behind a number, and how they bound it."""
_NUMBER = re.compile(rf"(\d{{1,3}}(?:[,   ]\d{{3}})+|\d+)(\.\d+)?\s*({_ONE_OR_TWO_SCALES}|{_ANY_SCALE})?")
_THOUSANDS_OR_A_FRACTION = re.compile(r"([1-9]\d{0,2})\.(\d{3})")
_WORD_NUMBER = re.compile(rf"({'|'.join(_WORDS)})(?:[ -]({_ONE_OR_TWO_SCALES}))?")
_RANGE = re.compile(r"(?:from |between )?(.+?)\s*(?:-|–|—| to | and )\s*(.+)")
_OF = re.compile(r"(.+?) of .+")
_COUNTED = re.compile(rf"(.*(?:\d|(?:{_LONG_SCALES})s?\b))\s*([^\W\d][^\d]*)")
_PRICED = re.compile(r"([^\d\s]+)(?:\s*(?=\d)| )(.+)")
_SHORTENED = re.compile(rf"(.*\d)\s*({'|'.join(MAY_MULTIPLY)})")


def parse_quantity(raw: object) -> tuple[Interval, ...]:
    """The quantity, or its alternatives ("445 or 535"). Raises ValueError with words for people."""
    if isinstance(raw, bool):
        raise ValueError(f"a quantity is a number; {HINT}")
    if isinstance(raw, int | float):
        return (Interval.exactly(_checked(raw)),)
    if isinstance(raw, Mapping):
        return (_bounds(raw),)
    if not isinstance(raw, str) or not raw.strip():
        raise ValueError(f"a quantity is a number; {HINT}")
    if len(raw) > LONGEST:
        raise ValueError(f"{raw[:20]}… is too long for a quantity; {HINT}")
    text = " ".join(raw.strip().lower().split())
    for pattern, bound in _BEHIND_NUMBERS:
        if match := pattern.fullmatch(text):
            text = " or ".join(f"{bound.replace('_', ' ')} {part}" for part in match[1].split(" or "))
    parts = text.split(" or ")
    found = [interval for part in parts if (interval := _read(part)) is not None]
    if len(found) < len(parts):
        raise ValueError(f'"{raw}" is not a quantity; {_apart(text) or HINT}')
    return tuple(dict.fromkeys(found))


def _apart(text: str) -> str:
    """How a number is written beside which stands what it counts; nothing where it is something else."""
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
    return f"write {_beside(number, unit)}"


def _beside(number: str, unit: str) -> str:
    """The number, and the field of the unit."""
    if is_money(unit):
        return f'"{number}", and {unit_called(unit)} apart, in currency of an item'
    return f'"{number}", and {unit} apart, in unit of an item' if unit else f'"{number}"'


def _counted(text: str) -> tuple[str, str] | None:
    """A number, and what stands behind it."""
    match = _COUNTED.fullmatch(text)
    return (match[1], match[2]) if match is not None and _read(match[1]) is not None else None


def _priced(text: str) -> tuple[str, str]:
    """A number with what bounds it, and the money that stands before it; two empty texts for anything else."""
    bounded = next((match for pattern, _ in _BEFORE_NUMBERS if (match := pattern.fullmatch(text))), None)
    words, rest = (text[: bounded.start(1)], bounded[1]) if bounded is not None else ("", text)
    match = _PRICED.fullmatch(rest)
    if match is None or not (match[2][0].isdigit() or is_money(match[1])):
        return "", ""
    unit, number = match.groups()
    if (short := _SHORTENED.fullmatch(number)) is not None and (scale := scale_of(short[2], unit)) is not None:
        number = f"{short[1]} {scale}"
    return (f"{words}{number}", unit) if _read(number) is not None else ("", "")


def _read(text: str) -> Interval | None:
    if (least := _vague(text)) is not None:
        return Interval(least, None)
    for pattern, bound in _BEFORE_NUMBERS:
        if match := pattern.fullmatch(text):
            inner = _read(match[1])
            return None if inner is None else _bounded_by(bound, inner)
    number = _number(text)
    if number is not None:
        return Interval.exactly(number)
    if match := _RANGE.fullmatch(text):
        low_number, high_number = _number(_same_scale(match[1], match[2])), _number(match[2])
        if low_number is not None and high_number is not None:
            if high_number < low_number:
                raise ValueError(f'"{text}" runs from more to less')
            return Interval(low_number, high_number)
    if match := _OF.fullmatch(text):
        return _read(match[1])
    return None


def _vague(text: str) -> int | None:
    """The least that "several million", "hundreds" or "tens of thousands" can mean."""
    if match := _SEVERAL.fullmatch(text):
        return _FEW * _times(match[1])
    if match := _PLURAL.fullmatch(text):
        many = match[1]
        times = _SOME if many is None else _TENS if many == "tens" else _SOME * _times(many)
        return times * _times(match[2])
    return None


def _times(scales: str | None) -> int:
    """What the words multiply by: a hundred thousand by 100,000."""
    return math.prod(_SCALES.get(word) or _SCALES[word.removesuffix("s")] for word in (scales or "").split())


def _same_scale(low: str, high: str) -> str:
    """`23-26 million` means 23 million to 26 million."""
    scale = next((word for word in _SCALES if high.endswith(word)), "")
    return low if not scale or any(low.endswith(word) for word in _SCALES) else f"{low} {scale}"


def _bounded_by(bound: Bound, inner: Interval) -> Interval:
    low, high = inner.low, inner.high
    match bound:
        case Bound.NEARLY:
            return Interval(None if low is None else _whole(low * (1 - ABOUT_SHARE)), high)
        case Bound.ABOUT:
            return Interval(
                None if low is None else _whole(low * (1 - ABOUT_SHARE)),
                None if high is None else _whole(high * (1 + ABOUT_SHARE)),
            )
        case Bound.MORE_THAN:
            return Interval(low, None, low_open=True)
        case Bound.AT_LEAST:
            return Interval(low, None)
        case Bound.AT_MOST:
            return Interval(0, high)
        case Bound.LESS_THAN:
            return Interval(0, high, high_open=True) if high else Interval(0, high)


def _whole(number: float) -> int | float:
    rounded = round(number, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _number(text: str) -> int | float | None:
    if thousands := _THOUSANDS_OR_A_FRACTION.fullmatch(text.strip()):
        whole, rest = thousands.groups()
        fraction = f"{whole}.0" if rest == "000" else f"{whole}.{rest}0"
        raise ValueError(f'"{text}" may be {whole},{rest} or {float(text):g}: write {whole}{rest} or {fraction}')
    if match := _NUMBER.fullmatch(text.strip()):
        digits = re.sub(r"\D", "", match[1])
        value = Decimal(digits + (match[2] or "")) * _times(match[3])
        return _checked(int(value) if value == int(value) else float(value))
    if match := _WORD_NUMBER.fullmatch(text.strip()):
        return _checked(_whole(_WORDS[match[1]] * _times(match[2])))
    return 12 if text.strip() == "dozen" else None


def _checked(number: int | float) -> int | float:
    if isinstance(number, float) and not math.isfinite(number):
        raise ValueError("a quantity is a finite number")
    if number < 0:
        raise ValueError("a quantity is not negative")
    if number > LARGEST:
        raise ValueError(f"a quantity is at most {LARGEST:,.0f}")
    return number


def _bounds(raw: Mapping[object, object]) -> Interval:
    known = (*LOWER_BOUNDS, *UPPER_BOUNDS, Bound.ABOUT)
    for key, value in raw.items():
        if key not in known:
            raise ValueError(f'"{key}" is not a bound; bounds are {", ".join(known)}')
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError(f'"{key}" takes a number')
        _checked(value)
    numbers = {Bound(str(key)): value for key, value in raw.items() if isinstance(value, int | float)}
    if Bound.ABOUT in numbers and len(numbers) > 1:
        raise ValueError('"about" stands alone')
    if not numbers or any(numbers.keys() >= set(bounds) for bounds in (LOWER_BOUNDS, UPPER_BOUNDS)):
        raise ValueError("a quantity has one lower bound, one upper bound, or both")
    if len(numbers) == 1:
        ((bound, number),) = numbers.items()
        return _bounded_by(bound, Interval.exactly(number))
    low = numbers.get(Bound.AT_LEAST, numbers.get(Bound.MORE_THAN))
    high = numbers.get(Bound.AT_MOST, numbers.get(Bound.LESS_THAN))
    return Interval(low, high, Bound.MORE_THAN in numbers, Bound.LESS_THAN in numbers)
