"""One judged record as a line of JSON. Records that were settled as they were read share all but a few values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import cast

import msgspec
from msgspec import Raw, Struct, structs

from sanctions_check.records.readers import SettledRecord
from sanctions_check.sources.place import Position

from ..interface import ReportedRecord, of_settled
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
        return dump({**self._head, **reported_as_json(reported)})

    def of_settled(self, settled: Sequence[SettledRecord], between: str) -> str:
        """The objects of records that were settled as they were read, each in one line."""
        file = settled[0].file
        if not file.isprintable() or any(each.file != file for each in settled):
            return between.join(self.of(of_settled(each)) for each in settled)
        frame = self._frames.get(file)
        if frame is None:
            frame = self._frames[file] = self._frame(settled[0])
        texts: list[bytes] = []
        for each in settled:
            facts, line = each.facts, each.line
            texts.append(frame % (_encode(facts.id), _encode(facts.title or ""), line, line, facts.facts))
        return between.encode().join(texts).decode()

    def _frame(self, settled: SettledRecord) -> bytes:
        """What all settled records of a file have in common, with a mark for each value that differs."""
        reported = of_settled(settled)
        anywhere = structs.replace(reported.assessment, source=_AnyLine(reported.assessment.source.file))
        body = reported_as_json(structs.replace(reported, assessment=anywhere))
        text = _encode({**self._head, **body, **_HOLES})
        assert _HOLE.findall(text) == _ORDER
        return _HOLE.sub(_mark, text.replace(b"%", b"%%"))


def _mark(hole: re.Match[bytes]) -> bytes:
    return b"%d" if hole[0] == b"\0L" else b"%b"
