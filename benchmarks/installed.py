"""Puts the program in the state in which an installation leaves it."""

from __future__ import annotations

import compileall
from pathlib import Path

import sanctions_check

__all__ = ["compile_program"]


def compile_program() -> None:
    """Write the byte code of the program, as pip does when it installs a wheel.

    An editable installation has none until a first run, and never where PYTHONDONTWRITEBYTECODE is set: each start would compile
    all sources anew.
    """
    compileall.compile_dir(Path(sanctions_check.__file__).parent, quiet=1)
