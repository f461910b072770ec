"""Puts the results of portions into the reports, totals and diagnostics, in the order of the input."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from sanctions_check.errors import Fault, UsageError
from sanctions_check.records.readers import Portion, ReadFault, SeenIds, describe
from sanctions_check.reports.account.totals import RunTotals

from .done import Done, Faulty, Lost, Remark, Rendered, WorkedOff
from .journal import digest_of
from .outputs import Outputs
from .remarks import Remarks
from .worker import Worker

__all__ = ["Merge", "Say", "work_off"]

Say = Callable[[str], None]


def work_off(portions: Iterator[Portion | ReadFault], worker: Worker, jobs: int) -> Iterator[WorkedOff]:
    """Each portion with its result, in order, from the worker itself or from `jobs` processes.

    The first portion is always checked in this process. Most runs have only one, and processes that are forked after it have
    everything loaded.
    """
    for portion in portions:
        if isinstance(portion, ReadFault):
            yield portion, None
            continue
        yield portion, worker.work(portion)
        if jobs > 1:
            break
    following = next(portions, None)
    if following is not None:
        from .crew import Crew

        worker.prepare()
        with Crew(worker, jobs) as crew:
            yield from crew.work(chain((following,), portions))


class Merge:
    """Puts results into reports, totals and diagnostics.

    Only here are repeated ids found. The portion is then judged again, with a fault in place of each record that repeats an id.
    """

    def __init__(self, outputs: Outputs, totals: RunTotals, worker: Worker, say: Say) -> None:
        self._outputs = outputs
        self._totals = totals
        self._worker = worker
        self._say = say
        self._remarks = Remarks(say)
        self._seen = SeenIds()

    def take(self, portion: Portion | ReadFault, result: Done | Lost | None) -> None:
        """Put the result of a portion into the reports, the totals, the diagnostics and the journal."""
        done = Done()
        if isinstance(portion, ReadFault):
            done.add_faults(portion.faults)
        elif isinstance(result, Lost):
            done.add_faults((_not_checked(portion, result),))
        elif result is not None:
            repeated = self._seen.repeated(result.ids)
            done = self._worker.work(portion, frozenset(repeated)) if repeated else result
        for piece in done.pieces:
            match piece:
                case Rendered(fragments):
                    self._outputs.put(fragments)
                case Remark():
                    self._remarks.take(piece)
                case Faulty(faults):
                    self._outputs.add_faults(faults)
                    for fault in faults:
                        self._say(str(fault))
        self._totals.merge(done.counts)
        if self._outputs.journal is not None:
            self._outputs.journal.note(portion, done)

    def end(self) -> None:
        """Print how many remarks were not printed."""
        self._remarks.say_how_many_more()

    def skip_past(self, portions: Iterator[Portion | ReadFault]) -> None:
        """Skip the portions that an interrupted run has written. Raises UsageError if the input has changed since."""
        for entry in self._outputs.past[1:]:
            portion = next(portions, None)
            if portion is None or digest_of(portion) != entry.portion:
                raise UsageError("the input has changed since the run was interrupted; check anew without --resume")
            self._seen.repeated(entry.ids)
            self._totals.merge(entry.counts)


def _not_checked(portion: Portion, lost: Lost) -> Fault:
    message = f"{describe(portion)} could not be checked: {lost.why}, twice"
    return Fault.in_file(portion.file, "not-checked", message, "check these records by themselves with --jobs 1")
