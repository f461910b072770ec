"""One judged record as a line of JSON. Records that were settled as they were read share all but a few values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import msgspec
from msgspec import Raw, structs

from sanctions_check.sources.place import Position

from ..interface import ReportedRecord
from .serialise import reported_as_json

__all__ = ["RecordText"]

_encode = msgspec.json.Encoder().encode
_HOLE = re.compile(rb"\x00(.)")


def _hole(name: bytes) -> Raw:
    """Stands for a value that differs from record to record; JSON itself holds no zero byte."""
    return Raw(b"\0" + name)


@dataclass(frozen=True, slots=True)
class _AnyLine:
    """The places of a record of which the line is not known yet."""

    file: str

    def line_of(self, pointer: str) -> Position:
        return cast(int, _hole(b"L")), None


class RecordText:
    """Writes records as JSON objects, each beginning with the same `head`."""

    def __init__(self, head: Mapping[str, object] | None = None) -> None:
        self._head = dict(head or {})
        self._frames: dict[str, list[bytes]] = {}

    def of(self, reported: ReportedRecord) -> str:
        """The object of one record, in one line."""
        facts = reported.settled
        if facts is None:
            return _encode({**self._head, **reported_as_json(reported)}).decode()
        source = reported.assessment.source
        frame = self._frames.get(source.file)
        if frame is None:
            frame = self._frames[source.file] = self._frame(reported)
        values = {
            b"R": _encode(facts.id),
            b"T": _encode(facts.title or ""),
            b"L": _encode(source.line_of("")[0]),
            b"F": facts.facts,
        }
        filled = frame.copy()
        filled[1::2] = [values[name] for name in frame[1::2]]
        return b"".join(filled).decode()

    def _frame(self, reported: ReportedRecord) -> list[bytes]:
        """What all settled records of a file have in common, and between it the names of what differs."""
        anywhere = structs.replace(reported.assessment, source=_AnyLine(reported.assessment.source.file))
        body = reported_as_json(structs.replace(reported, assessment=anywhere))
        holes = {"record": _hole(b"R"), "title": _hole(b"T"), "facts": _hole(b"F")}
        return _HOLE.split(_encode({**self._head, **body, **holes}))
