"""The README shows what the program says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sanctions_check.cli import main
from sanctions_check.reports.formats import FORMATS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_example_is_what_the_command_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (command,) = re.findall(r"```console\n\$ (sanctions-check check fixtures/stream.*?)\n```", README)
    (shown,) = re.findall(r"```text\n(.*?)\n```", README, re.DOTALL)
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("sys.argv", [*command.split(), "--no-color"])
    with pytest.raises(SystemExit):
        main()
    printed = capsys.readouterr().out
    without_engine = [line for line in printed.splitlines() if not line.startswith("pack ")]
    assert without_engine == [line for line in shown.splitlines() if not line.startswith("pack ")]


def test_every_page_that_the_readme_names_is_there() -> None:
    pages = re.findall(r"\]\(([^)#:]+)\)", README)
    assert pages
    assert [page for page in pages if not (ROOT / page).exists()] == []


def test_the_readme_names_every_format() -> None:
    (formats,) = re.findall(r"`--format ([a-z]+(?:\|[a-z]+)+)`", README)
    assert formats.split("|") == list(FORMATS)


def test_the_library_example_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("undetermined Undetermined: ")
