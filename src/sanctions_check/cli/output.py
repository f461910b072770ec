"""Where a report goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from sanctions_check.errors import UsageError

__all__ = ["opened"]

UNWRITABLE = "backslashreplace"
"""A file name may hold bytes that are no text; JSON takes what they become for an escape of its own."""


@contextmanager
def opened(path: str | None) -> Iterator[TextIO]:
    """Standard output for None or "-"; else a temporary file beside `path` that takes its name when all is written."""
    if path in (None, "-"):
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(errors=UNWRITABLE)
        yield sys.stdout
        return
    assert path is not None
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    except OSError as problem:
        raise UsageError(f"{path} cannot be written: {problem.strerror}") from problem
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors=UNWRITABLE, newline="\n") as out:
            yield out
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
