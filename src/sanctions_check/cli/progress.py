"""A progress bar on standard error, if that is a terminal and the report does not go to the same one."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sanctions_check.assess.results import Verdict
from sanctions_check.errors import Fault
from sanctions_check.records.readers import STDIN, Intake, find_files
from sanctions_check.reports.account.tally import Tally

__all__ = ["progress"]

Advance = Callable[[Tally], None]
SECONDS_BETWEEN = 0.2
"""Between two updates of the bar."""


@contextmanager
def progress(intake: Intake, paths: Sequence[str], *, quiet: bool, to_terminal: bool) -> Iterator[Advance]:
    """Yields a function to call with the totals after each portion.

    `to_terminal`: a report goes to standard output. The time left is shown if the size of all inputs is known.
    """
    if quiet or not sys.stderr.isatty() or (to_terminal and sys.stdout.isatty()):
        yield lambda tally: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (
        SpinnerColumn(),
        BarColumn(),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
        TextColumn("elapsed,"),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("", total=_size_of(paths))
        began = last = time.monotonic()

        def advance(tally: Tally) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last < SECONDS_BETWEEN:
                return
            last = now
            rate = tally.records / max(now - began, 0.001)
            words = f"{tally.records:,} records ({rate:,.0f}/s), {tally.verdicts[Verdict.VIOLATION]:,} violations"
            bar.update(task, completed=intake.size, description=words)
            bar.refresh()

        yield advance


def _size_of(paths: Sequence[str]) -> int | None:
    """The bytes of all inputs on disk; None if one is standard input."""
    size = 0
    for found in find_files(paths):
        if isinstance(found, Fault):
            continue
        if found.path == STDIN:
            return None
        size += Path(found.path).stat().st_size
    return size
