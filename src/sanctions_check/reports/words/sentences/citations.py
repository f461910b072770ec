"""A sentence in pieces: running text, and the measures and sources that it cites."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from sanctions_check.assess.results import CitedMeasure
from sanctions_check.english import capitalised

from ..paragraphs import paragraph_of

__all__ = ["Cited", "Piece", "capital_first", "cited"]


class Cited(Struct, frozen=True):
    """A citation in running text: of a measure, or of evidence by its JSON pointer."""

    measure: CitedMeasure | None = None
    evidence: str = ""


Piece = str | Cited
"""A part of a sentence."""


def cited(measures: Sequence[CitedMeasure]) -> list[Piece]:
    """The paragraphs of the measures in running text, each with its citation."""
    pieces: list[Piece] = []
    for number, measure in enumerate(measures):
        if number:
            pieces.append(" and " if number == len(measures) - 1 else ", ")
        pieces += [paragraph_of(measure), Cited(measure)]
    return pieces or ["the measures cited"]


def capital_first(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, the first with a capital letter."""
    first, *rest = pieces
    return [capitalised(first) if isinstance(first, str) else first, *rest]
