"""Where reports go."""

from __future__ import annotations

import os
import re
import stat
import subprocess
from contextlib import suppress
from io import FileIO
from pathlib import Path

import pytest

from sanctions_check.errors import UsageError
from sanctions_check.run.files import opened, opened_with_journal, takes_a_file

from .conftest import command, ran


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    with suppress(ZeroDivisionError), opened([str(target)]) as files:
        files.outs[0].write("half")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []
    with opened([str(target)]) as files:
        files.outs[0].write("all of it")
        assert not target.exists()
    assert target.read_text(encoding="utf-8") == "all of it"


def test_what_was_written_so_far_is_kept_for_the_next_run(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    with suppress(KeyboardInterrupt), opened_with_journal([str(target)], {"a": 1}, resume=False) as files:
        assert files.journal is not None
        files.outs[0].write("head\n")
        files.journal.begun()
        files.outs[0].write("lost, as no entry says it was written\n")
        raise KeyboardInterrupt
    with opened_with_journal([str(target)], {"a": 1}, resume=True) as files:
        assert [entry.ends for entry in files.past] == [(5,)]
        files.outs[0].write("tail\n")
    assert target.read_text(encoding="utf-8") == "head\ntail\n"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"version": "2"}, "differs in: version ("),
        ({"inputs": ["b"]}, "differs in: inputs ("),
        ({"rules": {"sha256": "1"}, "mapping": None}, "differs in: rules sha256, mapping ("),
        (
            {"options": {"as_of": "2024-01-01", "limits": {"depth": 9}}},
            "differs in: options as of, options limits depth (",
        ),
        (
            {"options": {str(n): n for n in range(6)}},
            "differs in: options limits, options 0, options 1, options 2, options 3, … (",
        ),
    ],
)
def test_what_differs_from_the_run_before_is_named(tmp_path: Path, other: dict[str, object], said: str) -> None:
    target = tmp_path / "out.jsonl"
    asked: dict[str, object] = {
        "version": "1",
        "rules": {"sha256": "0"},
        "mapping": b"x",
        "options": {"as_of": None, "limits": {"depth": 8}},
        "inputs": ["a"],
    }
    with suppress(KeyboardInterrupt), opened_with_journal([str(target)], asked, resume=False):
        raise KeyboardInterrupt
    with (
        pytest.raises(UsageError, match=re.escape(said)),
        opened_with_journal([str(target)], {**asked, **other}, resume=True),
    ):
        pass


def test_a_journal_that_is_no_journal_is_told(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    (tmp_path / ".out.jsonl.journal").write_text("nonsense\n", encoding="utf-8")
    with pytest.raises(UsageError, match="is damaged"), opened_with_journal([str(target)], {}, resume=True):
        pass


def test_what_the_disk_has_lost_is_done_again(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    with suppress(KeyboardInterrupt), opened_with_journal([str(target)], {"a": 1}, resume=False) as files:
        assert files.journal is not None
        for line in ("head\n", "first\n", "second\n"):
            files.outs[0].write(line)
            files.journal.begun()
        raise KeyboardInterrupt
    os.truncate(tmp_path / ".out.jsonl.part", len("head\nfirst\nsec"))
    for interrupted, ends in ((True, [(5,), (11,)]), (False, [(5,), (11,), (17,)])):
        with suppress(KeyboardInterrupt), opened_with_journal([str(target)], {"a": 1}, resume=True) as files:
            assert [entry.ends for entry in files.past] == ends
            assert files.journal is not None
            files.outs[0].write("again\n")
            files.journal.begun()
            if interrupted:
                raise KeyboardInterrupt
    assert target.read_text(encoding="utf-8") == "head\nfirst\nagain\nagain\n"


def part_of(target: Path) -> Path:
    return target.parent / f".{target.name}.part"


def interrupted_after(targets: list[Path], *lines: str, asked: object = "this") -> None:
    """A run that writes these lines to each target, notes each, and is interrupted."""
    paths = [str(target) for target in targets]
    with suppress(KeyboardInterrupt), opened_with_journal(paths, asked, resume=False) as files:
        assert files.journal is not None
        for line in lines:
            for number, out in enumerate(files.outs):
                out.write(f"{line} {number}\n")
            files.journal.begun()
        raise KeyboardInterrupt


@pytest.mark.parametrize("other", ["other 1\nother 2 that is longer\n", "first 0\nother 0\n", ""])
def test_what_another_run_has_written_to_a_report_is_not_taken_up(tmp_path: Path, other: str) -> None:
    targets = [tmp_path / "a.jsonl", tmp_path / "b.csv"]
    interrupted_after(targets, "first", "second")
    part_of(targets[1]).write_text(other, encoding="utf-8")
    with opened_with_journal([str(target) for target in targets], "this", resume=True) as files:
        assert files.past == ()
        for number, out in enumerate(files.outs):
            out.write(f"anew {number}\n")
    assert [target.read_text(encoding="utf-8") for target in targets] == ["anew 0\n", "anew 1\n"]


def test_a_report_that_differs_late_is_taken_up_to_there(tmp_path: Path) -> None:
    targets = [tmp_path / "a.jsonl", tmp_path / "b.csv"]
    interrupted_after(targets, "first", "second")
    part_of(targets[0]).write_bytes(b"first 0\n" + bytes(9))
    with opened_with_journal([str(target) for target in targets], "this", resume=True) as files:
        assert [entry.ends for entry in files.past] == [(8, 8)]
    assert [target.read_text(encoding="utf-8") for target in targets] == ["first 0\n", "first 1\n"]


def test_one_report_of_several_is_not_taken_up_alone(tmp_path: Path) -> None:
    targets = [tmp_path / "a.jsonl", tmp_path / "b.csv"]
    interrupted_after(targets, "first")
    with (
        pytest.raises(UsageError, match="wrote other reports beside"),
        opened_with_journal([str(targets[1])], "this", resume=True),
    ):
        pass
    with opened_with_journal([str(target) for target in targets], "this", resume=True) as files:
        assert len(files.past) == 1


def test_reports_may_be_named_in_another_order(tmp_path: Path) -> None:
    targets = [tmp_path / "b.csv", tmp_path / "a.jsonl"]
    interrupted_after(targets, "first", "second")
    with opened_with_journal([str(target) for target in reversed(targets)], "this", resume=True) as files:
        assert len(files.past) == 2
        for name, out in zip("ab", files.outs, strict=True):
            out.write(f"{name}\n")
    assert targets[0].read_text(encoding="utf-8") == "first 0\nsecond 0\nb\n"
    assert targets[1].read_text(encoding="utf-8") == "first 1\nsecond 1\na\n"
    assert sorted(tmp_path.iterdir()) == sorted(targets)


def test_a_file_that_another_run_has_just_finished_is_not_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")
    target = tmp_path / "out.csv"
    locked = fcntl.lockf

    def finished_meanwhile(file: object, how: int) -> None:
        locked(file, how)
        if isinstance(file, FileIO):
            part_of(target).replace(target)

    monkeypatch.setattr(fcntl, "lockf", finished_meanwhile)
    part_of(target).write_text("whole\n", encoding="utf-8")
    with (
        pytest.raises(UsageError, match="another run writes to"),
        opened_with_journal([str(target)], "this", resume=False),
    ):
        pass
    assert target.read_text(encoding="utf-8") == "whole\n"


def test_a_report_is_on_the_disk_before_it_takes_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: kept.append(os.fstat(handle).st_size))
    with opened([str(tmp_path / "whole.txt")]) as files:
        files.outs[0].write("12345")
    with opened_with_journal([str(tmp_path / "out.jsonl")], {}, resume=False) as files:
        files.outs[0].write("1234567")
    assert kept == [5, 7]


@pytest.mark.parametrize(("umask", "mode"), [(0o077, 0o600), (0o022, 0o644), (0o002, 0o664)])
def test_who_may_read_a_report_is_for_the_umask_to_say(tmp_path: Path, umask: int, mode: int) -> None:
    once, resumable = tmp_path / "whole.txt", tmp_path / "out.jsonl"
    before = os.umask(umask)
    try:
        with opened([str(once)]), opened_with_journal([str(resumable)], {}, resume=False):
            (journal,) = tmp_path.glob("*.journal")
            modes = [stat.S_IMODE(journal.stat().st_mode)]
    finally:
        os.umask(before)
    modes += [stat.S_IMODE(path.stat().st_mode) for path in (once, resumable)]
    assert modes == [mode] * 3


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    nowhere = str(tmp_path / "no" / "out.jsonl")
    said = re.escape(f"{nowhere} cannot be written: the folder {tmp_path / 'no'} does not exist")
    with pytest.raises(UsageError, match=f"^{said}$"), opened([nowhere]):
        pass
    with pytest.raises(UsageError, match=f"^{said}$"), opened_with_journal([nowhere], {}, resume=False):
        pass


def test_a_device_stays_a_device(stream: Path) -> None:
    assert not takes_a_file(os.devnull)
    assert ran("check", stream, "-q", "-f", f"jsonl={os.devnull}").returncode == 2
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_pipe_takes_a_report(tmp_path: Path, stream: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    run = subprocess.Popen(command("check", stream, "-q", "-f", f"csv={pipe}"))
    assert pipe.read_text(encoding="utf-8").startswith('"record"')
    assert run.wait() == 2
    assert stat.S_ISFIFO(pipe.stat().st_mode)
