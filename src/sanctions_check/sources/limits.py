"""Limits on the size of inputs. No real record reaches the defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from sanctions_check.errors import UsageError

from .suggest import did_you_mean

__all__ = [
    "DEFAULT_LIMITS",
    "FLATTER",
    "MOST_DIGITS",
    "MOST_ITEMS",
    "Limits",
    "known_limits",
]

MEGABYTE = 1_000_000
MOST_ITEMS = 5_000
"""The maximum length of a list of a record, whatever is configured."""
MOST_DIGITS = 16
"""The maximum number of digits of a whole number. Python needs quadratic time for very many."""
FLATTER = "put fewer lists and mappings inside one another"
"""The hint for a value that is too large or too deep."""
DEEPEST = 200
"""The maximum depth, whatever is configured: the libraries that read and write documents use a stack."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit: its default, its unit, the thing `of` which it is a limit, and the highest setting (None: any)."""

    name: str
    default: int
    unit: str
    of: str
    ceiling: int | None


def _limit(default: int, unit: str, of: str, ceiling: int | None = None) -> int:
    made: int = field(default=default, metadata={"default": default, "unit": unit, "of": of, "ceiling": ceiling})
    return made


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits on inputs and rule packs. Raises UsageError for a limit below 1 or above its ceiling."""

    depth: int = _limit(64, "levels", "lists and mappings inside one another, in a record or a rule file", DEEPEST)
    record_size: int = _limit(
        16 * MEGABYTE, "bytes", "one record: its line in JSON Lines and CSV, all its names and texts in JSON and YAML"
    )
    string_length: int = _limit(MEGABYTE, "characters", "one text")
    nodes: int = _limit(200_000, "values", "one YAML document, with its aliases written out")
    file_size: int = _limit(
        256 * MEGABYTE, "bytes", "one JSON or YAML file, column mapping, or file of decisions, once unpacked"
    )
    items: int = _limit(MOST_ITEMS, "entries", "one list or mapping of a record", MOST_ITEMS)
    pack_size: int = _limit(16 * MEGABYTE, "bytes", "all files of a rule pack together")
    pack_files: int = _limit(5_000, "files", "a rule pack")

    def __post_init__(self) -> None:
        for limit in known_limits().values():
            value = getattr(self, limit.name)
            if not isinstance(value, int) or isinstance(value, bool):
                raise UsageError(f"the limit {limit.name} is a whole number of {limit.unit}, not {value!r}")
            if value < 1:
                raise UsageError(f"the limit {limit.name} is at least 1, not {value:,}")
            if limit.ceiling is not None and value > limit.ceiling:
                raise UsageError(f"the limit {limit.name} is at most {limit.ceiling:,} {limit.unit}, not {value:,}")

    def surely_keep(self, size: int) -> bool:
        """True if any text of this many bytes is within the limits of lists (two bytes an entry), texts and records."""
        return size <= min(2 * self.items, self.string_length, self.record_size)

    @classmethod
    def of(cls, values: Mapping[str, int]) -> Limits:
        """The defaults with these limits changed. Raises UsageError for an unknown name."""
        for name in values:
            if name not in known_limits():
                raise UsageError(
                    f'"{name}" is not a limit{did_you_mean(name, known_limits())}; there are {", ".join(known_limits())}'
                )
        return cls(**values)


def known_limits() -> dict[str, Limit]:
    """Every limit by name."""
    return {each.name: Limit(each.name, **each.metadata) for each in fields(Limits)}


DEFAULT_LIMITS = Limits()
