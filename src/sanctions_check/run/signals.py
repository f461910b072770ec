"""Handles signals that end a run. SIGTERM and SIGHUP stop it as Ctrl-C does; the exit status shows which signal it was."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["AskedToEnd", "end_at_once", "held_back", "interrupt_on_all", "let_through"]

_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
_ALL = (signal.SIGINT, *_ENDING)


class AskedToEnd(KeyboardInterrupt):
    """A signal other than that of Ctrl-C (SIGINT) asked the run to end. `number`: the signal number."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


def interrupt_on_all() -> None:
    """Let SIGTERM and SIGHUP raise AskedToEnd. A signal that is already ignored, as under nohup, stays ignored."""
    for each in _heeded():
        signal.signal(each, _interrupt)


def end_at_once() -> None:
    """Let SIGTERM and SIGHUP end this process at once, without an exception: a worker has nothing to clean up."""
    for each in _heeded():
        signal.signal(each, signal.SIG_DFL)


@contextmanager
def held_back() -> Iterator[None]:
    """Hold back signals that end a run while a process starts. Nothing would wait for a process that is half started."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ALL)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def let_through() -> None:
    """Let signals reach this process again. It was started while they were held back."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ALL)


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Raises AskedToEnd and ignores later signals: `timeout` sends its signal twice, and the second would stop the clean-up."""
    for each in _heeded():
        signal.signal(each, signal.SIG_IGN)
    raise AskedToEnd(number)


def _heeded() -> list[signal.Signals]:
    return [each for each in _ENDING if signal.getsignal(each) is not signal.SIG_IGN]
