"""Which values are near to an item as the record describes it, and which would make it another thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sanctions_check.logic.case import Thing
from sanctions_check.logic.condition import Test
from sanctions_check.records.vocabulary.chapters import CHAPTERS
from sanctions_check.records.vocabulary.items import (
    ARMS_CATEGORIES,
    CATEGORIES,
    GOODS_CATEGORIES,
    MONEY_CATEGORIES,
    SERVICE_CATEGORIES,
    WMD_CATEGORIES,
)
from sanctions_check.records.vocabulary.suggested import words_meant

__all__ = ["is_far", "nearest_first"]

_CHAPTER = 2
_FAMILIES = (ARMS_CATEGORIES, WMD_CATEGORIES, GOODS_CATEGORIES, MONEY_CATEGORIES, SERVICE_CATEGORIES)
_OF_WHAT_IT_IS = frozenset({"category", "hs", "control_lists"})


def nearest_first(values: Sequence[object], test: Test, item: Thing | None) -> tuple[object, ...]:
    """The values, first those that the description or category of the item may mean."""
    if item is None or test.field not in _OF_WHAT_IT_IS:
        return tuple(values)
    meant = _meant(test.field, item)
    return tuple(sorted(values, key=lambda value: next(_places_of(value, meant), len(meant))))


def is_far(value: object, test: Test, item: Thing | None) -> bool:
    """True if the value would make the item another thing.

    A value that the description of the item may mean never does. Any other does, unless it is of the same family as the category
    on record, or of the same chapter as the HS code on record.
    """
    if item is None or test.field not in _OF_WHAT_IT_IS or _is_meant(value, test.field, item):
        return False
    recorded = item.cell(test.field).values
    if test.field == "category":
        return not any(value in family and any(each in family for each in recorded) for family in _FAMILIES)
    return test.field != "hs" or not any(str(each)[:_CHAPTER] == str(value)[:_CHAPTER] for each in recorded)


def _is_meant(value: object, field: str, item: Thing) -> bool:
    return any(True for _ in _places_of(value, _meant(field, item)))


def _meant(field: str, item: Thing) -> tuple[str, ...]:
    """The categories, or chapters of HS codes, that the item may belong to."""
    categories = words_meant(item.label, CATEGORIES)
    if field != "hs":
        return categories
    of_both = dict.fromkeys((*categories, *item.cell("category").words))
    return tuple(chapter for each in of_both for chapter in CHAPTERS.get(each, ()))


def _places_of(value: object, meant: Sequence[str]) -> Iterator[int]:
    return (
        place
        for place, each in enumerate(meant)
        if str(value) == each or (each.isdigit() and str(value).startswith(each))
    )
