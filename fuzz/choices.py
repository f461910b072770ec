"""For targets whose input is made by hypothesis: the bytes of the fuzzer are its choices, and not text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pydantic import ValidationError

from sanctions_check import Record

__all__ = ["choosing", "no_seeds", "record_of"]


def choosing(test: Callable[..., object]) -> Callable[[bytes], None]:
    """A target that runs a test of hypothesis on the input that the bytes choose."""
    run_one: Callable[[bytes], object] = test.hypothesis.fuzz_one_input  # type: ignore[attr-defined]

    def run(data: bytes) -> None:
        run_one(data)

    return run


def record_of(data: object) -> Record | None:
    """The record that `data` states; None if it is not valid."""
    try:
        return Record.model_validate(data)
    except ValidationError:
        return None


def no_seeds() -> Iterator[bytes]:
    """No seeds: such a target has no text to begin with."""
    return iter(())
