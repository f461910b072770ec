"""Says remarks on records, and of many that are alike only the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from .done import Remark

__all__ = ["MOST_KINDS", "OTHERS", "SAID", "Remarks"]

SAID = 20
"""Remarks of one kind that are said in full."""
MOST_KINDS = 1_000
"""Kinds that are counted apart; a remark of a further one goes by `OTHERS`."""
OTHERS = "remarks of other kinds"


class Remarks:
    """Takes remarks in the order of the input. One without a kind is always said."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._counts: Counter[str] = Counter()

    def take(self, remark: Remark) -> None:
        if not remark.kind:
            self._say(remark.line)
            return
        kind = remark.kind if remark.kind in self._counts or len(self._counts) < MOST_KINDS else OTHERS
        self._counts[kind] += 1
        if self._counts[kind] <= SAID:
            self._say(remark.line)

    def say_how_many_more(self) -> None:
        """A line for each kind of which not all were said."""
        for kind, count in self._counts.items():
            if count > SAID:
                self._say(f"and {count - SAID:,} more like it: {kind}")
