"""`--help` and `--version`."""

from __future__ import annotations

import pytest

from sanctions_check import __version__

from .conftest import Run


def test_lists_of_commands_say_whole_sentences(run: Run) -> None:
    for command in ([], ["rules"], ["schema"]):
        _, _, listed = run(*command, "--help").out.partition("Commands:")
        assert listed
        assert "..." not in listed


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert __version__ in run("--version").out


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["check"],
        ["explain"],
        ["rules"],
        ["rules", "list"],
        ["rules", "show"],
        ["rules", "lint"],
        ["schema"],
        ["schema", "record"],
        ["schema", "report"],
        ["schema", "words"],
        ["schema", "report-line"],
        ["completion"],
    ],
)
def test_every_command_explains_itself(run: Run, command: list[str]) -> None:
    ran = run(*command, "--help")
    assert ran.status == 0
    assert "Usage:" in ran.out
