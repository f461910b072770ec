"""Prints remarks on records. Of many that are alike, only the first few are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from .done import Remark

__all__ = ["MOST_KINDS", "OTHERS", "SAID", "Remarks"]

SAID = 20
"""How many remarks of one kind are printed."""
MOST_KINDS = 1_000
"""How many kinds are counted separately. Remarks of any further kind count under `OTHERS`."""
OTHERS = "remarks of other kinds"


class Remarks:
    """Takes remarks in the order of the input. A remark without a kind is always printed."""

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
        """Print a line for each kind with remarks that were not printed."""
        for kind, count in self._counts.items():
            if count > SAID:
                self._say(f"and {count - SAID:,} more like it: {kind}")
