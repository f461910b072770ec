"""Every error that this package raises on purpose.

    SanctionsCheckError
    ├── UsageError           the call itself makes no sense (exit status 2)
    ├── InputError           a file or a record cannot be read (exit status 2); carries Faults
    ├── RulePackError        the rule pack is wrong (exit status 3); carries Faults
    └── EngineError          a matcher failed or contradicts the reference evaluator (exit status 3)

A `Fault` is one problem at one place: file, line, column, JSON pointer, a stable code, a message, and a hint. Faults are
collected and reported together, never one at a time.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from msgspec import Struct

from .plain_text import visible

__all__ = [
    "EngineError",
    "Fault",
    "InputError",
    "RulePackError",
    "SanctionsCheckError",
    "UsageError",
]


class Fault(Struct, frozen=True, order=True):
    """One problem at one place. `line` and `column` count from 1; None if the source has none."""

    file: str
    line: int | None
    column: int | None
    pointer: str
    code: str
    message: str
    hint: str = ""
    record: str | None = None

    @classmethod
    def in_file(cls, file: str, code: str, message: str, hint: str = "", *, line: int | None = None) -> Self:
        """The fault of a whole file, or of a line of it."""
        return cls(file, line, None, "", code, message, hint)

    def __str__(self) -> str:
        """One line, without anything on which a terminal would act."""
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        where = f" at {self.pointer}" if self.pointer else ""
        hint = f" ({self.hint})" if self.hint else ""
        return visible(f"{place}: {self.code}{where}: {self.message}{hint}")

    def as_json(self) -> dict[str, object]:
        """The fault as a JSON object, with keys in reading order."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "pointer": self.pointer,
            "record": self.record,
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
        }


class SanctionsCheckError(Exception):
    """The base of all errors that this package raises on purpose."""


class UsageError(SanctionsCheckError):
    """The call itself makes no sense, whatever the data."""


class _FaultsError(SanctionsCheckError):
    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


class InputError(_FaultsError):
    """A file or a record cannot be read; `faults` holds all its faults."""


class RulePackError(_FaultsError):
    """The rule pack cannot be used; `faults` holds every fault of every file."""


class EngineError(SanctionsCheckError):
    """A matcher failed, or contradicts the reference evaluator."""
