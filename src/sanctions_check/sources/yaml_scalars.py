"""The meaning of scalars without quotes, by the core schema of YAML 1.2. Scalars that YAML readers disagree about are refused."""

from __future__ import annotations

import re

from sanctions_check.plain_text import shortened

from .limits import MOST_DIGITS
from .refusals import Refusal, too_large_number, too_many_digits

__all__ = ["is_text", "plain_value"]

_NOT_TEXT = re.compile(r"[-+.0-9~]|(?i:y|yes|n|no|on|off|null|true|false)?\Z")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE, _FALSE = frozenset({"true", "True", "TRUE"}), frozenset({"false", "False", "FALSE"})
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)(?:[eE][-+]?[0-9]+)?")
_SURPRISES = re.compile(
    r"(?i:y|yes|n|no|on|off)|[-+]?0[0-9_]+|0[xob][0-9a-fA-F_]+|[-+]?[0-9]+(?::[0-9]{1,2})+(?:\.[0-9]*)?"
    r"|[-+]?[0-9]+_[0-9_]*(?:\.[0-9]*)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)


def is_text(text: str) -> bool:
    """True if the scalar is surely text, as nearly all are; `plain_value` decides the rest."""
    return _NOT_TEXT.match(text) is None


def plain_value(text: str) -> object:
    """None, a bool, a number or text; a Refusal for a scalar that YAML readers disagree about, or too large a number."""
    if text in _NULLS:
        return None
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    if _SURPRISES.fullmatch(text):
        message = f"{shortened(text)} without quotes means different things to different readers"
        plainly = "write true or false" if text.isalpha() else "write the number plainly"
        return Refusal(
            "yaml-surprise", message, f'{plainly}, or where a word is meant quote it: "{shortened(text)}"', text
        )
    if _INTEGER.fullmatch(text):
        many = len(text.lstrip("+-"))
        if many > MOST_DIGITS:
            return too_many_digits(many)
        return int(text)
    if _FLOAT.fullmatch(text):
        number = float(text)
        if number in (float("inf"), float("-inf")):
            return too_large_number(text)
        return number
    return text
