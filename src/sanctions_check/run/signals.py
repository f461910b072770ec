"""Signals that end a run: SIGTERM and SIGHUP do what Ctrl-C does."""

from __future__ import annotations

import signal

__all__ = ["end_at_once", "interrupt_on_all"]

_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


def interrupt_on_all() -> None:
    """Let them raise KeyboardInterrupt, except one that is ignored from the start, as under nohup."""
    for each in _heeded():
        signal.signal(each, signal.default_int_handler)


def end_at_once() -> None:
    """Let them end this process without KeyboardInterrupt: a worker has nothing to clean up."""
    for each in _heeded():
        signal.signal(each, signal.SIG_DFL)


def _heeded() -> list[signal.Signals]:
    return [each for each in _ENDING if signal.getsignal(each) is not signal.SIG_IGN]
