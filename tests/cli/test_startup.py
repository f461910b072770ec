"""What each command loads: start-up is short because nothing is imported that is not used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

import sanctions_check
from sanctions_check.cli.deferred import DeferredCommand
from sanctions_check.cli.main import cli

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "fixtures" / "cases" / "ru-kursk-troops-2025-04.yaml"
PROBE = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
sys.argv[0] = "sanctions-check"
from sanctions_check.cli import main
main()
"""
HEAVY = ("pydantic", "pydantic_core", "yaml", "rich", "durable_rules_engine", "importlib.metadata")


def modules_after(*arguments: str | Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *map(str, arguments)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["-h"], [], ["chek"]], ids=str)
def test_the_command_itself_loads_no_room_of_the_house(arguments: list[str]) -> None:
    loaded = modules_after(*arguments)
    ours = {name for name in loaded if name.startswith("sanctions_check.")}
    assert "sanctions_check.cli.main" in ours
    assert {name for name in ours if not name.startswith("sanctions_check.cli")} == {"sanctions_check.errors"}
    assert not loaded & {*HEAVY, "sanctions_check.cli.check", "sanctions_check.cli.rules"}


@pytest.mark.parametrize(
    ("arguments", "unused"),
    [
        (["completion", "bash"], ("pydantic", "yaml", "rich")),
        (["schema", "--help"], ("pydantic", "yaml", "rich")),
        (["rules", "--help"], ("rich", "durable_rules_engine", "sanctions_check.cli.check")),
        (["verify", "--help"], ("rich", "durable_rules_engine", "sanctions_check.audit.verify")),
    ],
    ids=str,
)
def test_a_command_loads_no_other(arguments: list[str], unused: tuple[str, ...]) -> None:
    assert not modules_after(*arguments) & set(unused)


def test_a_check_loads_only_its_own_format(tmp_path: Path) -> None:
    loaded = modules_after("check", CASE, "--quiet", "--format", f"jsonl={tmp_path / 'report.jsonl'}")
    assert "sanctions_check.reports.json_report.report" in loaded
    unused = ("rich", "importlib.metadata", "csv", "html", "string.templatelib", "sanctions_check.rules.lint")
    assert not loaded & set(unused)
    rooms = ("sanctions_check.audit", "sanctions_check.reports.html", "sanctions_check.reports.terminal")
    assert not [name for name in loaded if name.startswith(rooms)]


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_the_short_help_of_a_command_is_its_own(name: str) -> None:
    listed = cli.commands[name]
    assert isinstance(listed, DeferredCommand)
    command = listed.loaded()
    assert command.name == name
    assert not command.hidden
    for width in (45, 60, 200):
        assert listed.get_short_help_str(width) == command.get_short_help_str(width)


def test_a_command_line_reaches_the_command_itself() -> None:
    context = click.Context(cli)
    name, command, rest = cli.resolve_command(context, ["rules", "list"])
    assert (name, rest) == ("rules", ["list"])
    assert isinstance(command, click.Group)
    assert "list" in command.commands


def test_every_public_name_is_found_and_listed() -> None:
    for name in sanctions_check.__all__:
        assert getattr(sanctions_check, name) is not None
        assert name in dir(sanctions_check)
    with pytest.raises(AttributeError, match="no attribute 'Chekcer'"):
        _ = sanctions_check.Chekcer  # type: ignore[attr-defined]


def test_a_public_name_loads_only_its_own_room() -> None:
    code = "import sanctions_check, sys; sanctions_check.Truth; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "sanctions_check.logic.truth" in loaded
    assert "pydantic" not in loaded
