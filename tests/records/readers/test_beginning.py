"""What the first lines of a stream without a name tell of its format."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from tests.records.readers.reading import faults, ids, put, read

from sanctions_check.records.readers import ReadRecord, read_paths
from sanctions_check.sources.limits import Limits


class Slow(io.RawIOBase):
    """Bytes of which each read brings one piece, as a pipe does whose sender takes its time."""

    def __init__(self, *pieces: bytes) -> None:
        self.pieces = list(pieces)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self.pieces.pop(0) if self.pieces else b""
        buffer[: len(piece)] = piece
        return len(piece)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ((b'{"id": "a"}\n', b'{"id": "b"}\n'), ["a", "b"]),
        ((b'\n{"id"', b': "a"}', b"\n", b"\n", b' {"id": "b"}'), ["a", "b"]),
        ((b'\xef\xbb\xbf{"id": "a"}\n', b'{"id": "b"}\n'), ["a", "b"]),
        ((b'{"id": "a"}\n', b"\n"), ["a"]),
        ((b'{"records": [{"id": "a"}]}\n',), ["a"]),
        ((b'{"records": [{"id": "a"}\n', b',{"id": "b"}]}\n'), ["a", "b"]),
        ((b"{\n", b'"id": "a"}\n'), ["a"]),
        ((b"[", b'{"id": "a"},\n', b'{"id": "b"}]'), ["a", "b"]),
        ((b"id: a\n", b"---\n", b"id: b\n"), ["a", "b"]),
    ],
)
def test_how_fast_a_sender_is_does_not_decide_the_format(
    monkeypatch: pytest.MonkeyPatch, pieces: tuple[bytes, ...], expected: list[str]
) -> None:
    for sent in (pieces, (b"".join(pieces),)):
        monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": io.BufferedReader(Slow(*sent))})())
        results = read("-")
        assert (ids(results), faults(results)) == (expected, [])


def test_a_record_is_read_before_a_slow_sender_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    sender = Slow(*(f'{{"id": "{name}"}}\n'.encode() for name in "abcd"))
    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": io.BufferedReader(sender)})())
    unsent = {result.record.id: len(sender.pieces) for result in read_paths("-") if isinstance(result, ReadRecord)}
    assert unsent == {"a": 2, "b": 2, "c": 1, "d": 0}


def test_a_first_line_may_be_long_where_no_name_tells_the_format(tmp_path: Path) -> None:
    first = json.dumps({"id": "a", "title": "x" * 20_000, "context": {"note": "x" * 100_000}})
    path = put(tmp_path, "noname", first + '\n{"id": "b"}\n')
    assert ids(read(path)) == ["a", "b"]
    results = read(path, limits=Limits(record_size=1_000))
    assert [fault.code for fault in faults(results)] == ["json-syntax"]


def test_lines_before_damage_are_read_where_no_name_tells_the_format(tmp_path: Path) -> None:
    lines = gzip.compress(b'{"id": "a"}\n{"id": "b"}\n')
    results = read(put(tmp_path, "noname", lines + b"garbage"))
    assert ids(results) == ["a", "b"]
    assert "what came before it was read" in faults(results)[0].hint
