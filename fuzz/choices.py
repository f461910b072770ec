"""For targets whose input hypothesis makes: the bytes of the fuzzer are its choices, not text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

__all__ = ["choosing", "no_seeds"]


def choosing(test: Callable[..., object]) -> Callable[[bytes], None]:
    """A target that runs a test of hypothesis on the input that the bytes choose."""
    run_one: Callable[[bytes], object] = test.hypothesis.fuzz_one_input  # type: ignore[attr-defined]

    def run(data: bytes) -> None:
        run_one(data)

    return run


def no_seeds() -> Iterator[bytes]:
    """None: such a target has no text to begin with."""
    return iter(())
