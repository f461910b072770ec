"""Three-valued (strong Kleene) logic: NO, UNKNOWN and YES, in this order."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

__all__ = ["Truth", "all_of", "any_of", "invert"]


class Truth(IntEnum):
    """A three-valued answer. `all` is the minimum, `any` the maximum, `not` the mirror."""

    NO = 0
    UNKNOWN = 1
    YES = 2

    @classmethod
    def of(cls, value: bool) -> Truth:
        return cls.YES if value else cls.NO


def all_of(values: Iterable[Truth]) -> Truth:
    """The least of the values; YES when there are none."""
    return min(values, default=Truth.YES)


def any_of(values: Iterable[Truth]) -> Truth:
    """The greatest of the values; NO when there are none."""
    return max(values, default=Truth.NO)


def invert(value: Truth) -> Truth:
    """YES for NO, NO for YES, UNKNOWN for UNKNOWN."""
    return Truth(2 - value)
