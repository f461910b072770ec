"""Checks portions in several processes. Results come back in the order of the portions.

- If a process dies, its portion is given to a new process. If that dies too, the portion is reported as not checked.
- No process outlives its parent: each ends when the other end of its pipe is closed.
"""

from __future__ import annotations

import signal
import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from msgspec import Struct, field

from sanctions_check.records.readers import Portion, ReadFault

from .done import Done, Lost, WorkedOff
from .signals import end_at_once, held_back, let_through
from .task import Task
from .worker import Worker

__all__ = ["Crew"]

TRIES = 2
"""How many times a portion is tried before it is reported as not checked."""
AHEAD = 2
"""How many portions a process holds at once. It works on the next one while its last result is being taken."""
WAITING = 3
"""How many portions per process may be in progress, or finished and waiting for an earlier one."""
BROKEN = (EOFError, OSError)
"""The exceptions that the pipe of a dead process raises."""


class _Member(Struct):
    """One process, our end of its pipe, and the numbers of the portions that it holds. It works on the first of them."""

    process: BaseProcess
    pipe: Connection
    given: list[int] = field(default_factory=list)


class _Recipe(Struct, frozen=True):
    """What a process that was not forked needs to make its worker."""

    task: Task
    formats: Sequence[str]


class _Backlog(Struct):
    """The portions that were read (`taken`) but not yet yielded, by number from 0.

    `results`: the results of the finished ones.
    `tries`: how often each portion in progress was tried.
    `next_number`: the number of the next portion to read.
    `due`: the number of the next portion to yield.
    `ended`: all portions were read.
    """

    taken: dict[int, Portion | ReadFault] = field(default_factory=dict)
    results: dict[int, Done | Lost | None] = field(default_factory=dict)
    tries: dict[int, int] = field(default_factory=dict)
    next_number: int = 0
    due: int = 0
    ended: bool = False


class Crew:
    """`size` processes, each with a worker like the given one. A context manager: the processes end when it ends.

    `copies`:

    - True: the processes are forked from this one, with everything loaded.
    - False: they are new, and each loads the rules itself.
    - None: they are forked if that is safe.
    """

    def __init__(self, worker: Worker, size: int, *, copies: bool | None = None) -> None:
        self._worker = worker
        self._size = size
        self._copies = _copies_are_safe() if copies is None else copies
        self._context = get_context("fork") if self._copies else get_context("spawn")
        self._members: list[_Member] = []

    def __enter__(self) -> Self:
        if not self._copies and hasattr(signal, "pthread_sigmask"):
            resource_tracker.ensure_running()  # which would let signals through while the first process is started
        for _ in range(self._size):
            self._members.append(self._start_member())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        for member in self._members:
            _stop_member(member)
        self._members.clear()

    def work(self, portions: Iterator[Portion | ReadFault]) -> Iterator[WorkedOff]:
        """Each portion with its result, in order."""
        backlog = _Backlog()
        while True:
            while backlog.due in backlog.results:
                yield backlog.taken.pop(backlog.due), backlog.results.pop(backlog.due)
                backlog.due += 1
            self._hand_out(portions, backlog)
            if backlog.due in backlog.results:
                continue
            if not backlog.tries:
                return
            self._collect(backlog)

    def _hand_out(self, portions: Iterator[Portion | ReadFault], backlog: _Backlog) -> None:
        """Give portions to the processes that hold the fewest, until all are busy or too many portions are waiting."""
        while not backlog.ended and len(backlog.taken) < WAITING * self._size:
            member = min(self._members, key=lambda each: len(each.given))
            if len(member.given) == AHEAD:
                return
            portion = next(portions, None)
            if portion is None:
                backlog.ended = True
                return
            backlog.taken[backlog.next_number] = portion
            if isinstance(portion, ReadFault):
                backlog.results[backlog.next_number] = None
            else:
                backlog.tries[backlog.next_number] = 1
                self._give(member, backlog.next_number, portion)
            backlog.next_number += 1

    def _collect(self, backlog: _Backlog) -> None:
        """Wait until a process has finished a portion or died, and take the results.

        The portion that a dead process worked on is tried once more. The other portions that it held are given out again, which
        does not count as a try.
        """
        busy = {member.pipe: place for place, member in enumerate(self._members) if member.given}
        for pipe in wait(list(busy)):
            place = busy[pipe]  # type: ignore[index]
            number, *behind = self._members[place].given
            result = self._result(place)
            again = behind if isinstance(result, Lost) else []
            if isinstance(result, Lost) and backlog.tries[number] < TRIES:
                backlog.tries[number] += 1
                again = [number, *behind]
            else:
                del backlog.tries[number]
                backlog.results[number] = result
            for each in again:
                portion = backlog.taken[each]
                assert not isinstance(portion, ReadFault)
                self._give(self._members[place], each, portion)

    def _give(self, member: _Member, number: int, portion: Portion) -> None:
        member.given.append(number)
        with suppress(*BROKEN):  # a dead process is noticed when its result is received
            member.pipe.send(portion)

    def _result(self, place: int) -> Done | Lost:
        """The next result of a process. A dead process is replaced, and its result is `Lost`."""
        member = self._members[place]
        member.given.pop(0)
        try:
            result: Done | Lost = member.pipe.recv()
        except BROKEN:
            _stop_member(member)
            result = Lost(f"the process that checked it ended with {member.process.exitcode}")
            self._members[place] = self._start_member()
        return result

    def _start_member(self) -> _Member:
        """Start a process. A forked process inherits our ends of all pipes, and must close them to notice when we end."""
        ours, theirs = self._context.Pipe()
        source = self._worker if self._copies else _Recipe(self._worker.task, self._worker.formats)
        not_theirs = [ours, *(member.pipe for member in self._members)] if self._copies else []
        process = self._context.Process(target=_serve, args=(source, theirs, not_theirs), daemon=True)
        with held_back(), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # about forking beside threads: idle ones of a library
            process.start()
        theirs.close()
        return _Member(process, ours)


def _copies_are_safe() -> bool:
    """True if a fork is safe: on Linux, with no other thread. A lock that one holds would never be released in the fork."""
    return sys.platform == "linux" and threading.active_count() == 1


def _stop_member(member: _Member) -> None:
    member.pipe.close()
    member.process.terminate()
    member.process.join()


def _serve(source: Worker | _Recipe, pipe: Connection, not_ours: list[Connection]) -> None:
    """The work of a process: receives portions and sends results, in order, until the pipe is closed.

    A thread receives the portions as they arrive. Without it, parent and process could each wait for the other to receive.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_at_once()
    let_through()
    for other in not_ours:
        other.close()
    worker = source if isinstance(source, Worker) else Worker(source.task, source.task.checker(), source.formats)
    waiting: SimpleQueue[Portion | None] = SimpleQueue()
    threading.Thread(target=_take_in, args=(pipe, waiting), daemon=True).start()
    with suppress(*BROKEN):
        while (portion := waiting.get()) is not None:
            pipe.send(worker.work(portion))


def _take_in(pipe: Connection, waiting: SimpleQueue[Portion | None]) -> None:
    with suppress(*BROKEN):
        while True:
            waiting.put(pipe.recv())
    waiting.put(None)
