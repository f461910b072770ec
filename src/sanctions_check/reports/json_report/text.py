"""One judged record as a line of JSON. Records that were settled as they were read share all but a few values."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from msgspec import Raw, Struct

from ..interface import ReportedRecord
from .serialise import reported_as_json

__all__ = ["RecordText"]

_encode = msgspec.json.Encoder().encode


class _Frame(Struct, frozen=True):
    """The text around the id, the title, the line and the facts of a settled record."""

    start: bytes
    title: bytes
    line: bytes
    facts: bytes
    end: bytes


class RecordText:
    """Writes records as JSON objects, each beginning with the same `head`."""

    def __init__(self, head: Mapping[str, object] | None = None) -> None:
        self._head = dict(head or {})
        self._frames: dict[str, _Frame] = {}

    def of(self, reported: ReportedRecord) -> str:
        """The object of one record, in one line."""
        facts = reported.settled
        if facts is None:
            return _encode({**self._head, **reported_as_json(reported)}).decode()
        source = reported.assessment.source
        frame = self._frames.get(source.file)
        if frame is None:
            frame = self._frames[source.file] = self._frame(reported)
        line = source.line_of("")[0]
        return b"".join(
            (
                frame.start,
                _encode(facts.id),
                frame.title,
                _encode(facts.title or ""),
                frame.line,
                b"null" if line is None else b"%d" % line,
                frame.facts,
                facts.facts,
                frame.end,
            )
        ).decode()

    def _frame(self, reported: ReportedRecord) -> _Frame:
        """What all settled records of a file have in common, taken from the first of them."""
        hole = Raw(b"\0")
        body = {**self._head, **reported_as_json(reported)}
        holes = dict.fromkeys(("record", "title", "line", "facts"), hole)
        start, title, line, facts, end = _encode({**body, **holes}).split(b"\0")
        return _Frame(start, title, line, facts, end)
