"""Where the command keeps the packs that it has read."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanctions_check.cli.loading import CACHE, kept_packs

from .conftest import Run


def test_packs_are_kept_where_the_user_keeps_caches(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(CACHE)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert kept_packs() == tmp_path / ".cache" / "sanctions-check"
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    assert kept_packs() == tmp_path / ".cache" / "sanctions-check"
    monkeypatch.setenv("XDG_CACHE_HOME", "/var/cache/somebody")
    assert kept_packs() == Path("/var/cache/somebody/sanctions-check")


def test_a_folder_can_be_named_and_an_empty_name_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CACHE, "/srv/kept")
    assert kept_packs() == Path("/srv/kept")
    monkeypatch.setenv(CACHE, "")
    assert kept_packs() is None


@pytest.mark.parametrize("home", ["/nowhere/at/all", "~"])
def test_for_a_user_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, home: str) -> None:
    monkeypatch.delenv(CACHE)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", home)
    assert kept_packs() is None


@pytest.mark.parametrize(
    "command", [["check", "--format", "jsonl"], ["explain"], ["questions"]], ids=lambda words: words[0]
)
def test_a_command_says_the_same_with_a_kept_pack(
    run: Run, cases: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    record = cases / "ru-kursk-troops-2025-04.yaml"
    monkeypatch.setenv(CACHE, "")
    without = run(*command, record)
    monkeypatch.setenv(CACHE, str(tmp_path / "kept"))
    first, second = run(*command, record), run(*command, record)
    assert without.out
    assert first == second == without
    assert len(list((tmp_path / "kept").iterdir())) == 1
