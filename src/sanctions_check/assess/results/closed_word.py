"""Words of a closed list, as results hold them."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from operator import ge, gt, le, lt

__all__ = ["ClosedWord"]


class ClosedWord(StrEnum):
    """A word that equals its text, and is ordered by `_rank` alone: without one, `<` is a TypeError."""

    def _rank(self) -> int:
        raise TypeError(f"{type(self).__name__} has no order")

    def __lt__(self, other: str) -> bool:
        return self._compared(lt, other)

    def __le__(self, other: str) -> bool:
        return self._compared(le, other)

    def __gt__(self, other: str) -> bool:
        return self._compared(gt, other)

    def __ge__(self, other: str) -> bool:
        return self._compared(ge, other)

    def _compared(self, holds: Callable[[int, int], bool], other: str) -> bool:
        try:
            word = type(self)(other)
        except ValueError:
            raise TypeError(f"{other!r} is no {type(self).__name__}") from None
        return holds(self._rank(), word._rank())
