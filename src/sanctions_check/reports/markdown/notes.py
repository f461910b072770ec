"""The footnotes of one record, numbered in the order in which they are first cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sanctions_check.records.model import Record
from sanctions_check.rules.pack import RulePack

from ..words.sentences.citations import Cited, Piece
from ..words.sentences.footnotes import law_note, source_note
from .text import escaped, link

__all__ = ["Notes"]


@dataclass
class Notes:
    """The footnotes of one record: `[^r3-2]` is the second of record 3 (`number`)."""

    number: str
    record: Record
    pack: RulePack
    _notes: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The mark and the text of each footnote, by the id of the measure or the pointer of the source."""

    def lines(self) -> Iterator[str]:
        """The lines of the footnotes cited so far."""
        if self._notes:
            yield from (*(f"{mark}: {text}" for mark, text in self._notes.values()), "")

    def rendered(self, pieces: Iterable[Piece]) -> str:
        """Escaped text with footnote marks, each after the comma, full stop or semicolon that follows the cited words."""
        found: list[str] = []
        marks = ""
        for piece in pieces:
            if isinstance(piece, Cited):
                marks += self._mark(piece)
                continue
            text = piece
            if marks and text[:1] in (",", ".", ";"):
                found.append(text[0] + marks)
                text = text[1:]
            else:
                found.append(marks)
            marks = ""
            found.append(_inline(text))
        return "".join([*found, marks])

    def _mark(self, cited: Cited) -> str:
        key = cited.measure.id if cited.measure is not None else cited.evidence
        if key not in self._notes:
            self._notes[key] = (f"[^r{self.number}-{len(self._notes) + 1}]", self._note(cited))
        mark, _ = self._notes[key]
        return mark

    def _note(self, cited: Cited) -> str:
        if cited.measure is not None:
            return escaped(law_note(cited.measure, self.pack))
        text, address = source_note(self.record, cited.evidence)
        return f"{escaped(text)} {link(address)}" if address else escaped(text)


def _inline(text: str) -> str:
    """The text escaped; a space at either end is kept."""
    body = text.strip()
    if not body:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{escaped(body)}{' ' if text[-1].isspace() else ''}"
