"""Commands whose modules are imported only when they run or show their help, so that the program starts fast."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

__all__ = ["DeferredCommand", "DeferringGroup", "FullHelpGroup", "ReaderGoneError"]


class ReaderGoneError(Exception):
    """The reader has closed the output, as `head` does. click would exit with 1, which here means a finding."""


class FullHelpCommand(click.Command):
    """A command whose first paragraph of help is shown whole in a list of commands; click would cut it off."""

    def get_short_help_str(self, limit: int = 45) -> str:
        first, _, _ = (self.help or "").partition("\n\n")
        return " ".join(first.split())


class FullHelpGroup(click.Group):
    """A group of such commands."""

    command_class = FullHelpCommand


class DeferredCommand(FullHelpCommand):
    """Stands for the function `name` in the module `commands.{module}`. `sentence`: its help in a list of commands."""

    def __init__(self, name: str, module: str, sentence: str) -> None:
        super().__init__(name, help=sentence)
        self._named = name
        self._module = module

    def loaded(self) -> click.Command:
        """The command itself, imported now."""
        command = getattr(import_module(f".commands.{self._module}", __package__), self._named)
        assert isinstance(command, click.Command)
        return command


@contextmanager
def _while_somebody_reads() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as problem:
        raise ReaderGoneError from problem


class DeferringGroup(click.Group):
    """Lists its commands without loading them, and loads only the one that runs. Raises ReaderGoneError for a broken pipe."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        with _while_somebody_reads():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        with _while_somebody_reads():
            return super().invoke(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, command, rest = super().resolve_command(ctx, args)
        return name, command.loaded() if isinstance(command, DeferredCommand) else command, rest
