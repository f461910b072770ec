"""The console of rich, which here leaves it to the command to say what it means that nobody reads any more."""

from __future__ import annotations

from rich.console import Console

__all__ = ["ReportConsole"]


class ReportConsole(Console):
    """Raises BrokenPipeError; rich itself would exit with 1, which says that something was found."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError
