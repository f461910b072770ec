"""Does a text name the DPRK? It tells nothing of the act, but that somebody may have left out a country."""

from __future__ import annotations

import re

__all__ = ["SIGNS", "named_in"]

SIGNS = ("dprk", "north korea", "pyongyang")
"""How texts in Latin letters nearly always name it, in lower case: few, since every line of a stream is searched for them."""
_NAMED = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, SIGNS))})", re.IGNORECASE)


def named_in(text: str) -> str | None:
    """The words that name it first, as they are written; None if none do."""
    found = _NAMED.search(text)
    return found[0] if found else None
