"""Finds repeated ids, with sixteen to thirty-two bytes for each: a table of 64-bit hashes with open addressing.

For the records of one document, which is in memory anyway, it also finds the line of the first record.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from .portions import Document, Portion
from .results import Read, ReadFault

__all__ = ["FirstLines", "SeenIds"]

SMALLEST = 1 << 10
MASK = (1 << 64) - 1


class SeenIds:
    """Remembers ids by their hash. In a million ids, two share a hash with a probability of one in thirty million."""

    def __init__(self) -> None:
        self._table = array("Q", bytes(8 * SMALLEST))
        self._used = 0

    def add(self, identifier: str) -> bool:
        """Remember an id. False if it came before."""
        return not self.repeated((identifier,))

    def repeated(self, identifiers: Iterable[str]) -> tuple[int, ...]:
        """Remember ids. Returns the indexes of ids that came before, in this call or an earlier one."""
        found: list[int] = []
        table, mask = self._table, len(self._table) - 1
        for place, identifier in enumerate(identifiers):
            number = (hash(identifier) & MASK) or 1
            slot = number & mask
            while (held := table[slot]) and held != number:
                slot = (slot + 1) & mask
            if held:
                found.append(place)
                continue
            table[slot] = number
            self._used += 1
            if 2 * self._used > len(table):
                self._grow()
                table, mask = self._table, len(self._table) - 1
        return tuple(found)

    def _grow(self) -> None:
        old, mask = self._table, 2 * len(self._table) - 1
        table = self._table = array("Q", bytes(16 * len(old)))
        for number in old:
            if number:
                slot = number & mask
                while table[slot]:
                    slot = (slot + 1) & mask
                table[slot] = number


class FirstLines:
    """The line of the first record of each id, for a document. For lines and rows nothing is kept: they may be millions."""

    def __init__(self, portion: Portion) -> None:
        self._lines: dict[str, int | None] | None = {} if isinstance(portion, Document) else None

    def before(self, read: Read) -> int | None:
        """The line of the first earlier record with the same id, if it is known. To be called once for each record."""
        if self._lines is None or isinstance(read, ReadFault):
            return None
        first = self._lines.get(read.id)
        self._lines.setdefault(read.id, read.line)
        return first
