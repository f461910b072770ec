"""Processes that die, fail or are slow: nothing is lost, and everything comes in order."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from sanctions_check.errors import Fault
from sanctions_check.records.readers.portions import Lines, Portion
from sanctions_check.records.readers.results import ReadFault
from sanctions_check.run.check import available_cores
from sanctions_check.run.crew import Crew
from sanctions_check.run.done import Done, Lost
from sanctions_check.run.task import Task
from sanctions_check.run.worker import Worker

TASK = Task(engine="compiled")
CHECKER = TASK.checker()


class Scripted(Worker):
    """Does what the portion says."""

    def __init__(self, folder: Path) -> None:
        super().__init__(TASK, CHECKER)
        self._folder = folder

    def work(self, portion: Portion, repeated: object = ()) -> Done:
        assert isinstance(portion, Lines)
        what = portion.raw.decode()
        tried = self._folder / f"{portion.first}"
        first_time = not tried.exists()
        tried.touch()
        if what == "die" or (what == "die once" and first_time):
            os.kill(os.getpid(), signal.SIGKILL)
        if what == "slow":
            time.sleep(0.2)
        return Done(ids=[f"{portion.first}"])


def portions(*scripts: str) -> Iterator[Portion | ReadFault]:
    return (Lines("f", number, script.encode()) for number, script in enumerate(scripts))


def results(folder: Path, *scripts: str, size: int = 2) -> list[Done | Lost | None]:
    with Crew(Scripted(folder), size, copies=True) as crew:
        return [result for _, result in crew.work(portions(*scripts))]


def ids(found: list[Done | Lost | None]) -> list[str]:
    return [each.ids[0] if isinstance(each, Done) else "lost" for each in found]


def test_results_come_in_the_order_of_the_portions(tmp_path: Path) -> None:
    scripts = ["slow" if number % 3 == 0 else "" for number in range(12)]
    assert ids(results(tmp_path, *scripts, size=3)) == [str(number) for number in range(12)]


def test_the_portion_of_a_process_that_dies_is_tried_again(tmp_path: Path) -> None:
    assert ids(results(tmp_path, "", "die once", "", "die once", "die once", "")) == [
        str(number) for number in range(6)
    ]


def test_a_portion_that_kills_twice_is_reported_and_the_rest_is_done(tmp_path: Path) -> None:
    found = results(tmp_path, "", "die", "", "")
    assert ids(found) == ["0", "lost", "2", "3"]
    assert found[1] == Lost("the process that checked it ended with -9")


def test_what_waited_behind_a_portion_that_kills_is_done(tmp_path: Path) -> None:
    assert ids(results(tmp_path, "die", "", "die", "die", "", size=1)) == ["lost", "1", "lost", "lost", "4"]


def test_faults_of_the_input_pass_through_in_their_place(tmp_path: Path) -> None:
    fault = ReadFault((Fault("f", None, None, "", "unreadable", "gone"),), "f")
    mixed: list[Portion | ReadFault] = [Lines("f", 0, b"slow"), fault, Lines("f", 2, b"")]
    with Crew(Scripted(tmp_path), 2, copies=True) as crew:
        found = list(crew.work(iter(mixed)))
    assert [portion for portion, _ in found] == mixed
    assert found[1][1] is None


def test_no_process_is_left_when_the_work_is_left(tmp_path: Path) -> None:
    with Crew(Scripted(tmp_path), 2, copies=True) as crew:
        processes = [member.process for member in crew._members]
        next(crew.work(portions("", "slow", "slow", "slow")))
    assert [process.is_alive() for process in processes] == [False, False]


def test_processes_that_begin_afresh_do_the_same_work() -> None:
    worker = Worker(TASK, CHECKER, ["jsonl"])
    given = [Lines("f", 1, b'{"id": "a", "kind": "launch"}\n{"id": "b"'), Lines("f", 3, b'{"id": "c"}')]
    with Crew(worker, 1, copies=False) as crew:
        found = [result for _, result in crew.work(iter(given))]
    assert found == [worker.work(portion) for portion in given]


def test_there_is_at_least_one_core_to_work_on() -> None:
    assert available_cores() >= 1
