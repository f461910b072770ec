"""Runs the command in this process, as the shell would."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from sanctions_check.cli import main
from sanctions_check.rules.loading.folder import default_pack_path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str | Path) -> Ran:
        monkeypatch.setattr("sys.argv", ["sanctions-check", *(str(argument) for argument in arguments)])
        with pytest.raises(SystemExit) as stopped:
            main()
        captured = capsys.readouterr()
        return Ran(int(stopped.value.code or 0), captured.out, captured.err)

    return call


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the pack that ships, with its tests."""
    return shutil.copytree(default_pack_path(), tmp_path / "pack")


@pytest.fixture
def cases() -> Path:
    return ROOT / "fixtures" / "cases"
