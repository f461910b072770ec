"""Several processes that work portions off. What they do comes back in the order of the portions.

A process that dies takes nothing with it: its portion is given to another, and when that one dies too, the portion is
reported as not checked. No process outlives its parent: each ends when nobody is left at the other end of its pipe.
"""

from __future__ import annotations

import signal
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from msgspec import Struct, field

from sanctions_check.records.readers import Portion, ReadFault

from .done import Done, Lost
from .signals import end_at_once
from .task import Task
from .worker import Worker

__all__ = ["Crew"]

TRIES = 2
AHEAD = 2
"""Portions that a member is given at once: while we look at what it made of one, it works on the next."""
WAITING = 3
"""Portions for each member that may be under way, or wait for an earlier one."""
BROKEN = (EOFError, OSError)


class _Member(Struct):
    """One process: its end of the pipe, and the numbers of the portions that it was given, the one that it works on first."""

    process: BaseProcess
    pipe: Connection
    given: list[int] = field(default_factory=list)


class _Desk(Struct):
    """Portions that were taken in, by number, and what is known of them. `due` goes out next."""

    taken: dict[int, Portion | ReadFault] = field(default_factory=dict)
    results: dict[int, Done | Lost | None] = field(default_factory=dict)
    tries: dict[int, int] = field(default_factory=dict)
    following: int = 0
    due: int = 0
    ended: bool = False


class Crew:
    """Processes that each have a worker like the given one. Leave it as a context manager to end them all.

    `copies`: each begins as a copy of this process, with everything loaded, and not afresh from the worker's task. None: where
    that is safe.
    """

    def __init__(self, worker: Worker, size: int, *, copies: bool | None = None) -> None:
        self._worker = worker
        self._size = size
        self._copies = _copies_are_safe() if copies is None else copies
        self._context = get_context("fork") if self._copies else get_context("spawn")
        self._members: list[_Member] = []

    def __enter__(self) -> Self:
        for _ in range(self._size):
            self._members.append(self._recruit())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        for member in self._members:
            _dismiss(member)
        self._members.clear()

    def work(self, portions: Iterator[Portion | ReadFault]) -> Iterator[tuple[Portion | ReadFault, Done | Lost | None]]:
        """What came of each portion, in order. A fault of the input passes through, with None beside it."""
        desk = _Desk()
        while True:
            while desk.due in desk.results:
                yield desk.taken.pop(desk.due), desk.results.pop(desk.due)
                desk.due += 1
            self._hand_out(portions, desk)
            if desk.due in desk.results:
                continue
            if not desk.tries:
                return
            self._collect(desk)

    def _hand_out(self, portions: Iterator[Portion | ReadFault], desk: _Desk) -> None:
        """Give everybody something to do, whoever has least first, as long as not too much waits to go out."""
        while not desk.ended and len(desk.taken) < WAITING * self._size:
            member = min(self._members, key=lambda each: len(each.given))
            if len(member.given) == AHEAD:
                return
            portion = next(portions, None)
            if portion is None:
                desk.ended = True
                return
            desk.taken[desk.following] = portion
            if isinstance(portion, ReadFault):
                desk.results[desk.following] = None
            else:
                desk.tries[desk.following] = 1
                self._give(member, desk.following, portion)
            desk.following += 1

    def _collect(self, desk: _Desk) -> None:
        """Wait until somebody is done, and take what they bring; what was lost is tried once more.

        With the portion that a process worked on it loses those that waited behind; they are given again.
        """
        busy = {member.pipe: place for place, member in enumerate(self._members) if member.given}
        for pipe in wait(list(busy)):
            place = busy[pipe]  # type: ignore[index]
            number, *behind = self._members[place].given
            result = self._result(place)
            again = behind if isinstance(result, Lost) else []
            if isinstance(result, Lost) and desk.tries[number] < TRIES:
                desk.tries[number] += 1
                again = [number, *behind]
            else:
                del desk.tries[number]
                desk.results[number] = result
            for each in again:
                portion = desk.taken[each]
                assert not isinstance(portion, ReadFault)
                self._give(self._members[place], each, portion)

    def _give(self, member: _Member, number: int, portion: Portion) -> None:
        member.given.append(number)
        with suppress(*BROKEN):  # who is gone is missed when the result is asked for
            member.pipe.send(portion)

    def _result(self, place: int) -> Done | Lost:
        """What a member sends; a new one takes the place of one that is gone."""
        member = self._members[place]
        member.given.pop(0)
        try:
            result: Done | Lost = member.pipe.recv()
        except BROKEN:
            _dismiss(member)
            result = Lost(f"the process that checked it ended with {member.process.exitcode}")
            self._members[place] = self._recruit()
        return result

    def _recruit(self) -> _Member:
        ours, theirs = self._context.Pipe()
        source: Worker | Task = self._worker if self._copies else self._worker.task
        not_theirs = [ours, *(member.pipe for member in self._members)] if self._copies else []
        process = self._context.Process(target=_serve, args=(source, theirs, not_theirs), daemon=True)
        with _no_interrupt(), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # threads of a library, idle in whoever has one of ours
            process.start()
        theirs.close()
        return _Member(process, ours)


def _copies_are_safe() -> bool:
    """A copy has one thread: what another one was about to do, or held, is never done or given back."""
    return sys.platform == "linux" and threading.active_count() == 1


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """An interrupt waits: a process that is being made would be hit before it can ignore it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _dismiss(member: _Member) -> None:
    member.pipe.close()
    member.process.terminate()
    member.process.join()


def _serve(source: Worker | Task, pipe: Connection, not_ours: list[Connection]) -> None:
    """The life of a member: portions in, their work out, in order, until nobody is there.

    A thread takes portions in as they come, so that whoever sends one never waits for whoever waits to send.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_at_once()
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    for other in not_ours:
        other.close()
    worker = source if isinstance(source, Worker) else Worker(source, source.checker())
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
