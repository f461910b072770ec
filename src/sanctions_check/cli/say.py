"""Prints lines on standard output and standard error. Control characters from a record are made visible."""

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
    """Print one line. Line breaks and other control characters in it are made visible."""
    (diagnose if err else click.echo)(visible(line))


def diagnose(text: str) -> None:
    """Print text as it is on standard error. If that fails, the work goes on: the exit status still says what happened."""
    try:
        click.echo(text, err=True)
    except OSError:
        discard_output(sys.stderr)


def discard_output(stream: TextIO) -> None:
    """Send the rest of the output to the null device. Otherwise Python reports an error when it flushes at exit."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say_all(lines: Iterable[object], *, err: bool = False) -> None:
    """Print each as one line."""
    for line in lines:
        say(str(line), err=err)


def say_page(text: str, *, nl: bool = True) -> None:
    """Print JSON or a page of Markdown on standard output, in UTF-8 on every terminal."""
    write_utf8(sys.stdout)
    click.echo(text, nl=nl)
