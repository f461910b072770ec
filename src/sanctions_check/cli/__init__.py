"""The command line: parses, prints, sets the exit status, decides nothing."""

from __future__ import annotations

from .main import main

__all__ = ["main"]
