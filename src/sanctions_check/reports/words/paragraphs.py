"""How a paragraph is cited: in running text, and in few letters."""

from __future__ import annotations

import re

__all__ = ["paragraph_of", "short_measure"]


def paragraph_of(resolution: str, paragraph: str) -> str:
    """`UNSCR 1718 (2006)`, `8(a)(i)` → paragraph 8 (a) (i) of resolution 1718 (2006)."""
    spaced = re.sub(r"(?<=[^\s])\(", " (", paragraph)
    return f"paragraph {spaced} of resolution {resolution.removeprefix('UNSCR ')}"


def short_measure(resolution: str, paragraph: str) -> str:
    """`UNSCR 1874 (2009)`, `9` → `1874/9`."""
    words = resolution.split()
    return f"{words[1] if len(words) > 1 else resolution}/{paragraph}"
