"""Programs read UTF-8, whatever the terminal has; what is for people has the letters of the terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

NAME = "Müller 北京"
RECORD = f"""\
id: über 北
title: {NAME}
kind: transfer_commodity
date: 2022-02
parties: [{{roles: [supplier], country: DPRK, name: Müller}}, {{roles: [recipient], country: China}}]
items: [{{category: clothing_textiles, quantity: 300}}]
evidence: [{{source: customs, kind: customs_data, country: CN}}]
"""


def _written(encoding: str, *arguments: str | Path) -> bytes:
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}
    command = [sys.executable, "-m", "sanctions_check", *map(str, arguments)]
    return subprocess.run(command, check=False, stdout=subprocess.PIPE, env=environment).stdout


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "one.yaml"
    path.write_text(RECORD, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "markdown", "html", "junit", "sarif"])
def test_a_report_for_programs_is_utf8(record: Path, name: str) -> None:
    written = _written("cp1252", "check", record, "-f", name)
    assert not written.isascii()
    assert written == _written("utf-8", "check", record, "-f", name)


@pytest.mark.parametrize("command", ["schema words", "rules coverage", "schema record"])
def test_a_page_is_utf8(command: str) -> None:
    assert _written("cp1252", *command.split()) == _written("utf-8", *command.split())


@pytest.mark.parametrize("command", ["check", "explain"])
def test_marks_are_ascii_where_the_terminal_has_no_other(record: Path, command: str) -> None:
    written = _written("ascii", command, record).decode("ascii")
    assert "x violation" in written
    assert "\\u2717" not in written
    assert "\\u2013" not in written


def test_the_table_has_the_encoding_of_the_terminal(record: Path) -> None:
    assert "über" in _written("latin-1", "check", record).decode("latin-1")
