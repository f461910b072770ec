"""A run that stops leaves nothing that looks whole, and another goes on from there to the same bytes."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sanctions_check.cli.loading import CACHE

from .conftest import command, lines_of, ran


def target(folder: Path, name: str = "out.jsonl") -> Path:
    folder.mkdir(exist_ok=True)
    return folder / name


def whole(stream: Path, folder: Path) -> bytes:
    out = target(folder)
    assert ran("check", stream, "-q", "-j", 1, "-f", f"jsonl={out}").returncode == 2
    return out.read_bytes()


def interrupted(stream: Path, out: Path, how: int, after: int, *options: object) -> int:
    """Stop a run with this signal once so many bytes are written; its exit status."""
    part = out.parent / f".{out.name}.part"
    run = subprocess.Popen(
        command("check", stream, "-q", "-f", f"{out.suffix[1:]}={out}", *options), stderr=subprocess.DEVNULL
    )
    while run.poll() is None and (not part.exists() or part.stat().st_size < after):
        time.sleep(0.01)
    run.send_signal(how)
    return run.wait()


def test_a_run_that_is_killed_at_random_again_and_again_comes_to_the_same_bytes(
    long_stream: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = whole(long_stream, tmp_path / "whole")
    out, draw = target(tmp_path / "killed"), random.Random(5)
    after = 0
    for _ in range(4):
        after += draw.randrange(len(expected) // 5)
        if interrupted(long_stream, out, signal.SIGKILL, after, "-j", 2, "--resume") != -signal.SIGKILL:
            break
        assert not out.exists()
    monkeypatch.setenv(CACHE, str(tmp_path / "kept"))  # where packs are kept makes no difference to a report
    assert ran("check", long_stream, "-q", "-f", f"jsonl={out}", "--resume").returncode == 2
    assert out.read_bytes() == expected
    assert [path.name for path in out.parent.iterdir()] == ["out.jsonl"]


def children_of(process: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="this system does not tell the children of a process")
def test_workers_that_outlive_a_run_that_was_killed_keep_nobody_out(long_stream: Path, tmp_path: Path) -> None:
    out = target(tmp_path / "killed")
    part = out.parent / f".{out.name}.part"
    run = subprocess.Popen(
        command("check", long_stream, "-q", "-j", 2, "-f", f"jsonl={out}"), stderr=subprocess.DEVNULL
    )
    while not part.exists() or len(workers := children_of(run.pid)) < 2:
        time.sleep(0.01)
    try:
        for worker in workers:
            os.kill(worker, signal.SIGSTOP)
        run.kill()
        run.wait()
        assert ran("check", long_stream, "-q", "-j", 1, "-f", f"jsonl={out}", "--resume").returncode == 2
    finally:
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
    assert out.exists()


SEVERAL_PORTIONS = 5_000_000
"""Bytes of output; before the first portion is noted there is nothing that could be taken up."""
LISTENING = "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"
"""Runs a command that listens to interrupts: a shell that works in the background has all that it starts ignore them."""


@pytest.mark.parametrize(("stops", "status"), [(["INT"], 130), (["TERM"], 143), (["TERM", "TERM", "HUP"], 143)])
def test_a_signal_stops_cleanly_and_says_how_to_go_on(
    endless_stream: Path, tmp_path: Path, stops: list[str], status: int
) -> None:
    out = target(tmp_path / "stopped")
    part = out.parent / f".{out.name}.part"
    run = subprocess.Popen(
        [sys.executable, "-c", LISTENING, *command("check", endless_stream, "-j", 2, "-f", f"jsonl={out}")],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while run.poll() is None and (not part.exists() or part.stat().st_size < 50_000):
        time.sleep(0.01)
    for name in stops:
        os.killpg(run.pid, getattr(signal, f"SIG{name}"))
        time.sleep(0.02)
    _, said = run.communicate()
    assert run.returncode == status
    with pytest.raises(ProcessLookupError):  # no worker is left
        os.killpg(run.pid, 0)
    assert "Traceback" not in said
    assert [line for line in said.splitlines() if line][-2:] == [
        "the same command with --resume goes on from here",
        "stopped",
    ]
    assert not out.exists()


def test_without_resume_a_run_begins_anew(long_stream: Path, tmp_path: Path) -> None:
    expected = whole(long_stream, tmp_path / "whole")
    out = target(tmp_path / "anew")
    interrupted(long_stream, out, signal.SIGKILL, 1_000_000)
    assert ran("check", long_stream, "-q", "-f", f"jsonl={out}").returncode == 2
    assert out.read_bytes() == expected


def test_csv_is_taken_up_again_too(long_stream: Path, tmp_path: Path) -> None:
    expected = target(tmp_path / "whole", "out.csv")
    ran("check", long_stream, "-q", "-f", f"csv={expected}")
    out = target(tmp_path / "killed", "out.csv")
    interrupted(long_stream, out, signal.SIGKILL, 100_000)
    ran("check", long_stream, "-q", "-f", f"csv={out}", "--resume")
    assert out.read_bytes() == expected.read_bytes()


@pytest.mark.parametrize("change", ["input", "option"])
def test_another_run_is_not_taken_up(long_stream: Path, tmp_path: Path, change: str) -> None:
    out = target(tmp_path / "out")
    interrupted(long_stream, out, signal.SIGKILL, SEVERAL_PORTIONS)
    options = ["--as-of", "2024-01-01", "--show", "violation"] if change == "option" else []
    if change == "input":
        long_stream.write_text("\n".join(lines_of(2_000)[7:]), encoding="utf-8")
    done = ran("check", long_stream, "-q", "-f", f"jsonl={out}", "--resume", *options)
    assert done.returncode == 2
    assert (
        "the input has changed" if change == "input" else "differs in: options as of, options show ("
    ) in done.stderr
    assert not out.exists()


@pytest.mark.parametrize("formats", [["-f", "jsonl"], ["-f", "html=x.html"], ["-f", "jsonl=a", "-f", "table"]])
def test_what_cannot_be_taken_up_again_says_so(stream: Path, formats: list[str]) -> None:
    done = ran("check", stream, *formats, "--resume", cwd=stream.parent)
    assert done.returncode == 2
    assert "jsonl and csv" in done.stderr


def test_two_runs_do_not_write_to_one_file(stream: Path, tmp_path: Path) -> None:
    out = target(tmp_path / "out")
    first = subprocess.Popen(command("check", "-", "-q", "-f", f"jsonl={out}"), stdin=subprocess.PIPE)
    first.communicate(json.dumps({"id": "a"}).encode())
    import fcntl

    with (out.parent / f".{out.name}.part").open("ab") as held:
        fcntl.lockf(held, fcntl.LOCK_EX)
        for others in ([], ["-f", f"csv={out.parent / 'other.csv'}"]):
            done = ran("check", stream, "-q", *others, "-f", f"jsonl={out}")
            assert done.returncode == 2
            assert f"another run writes to {out}" in done.stderr


def test_reports_in_another_order_are_taken_up_and_another_run_between_them_is_not_mixed_in(
    long_stream: Path, tmp_path: Path
) -> None:
    expected, expected_rows = target(tmp_path / "whole", "a.jsonl"), target(tmp_path / "whole", "b.csv")
    ran("check", long_stream, "-q", "-f", f"jsonl={expected}", "-f", f"csv={expected_rows}")
    out, rows = target(tmp_path / "killed", "a.jsonl"), target(tmp_path / "killed", "b.csv")
    interrupted(long_stream, out, signal.SIGKILL, SEVERAL_PORTIONS, "-f", f"csv={rows}")
    interrupted(long_stream, rows, signal.SIGKILL, 500_000, "--as-of", "2019-01-01")
    done = ran("check", long_stream, "-q", "-f", f"csv={rows}", "-f", f"jsonl={out}", "--resume")
    assert done.returncode == 2
    assert out.read_bytes() == expected.read_bytes()
    assert rows.read_bytes() == expected_rows.read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_full_disk_is_an_error_in_one_line(stream: Path, jobs: int) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command("check", stream, "-q", "-j", jobs, "-f", "jsonl"), check=False, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 2
    assert b"cannot be written: No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr
