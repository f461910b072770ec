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
from types import TracebackType
from typing import Self

from msgspec import Struct, field

from sanctions_check.records.readers import Portion, ReadFault

from .task import Task
from .worker import Done, Lost, Worker

__all__ = ["Crew"]

TRIES = 2
WAITING = 2
"""Portions for each member that may be under way, or wait for an earlier one."""
BROKEN = (EOFError, OSError)


class _Member(Struct):
    """One process: its end of the pipe, and the number of the portion that it works on."""

    process: BaseProcess
    pipe: Connection
    busy: int | None = None


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
        """Give something to do to everybody who is free, as long as not too much waits to go out."""
        for member in self._members:
            while member.busy is None and not desk.ended and len(desk.taken) < WAITING * self._size:
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
        """Wait until somebody is done, and take what they bring; what was lost is tried once more."""
        busy = {member.pipe: place for place, member in enumerate(self._members) if member.busy is not None}
        for pipe in wait(list(busy)):
            place = busy[pipe]  # type: ignore[index]
            number = self._members[place].busy
            assert number is not None
            result, portion = self._result(place), desk.taken[number]
            assert not isinstance(portion, ReadFault)
            if isinstance(result, Lost) and desk.tries[number] < TRIES:
                desk.tries[number] += 1
                self._give(self._members[place], number, portion)
            else:
                del desk.tries[number]
                desk.results[number] = result

    def _give(self, member: _Member, number: int, portion: Portion) -> None:
        member.busy = number
        with suppress(*BROKEN):  # who is gone is missed when the result is asked for
            member.pipe.send(portion)

    def _result(self, place: int) -> Done | Lost:
        """What a member sends; a new one takes the place of one that is gone."""
        member = self._members[place]
        member.busy = None
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
    """The life of a member: a portion in, its work out, until nobody is there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    for other in not_ours:
        other.close()
    worker = source if isinstance(source, Worker) else Worker(source, source.checker())
    with suppress(*BROKEN):
        while True:
            portion: Portion = pipe.recv()
            pipe.send(worker.work(portion))
