"""Reasons for refusing a value, in the same words for every format."""

from __future__ import annotations

from msgspec import Struct

from .limits import FLATTER, MOST_DIGITS

__all__ = ["Refusal", "too_deep", "too_large_number", "too_long", "too_many_digits"]

_AS_TEXT = f"a number has at most {MOST_DIGITS} digits; write what is none as text"


class Refusal(Struct, frozen=True):
    """Code, message and hint of a fault. `instead`: the value that is read in its place."""

    code: str
    message: str
    hint: str = ""
    instead: str | None = None


def too_deep(most: int) -> Refusal:
    """The refusal of a list or mapping inside more than `most` others."""
    return Refusal("too-deep", f"nested deeper than {most} levels", FLATTER)


def too_long(text: str, most: int) -> Refusal:
    """The refusal of a text of more than `most` characters."""
    return Refusal("too-long", f"text of {len(text):,} characters; the limit is {most:,}")


def too_many_digits(many: int) -> Refusal:
    """The refusal of a whole number of so many digits."""
    return Refusal("too-large-number", f"a number of {many:,} digits", _AS_TEXT)


def too_large_number(written: str) -> Refusal:
    """The refusal of a number that a float cannot hold."""
    return Refusal("too-large-number", f"{written[:40]} is too large", _AS_TEXT)
