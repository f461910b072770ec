"""Refuses arguments of a run that make no sense, before anything is read or written."""

from __future__ import annotations

from collections.abc import Sequence
from os.path import realpath

from sanctions_check.assess.checker import Checker
from sanctions_check.errors import UsageError

from .inputs import Inputs
from .outputs import Target
from .task import Task

__all__ = ["refuse_nonsense"]


def refuse_nonsense(task: Task, checker: Checker, inputs: Inputs, targets: Sequence[Target], jobs: int) -> None:
    """Raises UsageError if an argument has the wrong type or value, or if arguments contradict each other."""
    for name, value, kind in (("task", task, Task), ("checker", checker, Checker), ("inputs", inputs, Inputs)):
        if not isinstance(value, kind):
            raise UsageError(f"{name} is {kind.__name__}(…), and not {type(value).__name__}")
    for option, asked, judged in (
        ("as_of", task.as_of, checker.as_of),
        ("reading", task.reading, checker.profile),
        ("engine", task.engine or checker.engine, checker.engine),
    ):
        if asked != judged:
            raise UsageError(
                f"the task asks for {option} {asked}, and the checker judges by {judged}; use task.checker()"
            )
    if isinstance(jobs, bool) or not isinstance(jobs, int) or jobs < 1:
        raise UsageError(f"jobs is how many processes check side by side, at least 1, and not {jobs!r}")
    _refuse_targets(targets)


def _refuse_targets(targets: Sequence[Target]) -> None:
    if not isinstance(targets, Sequence) or not all(isinstance(each, Target) for each in targets):
        raise UsageError('targets is a list of targets, such as [Target("csv", "report.csv")]')
    if not targets:
        raise UsageError('there is no report to write; name one, such as Target("csv", "report.csv")')
    if sum(each.path is None for each in targets) > 1:
        raise UsageError("only one report can go to standard output; name a file for each other")
    files = [realpath(each.path) for each in targets if each.path is not None]
    if len(set(files)) < len(files):
        raise UsageError("two reports go to the same file; name a file for each")
