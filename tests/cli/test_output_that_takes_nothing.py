"""Streams that are full or closed: a line and an exit status, never a traceback, and never the status of a finding."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CASE = "fixtures/cases/ru-kursk-troops-2025-04.yaml"
FULL = Path("/dev/full")
PATH = {**os.environ, "PYTHONPATH": str(ROOT / "src")}

pytestmark = pytest.mark.skipif(not FULL.exists(), reason="there is no full device here")


def run(line: str) -> tuple[int, str]:
    """Exit status and what came on the standard error of the shell, which starts the program as `$RUN`."""
    told = {**PATH, "RUN": f"{sys.executable} -m sanctions_check"}
    ran = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False, cwd=ROOT, env=told)
    return ran.returncode, ran.stderr


@pytest.mark.parametrize(
    "command",
    [f"check {CASE}", f"explain {CASE}", "questions fixtures/cases", "rules list", "schema record", "--help"],
)
def test_a_full_disk_behind_standard_output_is_told(command: str) -> None:
    status, said = run(f"$RUN {command} > /dev/full")
    assert (status, said.count("\n")) == (2, 1)
    assert said.endswith("cannot be written: No space left on device\n")


@pytest.mark.parametrize("where", ["2> /dev/full", "2>&-"])
@pytest.mark.parametrize(
    ("command", "status"),
    [(f"check {CASE}", 1), ("check nowhere.jsonl", 2), ("check --no-such-option", 2), ("rules lint nowhere", 3)],
)
def test_the_exit_status_speaks_where_standard_error_takes_nothing(command: str, status: int, where: str) -> None:
    assert run(f"$RUN {command} {where} > /dev/null")[0] == status


def test_a_report_is_written_where_standard_error_takes_nothing(tmp_path: Path) -> None:
    report = tmp_path / "report.jsonl"
    assert run(f"$RUN check nowhere.jsonl {CASE} -f jsonl={report} 2> /dev/full")[0] == 2
    assert [line.split('"')[3] for line in report.read_text("utf-8").splitlines()] == [
        "receipt", "error", "assessment", "closing",
    ]  # fmt: skip


def test_standard_input_that_is_closed_is_told() -> None:
    status, said = run("$RUN check - <&-")
    assert status == 2
    assert said == (
        "<stdin>: unreadable: the file cannot be read: standard input is closed "
        "(the file may be cut off or damaged; nothing of it was read)\n"
    )


@pytest.mark.parametrize("command", [f"check {CASE}", f"explain {CASE}", "questions fixtures/cases", "rules list"])
def test_letters_that_the_output_cannot_take_stop_nothing(command: str) -> None:
    status, said = run(
        f"PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 LC_ALL=POSIX PYTHONIOENCODING=ascii:strict $RUN {command} > /dev/null"
    )
    assert (status, said) == (1 if command.startswith("check") else 0, "")


@pytest.mark.parametrize("command", [f"check {CASE} -o ''", f"check {CASE} -f json -o ''"])
def test_an_empty_name_is_no_file_to_write(command: str) -> None:
    assert run(f"$RUN {command}") == (2, "sanctions-check: --output names no file\n")
