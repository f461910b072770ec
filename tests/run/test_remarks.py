"""Many remarks of one kind are counted, and not said."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from sanctions_check.run.check import Inputs, check_paths
from sanctions_check.run.done import Remark
from sanctions_check.run.outputs import Target
from sanctions_check.run.remarks import MOST_KINDS, OTHERS, SAID, Remarks
from sanctions_check.run.task import Task


def test_the_first_are_said_and_the_rest_of_each_kind_is_counted() -> None:
    said: list[str] = []
    remarks = Remarks(said.append)
    for number in range(SAID + 2_000):
        remarks.take(Remark(f"many {number}", "many"))
        remarks.take(Remark(f"always {number}"))
        if number < 3:
            remarks.take(Remark(f"few {number}", "few"))
    remarks.say_how_many_more()
    assert [line for line in said if line.startswith("many")] == [f"many {number}" for number in range(SAID)]
    assert sum(line.startswith("always") for line in said) == SAID + 2_000
    assert sum(line.startswith("few") for line in said) == 3
    assert said[-1] == "and 2,000 more like it: many"


def test_kinds_do_not_grow_with_the_input() -> None:
    said: list[str] = []
    remarks = Remarks(said.append)
    for number in range(MOST_KINDS + SAID + 5):
        remarks.take(Remark("line", f"kind {number}"))
    remarks.say_how_many_more()
    assert said[-1] == f"and 5 more like it: {OTHERS}"


def test_acts_after_the_day_of_judging_do_not_flood_the_diagnostics(tmp_path: Path) -> None:
    events = tmp_path / "events.jsonl"
    records = [{"id": f"r{number}", "kind": "launch", "date": "2024-05-01"} for number in range(50)]
    events.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    task = Task(as_of=date(2019, 1, 1))
    said: list[str] = []
    check_paths(task, task.checker(), Inputs(events), [Target("csv", tmp_path / "r.csv")], say=said.append)
    assert len(said) == SAID + 1
    assert said[-1] == (
        "and 30 more like it: the act is dated after the day of judging (2019-01-01); is the year right?"
    )
