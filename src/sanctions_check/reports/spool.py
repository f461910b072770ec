"""Parts of a report that come before what is known only at the end: kept on disk once they are long."""

from __future__ import annotations

import shutil
import weakref
from tempfile import SpooledTemporaryFile
from typing import TextIO

__all__ = ["Spool"]

IN_MEMORY = 1 << 20
HALVES_PASS = "surrogatepass"
"""Half a character, as a file name outside UTF-8 has, comes out as it went in."""


class Spool:
    """Takes text piece by piece, and gives it out once, whole. Nothing is open before the first piece, or once it is gone."""

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
        """An item of a JSON list: each in a line of its own, with a comma behind the one before."""
        self.write(("\n" if self.empty else ",\n") + text)

    def pour(self, out: TextIO | Spool) -> None:
        """Write everything to `out`, and begin anew."""
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
