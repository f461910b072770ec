"""Typed access to the values of a document. A value of the wrong shape becomes a fault with its place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Container, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Final, TypeVar

from msgspec import Struct

from sanctions_check.errors import Fault
from sanctions_check.logic.condition import Written
from sanctions_check.plain_text import shortened

from .pointers import pointer_token
from .positions import SourceMap
from .suggest import did_you_mean

__all__ = ["Entry"]

T = TypeVar("T")
Default = TypeVar("Default")
Member = TypeVar("Member", bound=Enum)
LONGEST_MESSAGE = 1_000
"""The maximum length of a message, which may quote a very long value."""
_DIGESTED = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


class _Missing(Enum):
    """Stands for "no default": a missing key is a fault."""

    IS_A_FAULT = "fault"


_REQUIRED: Final = _Missing.IS_A_FAULT


class Entry(Struct):
    """A value in a document at a JSON pointer ("": the whole document).

    All entries of a document share one list of faults. After a fault, the methods return a stand-in, so that all faults are
    found at once.
    """

    pointer: str
    value: object
    places: SourceMap
    faults: list[Fault]

    @property
    def written(self) -> Written:
        return Written(self.places.file, self.places.position_of(self.pointer).line or 0)

    @property
    def shown(self) -> str:
        """The beginning of the value, for messages."""
        return shortened(str(self.value))

    @property
    def digest(self) -> str:
        """SHA-256 of the value in hexadecimal; layout and comments do not count."""
        return hashlib.sha256(_DIGESTED.encode(self.value).encode("utf-8", "surrogatepass")).hexdigest()

    def at(self, key: str | int) -> Entry:
        """The entry at a key of a mapping, or at an index of a list, which must exist."""
        return Entry(self._pointer(key), _inside(self.value, key), self.places, self.faults)

    def fault(self, code: str, message: str, hint: str = "", *, key: str | None = None) -> None:
        """Add a fault of this value, or of the value at `key`, which need not exist."""
        pointer = self.pointer if key is None else self._pointer(key)
        line, column = self.places.position_of(pointer)
        told = shortened(message, LONGEST_MESSAGE)
        self.faults.append(Fault(self.places.file, line, column, pointer, code, told, hint))

    def has_only(self, *known: str) -> bool:
        """True if this is a mapping. Each key that is not `known` is a fault."""
        if not isinstance(self.value, dict):
            self.fault("shape", "a mapping with named keys is expected here", f"keys: {', '.join(known)}")
            return False
        for key in self.value:
            if key not in known:
                message = f'unknown key "{key}"{did_you_mean(key, known)}'
                self.fault("unknown-key", message, f"keys: {', '.join(known)}", key=key)
        return True

    def has(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def entries(self, key: str | None = None) -> Iterator[Entry]:
        """The entries of the list at `key`, or of this list. A single value counts as a list of one, a missing key as empty."""
        entry = self if key is None else self.at(key) if self.has(key) else None
        if entry is None:
            return
        if isinstance(entry.value, list):
            yield from map(entry.at, range(len(entry.value)))
        else:
            yield entry

    def pairs(self, key: str) -> Iterator[tuple[str, Entry]]:
        """The keys and values of the mapping at `key`; none if the key is missing."""
        if not self.has(key):
            return
        inner = self.at(key)
        if not isinstance(inner.value, dict):
            inner.fault("shape", "a mapping of names is expected here")
            return
        for name in inner.value:
            yield name, inner.at(name)

    def text(self, key: str, default: str | _Missing = _REQUIRED) -> str:
        """The text at `key`, on one line with single spaces; an empty text is a fault."""
        return self._read(key, default, "", _as_text)

    def day(self, key: str, default: Default | _Missing = _REQUIRED) -> date | Default:
        return self._read(key, default, date.min, _as_day)

    def period(self, first: str, last: str) -> tuple[date, date | None]:
        """The first and the last day at two keys. The last may be missing; a last day before the first is a fault."""
        begins, ends = self.day(first), self.day(last, None)
        if ends is not None and ends < begins:
            self.fault("value", f"{last} is a day before {first}", key=last)
        return begins, ends

    def choice(self, key: str, known: Mapping[str, T], default: Default | _Missing = _REQUIRED) -> T | Default:
        """The value in `known` for the word at `key`."""

        def parse(value: object) -> T:
            if isinstance(value, str) and value in known:
                return known[value]
            hint = did_you_mean(value, known) if isinstance(value, str) else ""
            raise ValueError(f"expected one of {', '.join(known)}{hint}")

        return self._read(key, default, next(iter(known.values())), parse)

    def word(self, key: str, known: Collection[str], default: str | _Missing = _REQUIRED) -> str:
        return self.choice(key, {word: word for word in known}, default)

    def member(self, key: str, kind: type[Member], default: Default | _Missing = _REQUIRED) -> Member | Default:
        """The member of the enumeration whose value is written at `key`."""
        return self.choice(key, {str(each.value): each for each in kind}, default)

    def words(self, key: str) -> tuple[str, ...]:
        """The texts of the list at `key`; each value that is no text is a fault."""
        found: list[str] = []
        for entry in self.entries(key):
            if isinstance(entry.value, str):
                found.append(entry.value)
            else:
                entry.fault("shape", "text is expected here")
        return tuple(found)

    def is_one_of(self, known: Container[str]) -> bool:
        """True if the value is one of these texts."""
        return isinstance(self.value, str) and self.value in known

    def flag(self, key: str) -> bool:
        return self._read(key, False, False, _as_flag)

    def _pointer(self, key: str | int) -> str:
        return f"{self.pointer}/{pointer_token(str(key))}"

    def _read(self, key: str, default: Default | _Missing, stand_in: T, parse: Callable[[object], T]) -> T | Default:
        """The parsed value at `key`; `default` if the key is missing; `stand_in` after a fault (a ValueError of `parse`)."""
        if not self.has(key):
            if isinstance(default, _Missing):
                self.fault("missing-key", f'"{key}" is missing', f"{key}: and what it is")
                return stand_in
            return default
        try:
            return parse(_inside(self.value, key))
        except ValueError as problem:
            self.at(key).fault("value", str(problem))
            return stand_in


def _inside(value: object, key: str | int) -> object:
    if isinstance(value, dict):
        return value[key]
    return value[key] if isinstance(value, list) and isinstance(key, int) else None


def _as_text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return " ".join(value.split())
    raise ValueError("text is expected here" + (": put it into quotes" if isinstance(value, int | float) else ""))


def _as_day(value: object) -> date:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise ValueError('a day is expected here, in quotes: "2016-03-02"')


def _as_flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError("true or false is expected here")
