"""Writes a judged record as a line of JSON. For records that were settled while they were read, it fills in a template."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

import msgspec

from sanctions_check.records.readers import PlainRecord, SettledRecord

from ..reported import ReportedRecord, of_settled
from .proofs import FrameTexts
from .serialise import Json, reported_as_text

__all__ = ["RecordText"]

_encode = msgspec.json.Encoder().encode
_HOLE = re.compile(r'"\\u0000[RTF]"|(?<="line":)-1')
"""The marks for id, title, facts and line. They are unambiguous: no name or rule text has a zero byte, and no line is -1."""
_ORDER = [r'"\u0000R"', r'"\u0000T"', "-1", "-1", r'"\u0000F"']
"""The marks in the order in which they occur in a record."""
_ANY_RECORD = PlainRecord("\0R", "\0T", b'"\\u0000F"')
"""The record from which the template is made. Its values are the marks."""


class RecordText:
    """Writes records as JSON objects that begin with the keys of `head`."""

    def __init__(self, head: Mapping[str, object] | None = None) -> None:
        self._head = dict(head or {})
        self._frames = FrameTexts()
        self._templates: dict[str, bytes] = {}

    def of(self, reported: ReportedRecord) -> str:
        """The object of one record, on one line."""
        return reported_as_text(reported, self._frames, self._head)

    def values_of(self, reported: ReportedRecord) -> Json:
        """The object of one record as JSON values."""
        values: Json = json.loads(self.of(reported))
        return values

    def of_settled(self, settled: Sequence[SettledRecord], between: str) -> str:
        """The objects of settled records, each on one line, with `between` between them."""
        file = settled[0].file
        if not file.isprintable() or any(each.file != file for each in settled):
            return between.join(self.of(of_settled(each)) for each in settled)
        template = self._templates.get(file)
        if template is None:
            template = self._templates[file] = _template(self.of(of_settled(SettledRecord(_ANY_RECORD, file, -1))))
        texts: list[bytes] = []
        for each in settled:
            plain, line = each.plain, each.line
            texts.append(template % (_encode(plain.id), _encode(plain.title or ""), line, line, plain.json))
        return between.encode().join(texts).decode()


def _template(written: str) -> bytes:
    """The text of a settled record as a `%` format, with a placeholder for each mark."""
    assert _HOLE.findall(written) == _ORDER
    return _HOLE.sub(lambda hole: "%d" if hole[0] == "-1" else "%b", written.replace("%", "%%")).encode()
