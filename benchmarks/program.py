"""The installed program, and how it is run."""

from __future__ import annotations

import compileall
import sys
from pathlib import Path

import sanctions_check

__all__ = ["CHECK_STATUSES", "check_command", "command", "compile_program"]

CHECK_STATUSES = (0, 1, 4)
"""Exit statuses of a `check` that read every record and evaluated every rule."""


def command(*arguments: str) -> list[str]:
    """The command line of the program with these arguments, on this Python."""
    return [sys.executable, "-m", "sanctions_check", *arguments]


def check_command(stream: Path, out: Path, *options: str) -> list[str]:
    """The command line of a check that writes its report to `out`, as JSON Lines, and says nothing else."""
    return command("check", str(stream), "-q", "-f", f"jsonl={out}", *options)


def compile_program() -> None:
    """Write the byte code of the program, as pip does when it installs a wheel.

    An editable installation has none until a first run, and never where PYTHONDONTWRITEBYTECODE is set: each start would compile
    all sources anew.
    """
    compileall.compile_dir(Path(sanctions_check.__file__).parent, quiet=1)
