"""A counter on standard error, when a terminal is there to see it and the report does not share it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sanctions_check.assess.results import Verdict
from sanctions_check.reports.tally import Tally

__all__ = ["Advance", "progress"]

Advance = Callable[[Tally], None]


@contextmanager
def progress(*, quiet: bool, to_terminal: bool) -> Iterator[Advance]:
    """Call what is yielded after each record. `to_terminal`: the report goes to standard output."""
    if quiet or not sys.stderr.isatty() or (to_terminal and sys.stdout.isatty()):
        yield lambda tally: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} records"),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def advance(tally: Tally) -> None:
            bar.update(task, completed=tally.records, description=f"{tally.verdicts[Verdict.VIOLATION]} violations")

        yield advance
