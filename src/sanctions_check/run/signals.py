"""Signals that end a run: a terminal that goes away, or somebody who asks it to end, does what Ctrl-C does."""

from __future__ import annotations

import signal

__all__ = ["end_at_once", "interrupt_on_all"]

_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


def interrupt_on_all() -> None:
    """Let each raise KeyboardInterrupt, but for one that whoever started the run lets it ignore, as nohup does."""
    for each in _heeded():
        signal.signal(each, signal.default_int_handler)


def end_at_once() -> None:
    """Let each end this process as it is, as befits one that has nothing to put in order."""
    for each in _heeded():
        signal.signal(each, signal.SIG_DFL)


def _heeded() -> list[signal.Signals]:
    return [each for each in _ENDING if signal.getsignal(each) is not signal.SIG_IGN]
