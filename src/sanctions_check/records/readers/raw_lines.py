"""Lines as bytes, before anybody knows what they say: the marks that encodings begin with, and lines that are too long."""

from __future__ import annotations

from typing import BinaryIO

__all__ = ["BOM", "UTF_16", "UTF_32", "pass_over"]

BOM = b"\xef\xbb\xbf"
"""May stand before UTF-8 text, and means nothing."""
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
UTF_32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")


def pass_over(stream: BinaryIO, begun: bytes, most: int) -> None:
    """Read on to the end of a line that began so, `most` bytes at once, and keep nothing of it."""
    while begun and not begun.endswith(b"\n"):
        begun = stream.readline(most)
