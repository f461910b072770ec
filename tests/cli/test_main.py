"""`--help` and `--version`."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from sanctions_check import __version__
from sanctions_check.cli.deferred import DeferredCommand
from sanctions_check.cli.main import cli

from .conftest import Run


def test_lists_of_commands_say_whole_sentences(run: Run) -> None:
    for command in ([], ["rules"], ["schema"]):
        _, _, listed = run(*command, "--help").out.partition("Commands:")
        assert listed
        assert "..." not in listed


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert __version__ in run("--version").out


def every_command(command: click.Command, *path: str) -> Iterator[list[str]]:
    """The words that name a command and each command below it."""
    yield list(path)
    loaded = command.loaded() if isinstance(command, DeferredCommand) else command
    for name, inner in loaded.commands.items() if isinstance(loaded, click.Group) else ():
        yield from every_command(inner, *path, name)


@pytest.mark.parametrize("command", list(every_command(cli)), ids=" ".join)
def test_every_command_explains_itself(run: Run, command: list[str]) -> None:
    ran = run(*command, "--help")
    assert ran.status == 0
    assert "Usage:" in ran.out
