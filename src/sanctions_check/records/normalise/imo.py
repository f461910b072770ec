"""The number of a ship at the International Maritime Organization: seven digits, with or without words before them."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["parse_imo"]

_NUMBER = re.compile(r"(?:imo)?(?:ship)?(?:identification)?(?:no|nr|num|number)?([0-9]{7})")


def parse_imo(raw: object) -> tuple[str]:
    """The seven digits of "9074729", "IMO: 9074729" or "IMO No. 9074729". Raises ValueError with words for people."""
    text = str(raw) if isinstance(raw, str | int) else ""
    found = _NUMBER.fullmatch(text) or _NUMBER.fullmatch(_letters_and_digits(text))
    if found is None:
        raise ValueError(
            f'"{str(raw)[:40]}" is no IMO number, which has seven digits ("9074729" or "IMO 9074729"); '
            'where the number is not known, leave it out or write "unknown"'
        )
    return (found[1],)


def _letters_and_digits(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKC", text).casefold() if each.isalnum())
