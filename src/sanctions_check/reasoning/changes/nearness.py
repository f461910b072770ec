"""Which values of an item are near to what the record tells of it, and which would make it another thing altogether."""

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
    """Values of an item with those first that its description or category may mean; others as they are."""
    if item is None or test.field not in _OF_WHAT_IT_IS:
        return tuple(values)
    meant = _meant(test.field, item)
    return tuple(sorted(values, key=lambda value: next(_places_of(value, meant), len(meant))))


def is_far(value: object, test: Test, item: Thing | None) -> bool:
    """Would the value make the item another thing: not meant by its description, and of another family than its category, of
    another chapter than its code, or on another list? Where none of these is told, every other value would.
    """
    if item is None or test.field not in _OF_WHAT_IT_IS or _is_meant(value, test.field, item):
        return False
    told = item.cell(test.field).values
    if test.field == "category":
        return not any(value in family and any(each in family for each in told) for family in _FAMILIES)
    return test.field != "hs" or not any(str(each)[:_CHAPTER] == str(value)[:_CHAPTER] for each in told)


def _is_meant(value: object, field: str, item: Thing) -> bool:
    return any(True for _ in _places_of(value, _meant(field, item)))


def _meant(field: str, item: Thing) -> tuple[str, ...]:
    """The categories, or chapters of HS codes, that an item may be of."""
    categories = words_meant(item.label, CATEGORIES)
    if field != "hs":
        return categories
    of_both = dict.fromkeys((*categories, *map(str, item.cell("category").values)))
    return tuple(chapter for each in of_both for chapter in CHAPTERS.get(each, ()))


def _places_of(value: object, meant: Sequence[str]) -> Iterator[int]:
    return (
        place
        for place, each in enumerate(meant)
        if str(value) == each or (each.isdigit() and str(value).startswith(each))
    )
