"""Lines on standard output and standard error. Control characters that come from a record are made visible."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TextIO

import click

from sanctions_check.plain_text import visible, write_utf8

__all__ = ["NO_RECORD", "diagnose", "discard_output", "say", "say_all", "say_page"]

NO_RECORD = "no record was found: nothing was checked, so the exit status is 2"


def say(line: str, *, err: bool = False) -> None:
    """Print one line; line breaks and other control characters in it are made visible."""
    (diagnose if err else click.echo)(visible(line))


def diagnose(text: str) -> None:
    """Print text as it is on standard error. If that cannot be written, the work goes on: the exit status still tells."""
    try:
        click.echo(text, err=True)
    except OSError:
        discard_output(sys.stderr)


def discard_output(stream: TextIO) -> None:
    """Send the rest of the output to the null device; else Python reports an error when it flushes at exit."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say_all(lines: Iterable[object], *, err: bool = False) -> None:
    """`say` each as text."""
    for line in lines:
        say(str(line), err=err)


def say_page(text: str, *, nl: bool = True) -> None:
    """Print JSON or a page of Markdown on standard output: UTF-8, whatever the terminal has."""
    write_utf8(sys.stdout)
    click.echo(text, nl=nl)
