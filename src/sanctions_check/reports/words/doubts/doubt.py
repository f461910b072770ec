"""One thing that can hardly be so."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Doubt"]


class Doubt(NamedTuple):
    """Where it stands, and what is odd about it, in words that ask or say what to do."""

    pointer: str
    what: str
