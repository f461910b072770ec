"""Keeps parts of a report until they are needed, on disk once they are long."""

from __future__ import annotations

import shutil
import weakref
from tempfile import SpooledTemporaryFile
from typing import TextIO

__all__ = ["Spool"]

IN_MEMORY = 1 << 20
"""Bytes that are kept in memory; longer text goes to disk."""
HALVES_PASS = "surrogatepass"
"""Error handler that keeps lone surrogates unchanged. They stand for bytes of a file name that are not UTF-8."""


class Spool:
    """Takes text piece by piece and gives it back as a whole. It may hold a file open until `close`."""

    def __init__(self) -> None:
        self._kept: SpooledTemporaryFile[str] | None = None
        self.empty = True

    def write(self, text: str) -> None:
        if self._kept is None:
            self._kept = SpooledTemporaryFile(IN_MEMORY, "w+", encoding="utf-8", errors=HALVES_PASS, newline="")  # noqa: SIM115
            weakref.finalize(self, self._kept.close)
        self._kept.write(text)
        self.empty = False

    def write_item(self, text: str) -> None:
        """Write an item of a JSON list on its own line, with a comma before it unless it is the first."""
        self.write(("\n" if self.empty else ",\n") + text)

    def pour(self, out: TextIO | Spool) -> None:
        """Write everything to `out`, and empty the spool."""
        if self._kept is not None:
            self._kept.seek(0)
            shutil.copyfileobj(self._kept, out)
            self._kept.seek(0)
            self._kept.truncate()
        self.empty = True

    def close(self) -> None:
        if self._kept is not None:
            self._kept.close()
            self._kept = None
