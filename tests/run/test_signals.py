"""Signals that end a run, while a process is being started."""

from __future__ import annotations

import signal
import threading
from types import FrameType

import pytest

from sanctions_check.run.signals import held_back, let_through


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals cannot be held back on this system")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_that_comes_while_a_process_is_started_waits_until_it_is_there(name: str) -> None:
    came: list[int] = []  # sent to this thread: one to the process could reach a thread that another test has left

    def note(number: int, frame: FrameType | None) -> None:
        came.append(number)

    number = getattr(signal, name)
    before = signal.signal(number, note)
    try:
        with held_back():
            signal.pthread_kill(threading.get_ident(), number)
            assert came == []
        assert came == [number]
        with held_back():
            signal.pthread_kill(threading.get_ident(), number)
            let_through()
            assert came == [number, number]
    finally:
        signal.signal(number, before)
