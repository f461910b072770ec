"""One judged record as a line of JSON. Records that were settled as they were read share all but a few values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

import msgspec
from msgspec import Raw, Struct, structs

from sanctions_check.sources.place import Position

from ..interface import ReportedRecord
from .dump import dump
from .serialise import reported_as_json

__all__ = ["RecordText"]

_encode = msgspec.json.Encoder().encode
_HOLES = {"record": Raw(b"\0R"), "title": Raw(b"\0T"), "line": Raw(b"\0L"), "facts": Raw(b"\0F")}
"""Stand for values that differ from record to record; JSON itself holds no zero byte."""
_HOLE = re.compile(rb"\x00[RTLF]")
_ORDER = [b"\0R", b"\0T", b"\0L", b"\0L", b"\0F"]


class _AnyLine(Struct, frozen=True):
    """The places of a record of which the line is not known yet."""

    file: str

    def line_of(self, pointer: str) -> Position:
        return cast(int, _HOLES["line"]), None


class RecordText:
    """Writes records as JSON objects, each beginning with the same `head`."""

    def __init__(self, head: Mapping[str, object] | None = None) -> None:
        self._head = dict(head or {})
        self._frames: dict[str, bytes] = {}

    def of(self, reported: ReportedRecord) -> str:
        """The object of one record, in one line."""
        facts = reported.settled
        source = reported.assessment.source
        if facts is None or not source.file.isprintable():
            return dump({**self._head, **reported_as_json(reported)})
        frame = self._frames.get(source.file)
        if frame is None:
            frame = self._frames[source.file] = self._frame(reported)
        line = _encode(source.line_of("")[0])
        return (frame % (_encode(facts.id), _encode(facts.title or ""), line, line, facts.facts)).decode()

    def _frame(self, reported: ReportedRecord) -> bytes:
        """What all settled records of a file have in common, with a mark for each value that differs."""
        anywhere = structs.replace(reported.assessment, source=_AnyLine(reported.assessment.source.file))
        body = reported_as_json(structs.replace(reported, assessment=anywhere))
        text = _encode({**self._head, **body, **_HOLES})
        assert _HOLE.findall(text) == _ORDER
        return _HOLE.sub(b"%b", text.replace(b"%", b"%%"))
