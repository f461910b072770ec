"""What each command loads: start-up is short because nothing is imported that is not used."""

from __future__ import annotations

import os
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


def python(code: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    path = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=path)


def modules_after(*arguments: str | Path) -> set[str]:
    """The names of all modules that the command has imported by its end."""
    return set(python(PROBE, *arguments).stderr.splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["-h"], [], ["chek"]], ids=str)
def test_the_command_itself_loads_no_room_of_the_house(arguments: list[str]) -> None:
    loaded = modules_after(*arguments)
    ours = {name for name in loaded if name.startswith("sanctions_check.")}
    assert "sanctions_check.cli.main" in ours
    assert {name for name in ours if not name.startswith("sanctions_check.cli")} == {
        "sanctions_check.errors",
        "sanctions_check.plain_text",
    }
    assert sorted(loaded & {*HEAVY, "sanctions_check.cli.commands.check", "sanctions_check.cli.commands.rules"}) == []


@pytest.mark.parametrize(
    ("arguments", "unused"),
    [
        (["completion", "bash"], ("pydantic", "yaml", "rich")),
        (["schema", "--help"], ("pydantic", "yaml", "rich")),
        (["rules", "--help"], ("pydantic", "yaml", "rich", "sanctions_check.cli.commands.check")),
        (["verify", "--help"], ("pydantic", "yaml", "rich", "sanctions_check.audit.verify")),
    ],
    ids=str,
)
def test_a_command_loads_no_other(arguments: list[str], unused: tuple[str, ...]) -> None:
    assert sorted(modules_after(*arguments) & set(unused)) == []


def test_a_check_loads_only_its_own_format(tmp_path: Path) -> None:
    loaded = modules_after("check", CASE, "--quiet", "--format", f"jsonl={tmp_path / 'report.jsonl'}")
    assert "sanctions_check.reports.json_report.report" in loaded
    unused = {"rich", "rich.console", "xml", "html.parser", "sanctions_check.rules.lint"}
    assert sorted(loaded & unused) == []
    formats = ("html", "markdown", "sarif", "terminal", "csv_report", "junit")
    rooms = ("sanctions_check.audit", *(f"sanctions_check.reports.{name}" for name in formats))
    assert [name for name in loaded if name.startswith(rooms)] == []


def test_a_check_of_json_with_a_kept_pack_reads_no_yaml(tmp_path: Path) -> None:
    events = tmp_path / "events.jsonl"
    events.write_text('{"id": "r", "kind": "transfer_arms"}\n', encoding="utf-8")
    once, again = (modules_after("check", events, "--quiet", "--format", "jsonl") for _ in range(2))
    assert "sanctions_check.rules.kept" in once & again
    assert "yaml" not in again


@pytest.mark.parametrize("engine", ["durable", "compiled"])
def test_a_check_loads_only_its_own_engine(engine: str) -> None:
    if engine == "durable":
        pytest.importorskip("durable_rules_engine")
    engines = {
        "durable": "sanctions_check.matching.durable.matcher",
        "compiled": "sanctions_check.matching.compiled",
    }
    other = {"durable": engines["compiled"], "compiled": "durable_rules_engine"}[engine]
    loaded = modules_after("check", CASE, "--quiet", "--engine", engine, "--format", "jsonl")
    assert engines[engine] in loaded
    assert other not in loaded


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_the_short_help_of_a_command_is_its_own(name: str) -> None:
    listed = cli.commands[name]
    assert isinstance(listed, DeferredCommand)
    command = listed.loaded()
    assert command.name == name
    assert not command.hidden
    first, _, _ = (command.help or "").partition("\n\n")
    assert listed.get_short_help_str() == " ".join(first.split())


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
    loaded = python("import sanctions_check, sys; sanctions_check.Truth; print(*sys.modules)").stdout.split()
    assert "sanctions_check.logic.truth" in loaded
    assert "pydantic" not in loaded
