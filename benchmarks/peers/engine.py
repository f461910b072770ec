"""The interface of other engines: `prepare(program)` gives a Run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

__all__ = ["Run"]

Run = Callable[[Path, Path], None]
"""Reads the first file, of facts, and writes the second, of pairs."""
