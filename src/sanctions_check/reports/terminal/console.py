"""The console of rich, with a broken pipe left to the command."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console

__all__ = ["ReportConsole"]


class ReportConsole(Console):
    """Raises BrokenPipeError, where rich would exit with 1, which here means a finding.

    `color` None: colours if the output is a terminal. False: plain text, without bold too. True: colours in any output.
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
