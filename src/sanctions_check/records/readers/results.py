"""The results of reading: records, settled or whole, and faults."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Self

from msgspec import Struct

from sanctions_check.errors import Fault
from sanctions_check.plain_text import shortened
from sanctions_check.sources.positions import LinesOnly, SourceMap

from ..model import Record

__all__ = ["PlainRecord", "Read", "ReadFault", "ReadRecord", "Settle", "SettledRecord", "id_shown"]


class PlainRecord(Struct, frozen=True, gc=False):
    """A valid record that needs no judgement: its id, its title, and all of it as JSON."""

    id: str
    title: str | None
    json: bytes


Settle = Callable[[bytes], PlainRecord | None]
"""Settles a line of JSON without making a Record; None if it has to be read and judged."""


class ReadRecord(Struct, frozen=True):
    """A record with its place."""

    record: Record
    source: SourceMap
    file: str
    line: int | None

    @property
    def id(self) -> str:
        return self.record.id


class SettledRecord(Struct, frozen=True, gc=False):
    """A record that was settled while it was read, with its place."""

    plain: PlainRecord
    file: str
    line: int

    @property
    def id(self) -> str:
        return self.plain.id

    @property
    def source(self) -> SourceMap:
        return LinesOnly(self.file, self.line)


class ReadFault(Struct, frozen=True):
    """The faults of a file or a record that could not be read."""

    faults: tuple[Fault, ...]
    file: str
    line: int | None = None
    record_id: str | None = None

    @classmethod
    def of(cls, fault: Fault) -> Self:
        """A single fault, at its place."""
        return cls((fault,), fault.file, fault.line, fault.record)


Read = ReadRecord | SettledRecord | ReadFault


def id_shown(data: object) -> str | None:
    """The id in `data`, shortened for messages; None if there is none."""
    identifier = data.get("id") if isinstance(data, Mapping) else None
    return shortened(identifier) if isinstance(identifier, str) else None
