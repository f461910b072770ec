"""What `check_paths` takes, and what it refuses before anything is read or written."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sanctions_check import Checker, Profile, RulePack, UsageError, Verdict
from sanctions_check.run.check import Inputs, check_paths
from sanctions_check.run.outputs import Target
from sanctions_check.run.task import Task

CHECKER = Checker(RulePack.load(), engine="compiled")
TASK = Task()


@pytest.fixture
def events(tmp_path: Path) -> Path:
    path = tmp_path / "events.jsonl"
    path.write_text('{"id": "1", "kind": "launch"}\n{"id": "2"}\n', encoding="utf-8")
    return path


@pytest.mark.parametrize("named", [str, Path, lambda path: [str(path)], lambda path: (path,)])
def test_inputs_are_one_path_or_several_and_targets_take_paths(events: Path, named: Callable[[Path], Any]) -> None:
    report = events.with_suffix(".csv")
    tally = check_paths(TASK, CHECKER, Inputs(named(events)), [Target("csv", report)], say=print)
    assert tally.records == 2
    assert report.read_text(encoding="utf-8").startswith('"record"')


@pytest.mark.parametrize("paths", [None, 3, b"x", [3]])
def test_what_is_no_path_is_refused(paths: Any) -> None:
    with pytest.raises(UsageError, match="a path is a text or a Path"):
        Inputs(paths)
    with pytest.raises(UsageError, match="a path is a text or a Path"):
        Target("csv", paths if paths is not None else 3)


def test_a_format_that_there_is_not_is_refused() -> None:
    with pytest.raises(UsageError, match="there is no format 'xml'; there are table, json, jsonl"):
        Target("xml", "report.xml")


def test_verdicts_and_readings_may_be_named_by_their_words() -> None:
    options: dict[str, Any] = {"show": ["violation"], "reading": "text"}
    task = Task(**options)
    assert (task.show, task.reading) == ((Verdict.VIOLATION,), Profile.TEXT)


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ({"show": "violation"}, "show is a list of verdicts, such as [Verdict.VIOLATION], and not 'violation'"),
        ({"show": ["nope"]}, "'nope' is not a valid Verdict; there are violation, "),
        ({"reading": "zz"}, "there is no reading 'zz'; there are text, practice, broad"),
        ({"limits": None}, "limits are Limits, such as Limits(depth=32), and not None"),
    ],
)
def test_an_option_that_there_is_not_is_refused(option: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError, match=re.escape(said)):
        Task(**option)


CSV = (Target("csv", "report.csv"),)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"targets": ()}, "there is no report to write; name one"),
        ({"targets": Target("csv", "report.csv")}, "targets is a list of targets, such as"),
        ({"targets": ["csv"]}, "targets is a list of targets, such as"),
        ({"targets": [Target("csv", None), Target("json", None)]}, "only one report can go to standard output"),
        ({"targets": [*CSV, Target("json", "./report.csv")]}, "two reports go to the same file"),
        ({"jobs": 0}, "jobs is how many processes check side by side, at least 1, and not 0"),
        ({"jobs": -1}, "at least 1, and not -1"),
        ({"jobs": "2"}, "at least 1, and not '2'"),
        ({"jobs": True}, "at least 1, and not True"),
        ({"inputs": "events.jsonl"}, "inputs is Inputs(…), and not str"),
        ({"task": None}, "task is Task(…), and not NoneType"),
        ({"checker": TASK}, "checker is Checker(…), and not Task"),
        ({"task": Task(as_of=date(2024, 1, 1))}, "the task asks for as_of 2024-01-01, and the checker judges by None"),
        ({"task": Task(reading=Profile.TEXT)}, "the task asks for reading text, and the checker judges by broad"),
        ({"task": Task(engine="durable")}, "the task asks for engine durable, and the checker judges by compiled"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_written(
    events: Path, changed: dict[str, Any], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(events.parent)
    asked = {"task": TASK, "checker": CHECKER, "inputs": Inputs(events), "targets": CSV, "say": print, **changed}
    with pytest.raises(UsageError, match=re.escape(said)):
        check_paths(**asked)
    assert list(events.parent.iterdir()) == [events]
