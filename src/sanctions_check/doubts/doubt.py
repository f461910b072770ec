"""One doubt about a record."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Doubt", "DoubtLine"]


class Doubt(NamedTuple):
    """The JSON pointer, and what is odd there in words, with a question or advice."""

    pointer: str
    what: str

    @property
    def kind(self) -> str:
        """What is odd, without the words of the record: its quoted parts as "…"."""
        return _QUOTED.sub('"…"', self.what)


class DoubtLine(NamedTuple):
    """A doubt in one line, and what it has in common with others of its kind."""

    line: str
    kind: str


_QUOTED = re.compile(r'"[^"]*"')
