"""The value of a cell: text, a number, yes or no, a date, a list, or a replacement from the mapping."""

from __future__ import annotations

import re
from functools import cache

from ...stated import NONE_WORD, UNKNOWN_WORD
from .mapping import ColumnMapping

__all__ = ["value_of"]

YES, NO = frozenset({"yes", "true", "1", "y"}), frozenset({"no", "false", "0", "n"})
_GROUPING = "' \u00a0\u202f"
"""Separators of thousands besides comma and dot: an apostrophe, or a space of any kind."""


def value_of(title: str, cell: str, mapping: ColumnMapping) -> object:
    """The value of a cell of a column. A cell that does not fit the mapping stays as it is."""
    known = mapping.values.get(title, {})
    if cell in known:
        return known[cell]
    if title in mapping.dates:
        return mapping.dates[title].read(cell)
    if title in mapping.split and cell not in (NONE_WORD, UNKNOWN_WORD):
        parts = (part.strip() for part in cell.split(mapping.split[title]))
        return [known.get(part, part) for part in parts if part]
    match mapping.types.get(title, "text"):
        case "yes_no":
            return cell.lower() in YES if cell.lower() in YES | NO else cell
        case "number":
            return _number(cell, mapping.decimal)
        case _:
            return cell


def _number(cell: str, decimal: str) -> object:
    if not _written_as_number(decimal).fullmatch(cell):
        return cell
    digits = "".join(character for character in cell if character.isdigit() or character in f"+-{decimal}")
    return float(digits.replace(decimal, ".")) if decimal in digits else int(digits)


@cache
def _written_as_number(decimal: str) -> re.Pattern[str]:
    """A pattern for numbers: digits alone or in groups of three with the same separator, with or without a fraction."""
    thousands = {",": ".", ".": ","}[decimal]
    whole = rf"(?:[0-9]{{1,16}}|[0-9]{{1,3}}([{thousands}{_GROUPING}])[0-9]{{3}}(?:\1[0-9]{{3}}){{0,4}})"
    return re.compile(rf"[-+]?{whole}(?:{re.escape(decimal)}[0-9]{{1,16}})?")
