"""The nature of an item by its category: insurance is a service, cash is money."""

from __future__ import annotations

from sanctions_check.logic.cell import ABSENT, Cell, worked_out

from ...vocabulary.items import NATURE_OF_CATEGORIES

__all__ = ["nature_by_category"]


def nature_by_category(category: Cell) -> Cell:
    """The nature; not stated if the category, or one of its alternatives, leaves it open."""
    natures = {NATURE_OF_CATEGORIES.get(word) for word in category.words}
    known = sorted(nature for nature in natures if nature is not None)
    if not known or len(known) < len(natures):
        return ABSENT
    return worked_out(tuple(known), category.hedge, category.pointer, "the category")
