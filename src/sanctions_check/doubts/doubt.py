"""One doubt about a record."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Doubt"]


class Doubt(NamedTuple):
    """The JSON pointer, and what is odd there in words, with a question or advice."""

    pointer: str
    what: str
