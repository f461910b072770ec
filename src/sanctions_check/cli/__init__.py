"""The command line: it parses, prints and sets the exit status, and decides nothing."""

from __future__ import annotations

from .main import main

__all__ = ["main"]
