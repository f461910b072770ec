"""Holds parts of a report back until the end; on disk once they are long."""

from __future__ import annotations

import shutil
import weakref
from tempfile import SpooledTemporaryFile
from typing import TextIO

__all__ = ["Spool"]

IN_MEMORY = 1 << 20
"""Bytes that are held in memory."""
HALVES_PASS = "surrogatepass"
"""Lone surrogates, which stand for bytes of a file name outside UTF-8, come out as they went in."""


class Spool:
    """Takes text piece by piece and gives it back as a whole. A file is open from the first piece until `close`."""

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
        """Write an item of a JSON list on a line of its own, after a comma unless it is the first."""
        self.write(("\n" if self.empty else ",\n") + text)

    def pour(self, out: TextIO | Spool) -> None:
        """Write everything to `out`; the spool is empty then."""
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
