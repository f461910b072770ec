"""Runs that go wrong half way: a rule that raises, a run that is killed, names and records that would write to the terminal."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sanctions_check.plain_text import visible
from sanctions_check.reports.formats import FORMATS

from .conftest import Run

ESCAPES = "\x1b[2J\x9b1A\x07\u202e"
RECORD = {
    "id": "1",
    "kind": "transfer_arms",
    "direction": "from_dprk",
    "date": "2023-11-05",
    "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "RU"}],
    "items": [{"category": "large_calibre_ammunition"}],
}


@pytest.fixture
def broken_rule(monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a rule that raises wherever it is derived."""
    from sanctions_check.assess import checker

    real, name = checker.derive, "arms-from-the-dprk"

    def derive(rule: object, *rest: object) -> object:
        if rule.id == name:  # type: ignore[attr-defined]
            raise ZeroDivisionError(ESCAPES)
        return real(rule, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(checker, "derive", derive)
    return name


def test_a_rule_that_raises_gives_3_and_no_record_is_lost(run: Run, tmp_path: Path, broken_rule: str) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text("".join(json.dumps({**RECORD, "id": name}) + "\n" for name in "ab"), encoding="utf-8")
    ran = run("check", path, "--format", "json")
    report = json.loads(ran.out)
    assert ran.status == 3
    assert [each["record"] for each in report["assessments"]] == ["a", "b"]
    assert [each["errors"][0]["rule"] for each in report["assessments"]] == [broken_rule] * 2
    assert report["summary"]["rule_errors"] == 2
    assert "ZeroDivisionError" in ran.err
    assert ran.err == "\n".join(map(visible, ran.err.split("\n")))


@pytest.mark.parametrize("command", [["explain"], ["explain", "--rule", "arms-from-the-dprk"], ["questions"]])
@pytest.mark.parametrize("kind", ["transfer_arms", "transfer_commodity"])
def test_every_command_that_judges_names_the_rule_that_raises(
    run: Run, tmp_path: Path, broken_rule: str, command: list[str], kind: str
) -> None:
    category = "large_calibre_ammunition" if kind == "transfer_arms" else "clothing_textiles"
    path = tmp_path / "r.json"
    path.write_text(json.dumps({**RECORD, "kind": kind, "items": [{"category": category}]}), encoding="utf-8")
    ran = run(*command, path)
    if kind == "transfer_arms" or "--rule" in command:
        assert ran.status == 3
        assert ran.err.count(f"r.json: 1: rule {broken_rule}: ZeroDivisionError: ") == 1
        assert "does not reach" not in ran.err
    else:
        assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize("name", FORMATS)
def test_a_run_that_is_killed_leaves_no_file_of_that_name(tmp_path: Path, name: str) -> None:
    """The second record never comes: the run waits for it, with the first one written, and is killed."""
    target = tmp_path / "report"
    command = [
        sys.executable,
        "-m",
        "sanctions_check",
        "check",
        "-",
        "--engine",
        "compiled",
        "--format",
        f"{name}={target}",
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        process.stdin.write((json.dumps(RECORD) + "\n").encode() + b'{"id": "2"}\n' + b" " * 70_000)
        process.stdin.flush()
        _wait_for(lambda: [each for each in tmp_path.iterdir() if each.suffix == ".part"])
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=10)
    assert not target.exists()


@pytest.mark.parametrize(("name", "status"), [("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_run_that_is_asked_to_end_leaves_nothing_behind(tmp_path: Path, name: str, status: int) -> None:
    asked = getattr(signal, name, None)
    if asked is None or signal.getsignal(asked) is signal.SIG_IGN:
        pytest.skip("nobody heeds this signal here")
    command = [sys.executable, "-m", "sanctions_check", "check", "-", "--format", f"json={tmp_path / 'report.json'}"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        _wait_for(lambda: [*tmp_path.iterdir()])
        process.send_signal(asked)
        said = process.communicate(timeout=20)[1]
    assert (process.returncode, said.strip(), [*tmp_path.iterdir()]) == (status, "stopped", [])


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no terminal hangs up here")
def test_a_run_goes_on_where_it_was_told_to_outlive_its_terminal(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    command = ["nohup", sys.executable, "-m", "sanctions_check", "check", "-", "--format", f"json={report}"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        _wait_for(lambda: [*tmp_path.iterdir()])
        process.send_signal(signal.SIGHUP)
        process.communicate(json.dumps(RECORD).encode(), timeout=30)
    assert report.exists()


def _wait_for(condition: object) -> None:
    assert callable(condition)
    until = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_a_run_that_is_killed_leaves_the_report_of_the_run_before(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("the report of yesterday", encoding="utf-8")
    command = [sys.executable, "-m", "sanctions_check", "check", "-", "--format", f"json={target}"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        _wait_for(lambda: [each for each in tmp_path.iterdir() if each.suffix == ".part"])
        process.kill()
    assert target.read_text(encoding="utf-8") == "the report of yesterday"


@pytest.mark.parametrize("command", [["check"], ["check", "-q"], ["explain"], ["questions"]])
def test_nothing_of_a_record_reaches_the_terminal_as_a_command(run: Run, tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "r.jsonl"
    hostile = {**RECORD, "id": f"a{ESCAPES}", "title": ESCAPES}
    bad = {"id": ESCAPES, ESCAPES: 1, "kind": ESCAPES, "items": ESCAPES}
    path.write_text(json.dumps(hostile) + "\n" + json.dumps(bad) + "\n" + json.dumps(hostile) + "\n", encoding="utf-8")
    ran = run(*command, path)
    assert ran.status == 2
    assert not set(ran.out + ran.err) & set(ESCAPES.replace("[2J", "").replace("1A", ""))


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_whose_name_is_no_text_is_reported_in_every_format(run: Run, tmp_path: Path, name: str) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"bad\x80\x1b[2J[bold].jsonl")
    try:
        with open(path, "wb") as out:
            out.write(json.dumps(RECORD).encode() + b"\n{\n")
    except OSError:
        pytest.skip("this file system takes no such name")
    target = tmp_path / "report"
    ran = run("check", tmp_path, "--format", f"{name}={target}", "--engine", "compiled")
    assert ran.status == 2
    assert target.stat().st_size > 100
    assert "\x1b" not in ran.err
