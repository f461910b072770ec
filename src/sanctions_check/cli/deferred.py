"""A command whose module is imported when it is run or asked for its help, and not before."""

from __future__ import annotations

from importlib import import_module

import click

__all__ = ["DeferredCommand", "DeferringGroup"]


class DeferredCommand(click.Command):
    """Stands for the command called `name` in the module of this package that is named; `sentence` is the first of its help."""

    def __init__(self, name: str, module: str, sentence: str) -> None:
        super().__init__(name, help=sentence)
        self._named = name
        self._module = module

    def loaded(self) -> click.Command:
        """The command itself."""
        command = getattr(import_module(f".{self._module}", __package__), self._named)
        assert isinstance(command, click.Command)
        return command


class DeferringGroup(click.Group):
    """Lists its commands without loading them, and loads the one that a command line names."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, command, rest = super().resolve_command(ctx, args)
        return name, command.loaded() if isinstance(command, DeferredCommand) else command, rest
