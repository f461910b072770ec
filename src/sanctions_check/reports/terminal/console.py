"""The console of rich, which leaves a broken pipe to the command."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console

__all__ = ["ReportConsole"]


class ReportConsole(Console):
    """A console that raises BrokenPipeError; rich would exit with 1, which here means a finding.

    `color`: None for colours if the output is a terminal, True for colours in any output, False for plain text without bold.
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
