"""Lines that are too long, as bytes."""

from __future__ import annotations

from typing import BinaryIO

__all__ = ["pass_over"]


def pass_over(stream: BinaryIO, begun: bytes, most: int) -> None:
    """Read on to the end of a line that began so, `most` bytes at once, and keep nothing of it."""
    while begun and not begun.endswith(b"\n"):
        begun = stream.readline(most)
