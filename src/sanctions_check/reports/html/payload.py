"""Writes the data of the page in blocks of records: index rows as JSON, details compressed.

Nothing in a block can end the HTML element that holds it: details are base64, and rows are ASCII without `<`, `>` and `&`.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from typing import TextIO

from ..spool import Spool

__all__ = ["BLOCK_RECORDS", "Blocks", "ascii_json", "inert_json", "write_json_block"]

BLOCK_RECORDS = 25
BLOCK_BYTES = 4_000_000
"""A block ends after this many records, or this many bytes of details before compression, whichever comes first."""

GZIP = 31
"""The window size with which zlib writes the gzip format; it leaves the time in the header empty."""

LEVEL = 6
_INERT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def inert_json(value: object) -> str:
    """JSON in ASCII, with `<`, `>`, `&` and lone surrogates as escapes."""
    return ascii_json(value).translate(_INERT)


def ascii_json(value: object) -> str:
    """JSON in ASCII, on one line."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def write_json_block(out: TextIO, name: str, value: Mapping[str, object], listed: str, items: Spool) -> None:
    """Write a script element that holds `value` with one more key, `listed`: the list of items.

    `value` has at least one key. Each item was written by `inert_json`.
    """
    out.write(f'<script type="application/json" id="{name}">{inert_json(value)[:-1]},"{listed}":[')
    items.pour(out)
    out.write("]}</script>\n")


class Blocks:
    """Writes the rows of each block when it is full, and the details of all blocks at the end.

    The details of a block are a line of JSON for each row. Only the block that is being filled is in memory; the details of
    finished blocks are spooled.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._waiting = Spool()
        self._number = 0
        self._start()

    def _start(self) -> None:
        self._rows: list[str] = []
        self._details = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP)
        self._compressed: list[bytes] = []
        self._size = 0

    def add(self, row: str, details: str) -> None:
        """Add a record. `row` comes from `inert_json`, `details` from `ascii_json`."""
        line = details.encode("ascii") + b"\n"
        self._compressed.append(self._details.compress(line))
        self._size += len(line)
        self._rows.append(row)
        if len(self._rows) >= BLOCK_RECORDS or self._size >= BLOCK_BYTES:
            self.close()

    def close(self) -> None:
        """Finish the block that is being filled."""
        if not self._rows:
            return
        self._compressed.append(self._details.flush())
        details = base64.b64encode(b"".join(self._compressed)).decode("ascii")
        number = self._number
        self._out.write(f'<script type="application/json" data-rows="{number}">[{",".join(self._rows)}]</script>\n')
        self._waiting.write(f'<script type="application/octet-stream" data-chunk="{number}">{details}</script>\n')
        self._number += 1
        self._start()

    def write_details(self) -> None:
        """Write the details of all blocks. Call `close` first."""
        self._waiting.pour(self._out)
        self._waiting.close()
