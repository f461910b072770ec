"""Lines for people on standard output and standard error: what a record says cannot move the cursor or set a colour."""

from __future__ import annotations

from collections.abc import Iterable

import click

from sanctions_check.plain_text import visible

__all__ = ["NO_RECORD", "say", "say_all"]

NO_RECORD = "no record was found: nothing was checked, so the exit status is 2"


def say(line: str, *, err: bool = False) -> None:
    """One line, however many the text would make."""
    click.echo(visible(line), err=err)


def say_all(lines: Iterable[object], *, err: bool = False) -> None:
    """A line for each thing."""
    for line in lines:
        say(str(line), err=err)
