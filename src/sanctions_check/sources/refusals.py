"""Why a value is refused, in the same words whichever format it is written in."""

from __future__ import annotations

from msgspec import Struct

from .limits import FLATTER, MOST_DIGITS

__all__ = ["Refusal", "too_deep", "too_large_number", "too_long", "too_many_digits"]

_AS_TEXT = f"a number has at most {MOST_DIGITS} digits; write what is none as text"


class Refusal(Struct, frozen=True):
    """Code, message and hint of a fault. `instead`: what is read in the place of the value."""

    code: str
    message: str
    hint: str = ""
    instead: str | None = None


def too_deep(most: int) -> Refusal:
    """Of a list or mapping inside more than so many others."""
    return Refusal("too-deep", f"nested deeper than {most} levels", FLATTER)


def too_long(text: str, most: int) -> Refusal:
    """Of a text of more than so many characters."""
    return Refusal("too-long", f"text of {len(text):,} characters; the limit is {most:,}")


def too_many_digits(many: int) -> Refusal:
    """Of a whole number."""
    return Refusal("too-large-number", f"a number of {many:,} digits", _AS_TEXT)


def too_large_number(written: str) -> Refusal:
    """Of a number that is infinite to a computer."""
    return Refusal("too-large-number", f"{written[:40]} is too large", _AS_TEXT)
