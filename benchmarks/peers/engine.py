"""What another engine offers the benchmark: it takes the exported rules, and reads facts from a file and writes pairs to one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

__all__ = ["Run"]

Run = Callable[[Path, Path], None]
"""From a file of facts to a file of pairs."""
