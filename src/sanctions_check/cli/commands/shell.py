"""`sanctions-check completion`: the completion script of a shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

__all__ = ["completion"]


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the completion script for SHELL.

    \b
    Example:
      sanctions-check completion bash > ~/.local/share/bash-completion/completions/sanctions-check
    """
    found = get_completion_class(shell)
    assert found is not None
    root = context.find_root()
    assert root.command is not None
    click.echo(found(root.command, {}, "sanctions-check", "_SANCTIONS_CHECK_COMPLETE").source())
