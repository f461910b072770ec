"""Targets whose input hypothesis makes: to them the bytes of the fuzzer are choices, not text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

__all__ = ["choosing", "no_seeds"]


def choosing(test: Callable[..., object]) -> Callable[[bytes], None]:
    """What runs a test of hypothesis on the input that the bytes choose."""
    run_one: Callable[[bytes], object] = test.hypothesis.fuzz_one_input  # type: ignore[attr-defined]

    def run(data: bytes) -> None:
        run_one(data)

    return run


def no_seeds() -> Iterator[bytes]:
    """There is no text to begin with."""
    return iter(())
