"""Lines for people on standard output and standard error: what a record says cannot move the cursor or set a colour."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TextIO

import click

from sanctions_check.plain_text import visible

__all__ = ["NO_RECORD", "diagnose", "say", "say_all", "write_to_nobody"]

NO_RECORD = "no record was found: nothing was checked, so the exit status is 2"


def say(line: str, *, err: bool = False) -> None:
    """One line, however many the text would make."""
    (diagnose if err else click.echo)(visible(line))


def diagnose(text: str) -> None:
    """Text as it is on standard error. Where that takes nothing, the work goes on, and the exit status speaks."""
    try:
        click.echo(text, err=True)
    except OSError:
        write_to_nobody(sys.stderr)


def write_to_nobody(stream: TextIO) -> None:
    """What is still to be written goes nowhere; else Python would complain of it on its way out."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say_all(lines: Iterable[object], *, err: bool = False) -> None:
    """A line for each thing."""
    for line in lines:
        say(str(line), err=err)
