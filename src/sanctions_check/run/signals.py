"""Signals that end a run: SIGTERM and SIGHUP stop it as Ctrl-C does. The exit status says which signal it was."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["AskedToEnd", "end_at_once", "held_back", "interrupt_on_all", "let_through"]

_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
_ALL = (signal.SIGINT, *_ENDING)


class AskedToEnd(KeyboardInterrupt):
    """A signal other than that of Ctrl-C asked the run to end. `number`: the number of the signal."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


def interrupt_on_all() -> None:
    """Let SIGTERM and SIGHUP raise AskedToEnd, except one that is ignored from the start, as under nohup."""
    for each in _heeded():
        signal.signal(each, _interrupt)


def end_at_once() -> None:
    """Let SIGTERM and SIGHUP end this process without KeyboardInterrupt: a worker has nothing to clean up."""
    for each in _heeded():
        signal.signal(each, signal.SIG_DFL)


@contextmanager
def held_back() -> Iterator[None]:
    """Hold back the signals that end a run while a process is started. Nobody would wait for a process that is half started."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ALL)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def let_through() -> None:
    """Let signals reach this process, which was started while they were held back."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ALL)


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Raises AskedToEnd, and ignores further signals: `timeout` sends its signal twice, and the second would end the clean-up."""
    for each in _heeded():
        signal.signal(each, signal.SIG_IGN)
    raise AskedToEnd(number)


def _heeded() -> list[signal.Signals]:
    return [each for each in _ENDING if signal.getsignal(each) is not signal.SIG_IGN]
