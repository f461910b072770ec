"""IMO numbers of ships: seven digits, with or without words before them.

The last digit checks the others: their sum, each times its place from the right, ends with it.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["check_digit", "imo_in", "parse_imo"]

_NUMBER = re.compile(r"(?:imo)?(?:ship)?(?:identification)?(?:no|nr|num|number)?([0-9]{7})")

_IN_A_NAME = re.compile(r"\bIMO\b\W{0,3}(?:(?:no|nr|number)\b\W{0,3})?([0-9]{7})\b", re.IGNORECASE)


def parse_imo(raw: object) -> tuple[str]:
    """The seven digits of "9074729", "IMO: 9074729" or "IMO No. 9074729". Raises ValueError with a message for people."""
    text = str(raw) if isinstance(raw, str | int) else ""
    found = _NUMBER.fullmatch(text) or _NUMBER.fullmatch(_letters_and_digits(text))
    if found is None:
        raise ValueError(
            f'"{str(raw)[:40]}" is not an IMO number, which has seven digits ("9074729" or "IMO 9074729"); '
            'where the number is not known, leave it out or write "unknown"'
        )
    number = found[1]
    if number[-1] != check_digit(number[:-1]):
        raise ValueError(
            f'"{number}" is not an IMO number: its last digit does not agree with the others, so one of them is wrong; '
            'look it up, or write "unknown" and keep the number in context'
        )
    return (number,)


def imo_in(name: str) -> str | None:
    """The valid IMO number in the name of a ship ("Petrel 8 (IMO 9562233)"); None if there is none."""
    found = _IN_A_NAME.search(name)
    return found[1] if found is not None and found[1][-1] == check_digit(found[1][:-1]) else None


def check_digit(digits: str) -> str:
    """The seventh digit, calculated from the first six."""
    return str(sum(int(digit) * weight for digit, weight in zip(digits, range(7, 1, -1), strict=True)) % 10)


def _letters_and_digits(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKC", text).casefold() if each.isalnum())
