"""Finds the DPRK in free text. It is no fact of the act, but a sign that the author may have left out a country."""

from __future__ import annotations

import re

__all__ = ["SIGNS", "named_in"]

SIGNS = ("dprk", "north korea", "pyongyang")
"""The usual names in Latin letters, in lower case. They are few, because every line of a stream is searched for them."""
_NAMED = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, SIGNS))})", re.IGNORECASE)


def named_in(text: str) -> str | None:
    """The first name of the DPRK in a text, as it is written; None if there is none."""
    found = _NAMED.search(text)
    return found[0] if found else None
