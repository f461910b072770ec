"""Numbers as people write them, read as intervals: about 1,000, over 70, 1.5bn, 23-26 million, several hundred thousand."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from sanctions_check.logic.interval import Interval

from .bounds import SAYS_ABOUT, Bound, bounded_by, checked, without_noise
from .multipliers import SCALES, SHORT_SCALES

__all__ = ["BEFORE_NUMBERS", "BEHIND_NUMBERS", "LONG_SCALES", "read_interval"]

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "a": 1, "an": 1, "half a": 0.5,
}  # fmt: skip
LONG_SCALES = "|".join(SCALES)
_SCALES = {**SCALES, **{short: SCALES[scale] for short, scale in SHORT_SCALES.items()}}
_ANY_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_FEW, _SOME, _TENS = 3, 2, 20
"""The least that "several", the plural of a scale, and "tens of" a scale mean."""
_ONE_OR_TWO_SCALES = rf"(?:{LONG_SCALES})s?(?: (?:{LONG_SCALES})s?)?"
_SEVERAL = re.compile(rf"(?:a few|few|several)(?: ({_ONE_OR_TWO_SCALES}))?")
_PLURAL = re.compile(rf"(?:(tens|dozens|hundreds|thousands) of )?((?:(?:{LONG_SCALES}) )?(?:{LONG_SCALES})s)(?: of)?")
BEFORE_NUMBERS = (
    (re.compile(r"(?:nearly|almost|just under)\s*(.+)"), Bound.NEARLY),
    (re.compile(rf"(?:some|{SAYS_ABOUT})\s*(.+)"), Bound.ABOUT),
    (re.compile(r"(?:over|more than|above|exceeding|>)\s*(.+)"), Bound.MORE_THAN),
    (re.compile(r"(?:at least|no fewer than|no less than|minimum of|≥|>=)\s*(.+)"), Bound.AT_LEAST),
    (re.compile(r"(?:up to|at most|no more than|maximum of|≤|<=)\s*(.+)"), Bound.AT_MOST),
    (re.compile(r"(?:under|less than|fewer than|below|<)\s*(.+)"), Bound.LESS_THAN),
)
"""Words before a number, with their bound."""
BEHIND_NUMBERS = (
    (re.compile(r"(.+?)(?: or more| and more| or over|\+)"), Bound.AT_LEAST),
    (re.compile(r"(.+?) or (?:fewer|less)"), Bound.AT_MOST),
    (re.compile(r"(.+?) or so"), Bound.ABOUT),
)
"""Words behind a number, with their bound."""
_NUMBER = re.compile(rf"(\d{{1,3}}(?:[,   ]\d{{3}})+|\d+)(\.\d+)?\s*({_ONE_OR_TWO_SCALES}|{_ANY_SCALE})?")
_THOUSANDS_OR_A_FRACTION = re.compile(r"([1-9]\d{0,2})\.(\d{3})")
_WORD_NUMBER = re.compile(rf"({'|'.join(_WORDS)})(?:[ -]({_ONE_OR_TWO_SCALES}))?")
_RANGE = re.compile(r"(?:from |between )?(.+?)\s*(?:-|–|—| to | and )\s*(.+)")
_OF = re.compile(r"(.+?) of .+")


def read_interval(text: str) -> Interval | None:
    """The interval of a number in words; None if it is no number. Raises ValueError if it is ambiguous, or no quantity."""
    if (least := _vague(text)) is not None:
        return Interval(least, None)
    for pattern, bound in BEFORE_NUMBERS:
        if match := pattern.fullmatch(text):
            inner = read_interval(match[1])
            return None if inner is None else bounded_by(bound, inner)
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
        return read_interval(match[1])
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
    """The factor of some scales: 100,000 for "hundred thousand"."""
    return math.prod(_SCALES.get(word) or _SCALES[word.removesuffix("s")] for word in (scales or "").split())


def _same_scale(low: str, high: str) -> str:
    """The low end of a range with the scale of the high end: "23 million" for "23" of "23-26 million"."""
    scale = next((word for word in _SCALES if high.endswith(word)), "")
    return low if not scale or any(low.endswith(word) for word in _SCALES) else f"{low} {scale}"


def _number(text: str) -> int | float | None:
    if thousands := _THOUSANDS_OR_A_FRACTION.fullmatch(text.strip()):
        whole, rest = thousands.groups()
        fraction = f"{whole}.0" if rest == "000" else f"{whole}.{rest}0"
        raise ValueError(f'"{text}" may be {whole},{rest} or {float(text):g}: write {whole}{rest} or {fraction}')
    if match := _NUMBER.fullmatch(text.strip()):
        digits = re.sub(r"\D", "", match[1])
        value = Decimal(digits + (match[2] or "")) * _times(match[3])
        return checked(int(value) if value == int(value) else float(value))
    if match := _WORD_NUMBER.fullmatch(text.strip()):
        return checked(without_noise(_WORDS[match[1]] * _times(match[2])))
    return 12 if text.strip() == "dozen" else None
