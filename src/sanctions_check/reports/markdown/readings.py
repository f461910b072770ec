"""The readings of the law behind the findings of one record: in full at first, then by reference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sanctions_check.assess.results import Finding
from sanctions_check.rules.model import Basis

from ..words.sentences.dates import dates_in_text
from .text import escaped

__all__ = ["Readings"]

_BASES = {
    Basis.PRACTICE: "settled practice, and not the words alone",
    Basis.ASSERTED: "what some States assert, and no settled practice",
}


@dataclass
class Readings:
    """Writes the readings that rest on more than the words of a paragraph."""

    _told: set[str] = field(default_factory=set)

    def of(self, finding: Finding) -> Iterator[str]:
        """The entry on the reading of a finding; none if the reading rests on the words alone."""
        reading = finding.reading
        if reading is None or reading.basis is Basis.TEXTUAL:
            return
        if reading.id in self._told:
            yield f"Reading: as above, {_BASES[reading.basis]}."
            return
        self._told.add(reading.id)
        text = f"Reading: {_BASES[reading.basis]}. “{escaped(' '.join(reading.says.split()))}”"
        if reading.held_by:
            text += f" Held by {escaped(dates_in_text('; '.join(reading.held_by)))}."
        if reading.disputed_by:
            text += f" Disputed by {escaped(dates_in_text('; '.join(reading.disputed_by)))}."
        if reading.note:
            text += f" In this record it weighs as {escaped(reading.weighs)}: {escaped(reading.note)}."
        yield text
