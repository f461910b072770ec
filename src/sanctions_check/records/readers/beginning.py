"""Finds the format of a stream without a file name by its first lines, which are read and put back."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, cast

from sanctions_check.sources.text import BOM

from .intake import READ_PROBLEMS

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["format_by_content"]


def format_by_content(stream: BinaryIO, longest: int) -> tuple[str, BinaryIO]:
    """The format of a stream, and the whole stream again. Lines may have `longest` bytes.

    It is JSON Lines if the first filled line is a whole object and the next begins another one. The next line is waited for, so
    that the answer does not depend on the speed of the sender.
    """
    taken = io.BytesIO()
    problem: Exception | None = None
    first = second = b""
    try:
        first = _filled_line(stream, taken, longest).removeprefix(BOM)
        if first.startswith(b"{") and first.endswith(b"}"):
            second = _filled_line(stream, taken, longest)
    except READ_PROBLEMS as raised:
        problem = raised
    taken.seek(0)
    whole = cast(BinaryIO, io.BufferedReader(_PutBack(taken, stream, problem)))
    if second.startswith(b"{"):
        return "jsonl", whole
    return "json" if first.startswith((b"{", b"[")) else "yaml", whole


def _filled_line(stream: BinaryIO, taken: io.BytesIO, longest: int) -> bytes:
    """The next line that is not blank, without surrounding white space."""
    most = taken.tell() + longest
    while taken.tell() <= most and (line := stream.readline(longest + 1)):
        taken.write(line)
        if filled := line.strip():
            return filled
    return b""


class _PutBack(io.RawIOBase):
    """The bytes already taken from a stream, followed by the problem that ended the taking, or by the rest."""

    def __init__(self, taken: BinaryIO, rest: BinaryIO, problem: Exception | None) -> None:
        self._taken = taken
        self._problem = problem
        self._read: Callable[[int], bytes] = getattr(rest, "read1", rest.read)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        block = self._taken.read(len(view))
        if not block and self._problem is not None:
            raise self._problem
        block = block or self._read(len(view))
        view[: len(block)] = block
        return len(block)
