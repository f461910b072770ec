"""Compares the values of a report with those that are derived again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sanctions_check.plain_text import shortened

__all__ = ["Difference", "differences"]

LONGEST = 120
"""How many characters of a value are shown."""


class Difference(Struct, frozen=True):
    """One value of a report that does not follow from its facts.

    `pointer`: its JSON pointer in the entry of the record; in the whole report if `record` is None.
    """

    record: str | None
    pointer: str
    recorded: object
    derived: object

    def __str__(self) -> str:
        where = f"{self.record}: {self.pointer}" if self.record is not None else self.pointer
        return f"{where}: the report says {_short(self.recorded)}, derived again it is {_short(self.derived)}"


def differences(
    record: str | None, pointer: str, recorded: object, derived: object, skipped: frozenset[str]
) -> Iterator[Difference]:
    """The innermost values in which two JSON values differ. `skipped`: keys that are not compared."""
    if isinstance(recorded, dict) and isinstance(derived, dict):
        for key in dict.fromkeys((*derived, *recorded)):
            if key in skipped:
                continue
            inside = f"{pointer}/{key}"
            if key not in recorded or key not in derived:
                yield Difference(record, inside, recorded.get(key, "nothing"), derived.get(key, "nothing"))
            else:
                yield from differences(record, inside, recorded[key], derived[key], skipped)
    elif isinstance(recorded, list) and isinstance(derived, list) and len(recorded) == len(derived):
        for number, (one, other) in enumerate(zip(recorded, derived, strict=True)):
            yield from differences(record, f"{pointer}/{number}", one, other, skipped)
    elif type(recorded) is not type(derived) or recorded != derived:  # 1 and true are not the same
        yield Difference(record, pointer or "/", recorded, derived)


def _short(value: object) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"a list of {len(value)}"
    return "nothing" if value is None else shortened(str(value), LONGEST)
