"""The lines of a CSV file as text, one by one. A bad line spoils only its own row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from sanctions_check.errors import Fault
from sanctions_check.sources.text import BOM, SAVE_AS_UTF_8, fault_of_no_utf_8

from ..intake import pass_over

__all__ = ["SAVE_AS_CSV_UTF_8", "CsvLines", "LineTooLongError", "NoUtf8Error", "encoding_fault"]

FIRST_HALF, LAST_HALF = "\udc80", "\udcff"
"""The characters that stand for bytes outside UTF-8."""
SAVE_AS_CSV_UTF_8 = f"{SAVE_AS_UTF_8}; in Excel: CSV UTF-8"


class LineTooLongError(Exception):
    """A line is too long and was skipped; the next line can be read."""


class NoUtf8Error(Exception):
    """The file is UTF-16, a workbook or the like, so that no line can be read."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


class CsvLines(Iterator[str]):
    """The lines with their line breaks. `number`: the lines read so far. A byte outside UTF-8 becomes a lone surrogate."""

    def __init__(self, stream: BinaryIO, file: str, longest: int) -> None:
        self._stream = stream
        self._file = file
        self._longest = longest
        self.number = 0

    def __next__(self) -> str:
        """The next line. Raises LineTooLongError, and NoUtf8Error on the first line."""
        raw = self._stream.readline(self._longest + 1)
        if not raw:
            raise StopIteration
        self.number += 1
        if len(raw) > self._longest:
            pass_over(self._stream, raw, self._longest)
            raise LineTooLongError(f"a line of more than {self._longest:,} bytes")
        if self.number == 1:
            foreign = fault_of_no_utf_8(raw, self._file, 1, SAVE_AS_CSV_UTF_8)
            if foreign is not None:
                raise NoUtf8Error(foreign)
            raw = raw.removeprefix(BOM)
            if not raw:
                raise StopIteration
        return raw.decode("utf-8", "surrogateescape")


def encoding_fault(row: Iterable[str], file: str, line: int) -> Fault | None:
    """The fault of a row with bytes outside UTF-8; None for any other row."""
    if any(FIRST_HALF <= character <= LAST_HALF for cell in row if not cell.isascii() for character in cell):
        return Fault.in_file(file, "encoding", "this is not valid UTF-8", SAVE_AS_CSV_UTF_8, line=line)
    return None
