"""How a paragraph is cited in few letters."""

from __future__ import annotations

__all__ = ["short_measure"]


def short_measure(resolution: str, paragraph: str) -> str:
    """`UNSCR 1874 (2009)`, `9` → `1874/9`."""
    words = resolution.split()
    return f"{words[1] if len(words) > 1 else resolution}/{paragraph}"
