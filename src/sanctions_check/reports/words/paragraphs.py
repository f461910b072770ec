"""How a paragraph is cited, in full and in short."""

from __future__ import annotations

import re

from sanctions_check.assess.results import CitedMeasure
from sanctions_check.rules.model import Measure

__all__ = ["paragraph_of", "short_measure"]


def paragraph_of(measure: Measure | CitedMeasure) -> str:
    """`UNSCR 1718 (2006)`, `8(a)(i)` → paragraph 8 (a) (i) of resolution 1718 (2006)."""
    spaced = re.sub(r"(?<=[^\s])\(", " (", measure.paragraph)
    return f"paragraph {spaced} of resolution {measure.resolution.removeprefix('UNSCR ')}"


def short_measure(measure: Measure | CitedMeasure) -> str:
    """`UNSCR 1874 (2009)`, `9` → `1874/9`."""
    words = measure.resolution.split()
    return f"{words[1] if len(words) > 1 else measure.resolution}/{measure.paragraph}"
