"""The console of rich, which here leaves it to the command to say what it means that nobody reads any more."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console

__all__ = ["ReportConsole"]


class ReportConsole(Console):
    """Raises BrokenPipeError; rich itself would exit with 1, which says that something was found.

    `color` None: as the terminal has it. False: plain text, without bold either. True: colours, wherever it goes.
    """

    def __init__(self, file: TextIO, *, color: bool | None, width: int | None) -> None:
        super().__init__(
            file=file,
            color_system=None if color is False else "auto",
            force_terminal=True if color else None,
            width=width,
            highlight=False,
        )

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError
