"""Reads rows of a CSV file as records. A column that the mapping does not name goes into the context of the record."""

from __future__ import annotations

import copy
from collections.abc import Iterator

from msgspec.structs import replace

from sanctions_check.errors import Fault
from sanctions_check.plain_text import shortened
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.pointers import pointer_token
from sanctions_check.sources.positions import LinesOnly

from ...model import USERS_OWN
from ..bounds import validate_within
from ..portions import Rows
from ..results import Read, ReadFault, Settle, SettledRecord
from ..settling import settled
from .cells import value_of
from .mapping import ColumnMapping
from .record_paths import put

__all__ = ["read_rows"]


def read_rows(portion: Rows, limits: Limits, settle: Settle | None = None) -> Iterator[Read]:
    """One record for each row. Rows that `settle` takes, written as a line of JSON, stay plain."""
    table = portion.table
    for row in portion.rows:
        if isinstance(row, ReadFault):
            yield row
            continue
        line, cells = row
        try:
            data = _record(dict(zip(table.titles, cells, strict=True)), table.mapping, limits)
        except ValueError as problem:
            hint = "the mapping names a field that cannot take it"
            yield ReadFault.of(Fault.in_file(table.file, "value", str(problem), hint, line=line))
            continue
        plain = settled(data, limits, settle)
        if plain is None:
            read = validate_within(data, LinesOnly(table.file, line), limits)
            yield _with_columns(read, table.mapping) if isinstance(read, ReadFault) else read
        else:
            yield SettledRecord(plain, table.file, line)


def _with_columns(read: ReadFault, mapping: ColumnMapping) -> ReadFault:
    """The faults, each with the title of its column in the hint."""
    return replace(read, faults=tuple(_with_column(fault, mapping) for fault in read.faults))


def _with_column(fault: Fault, mapping: ColumnMapping) -> Fault:
    for title, path in mapping.columns.items():
        if f"{fault.pointer}/".startswith(f"/{path}/"):
            kind = ": yes or no" if mapping.types.get(title) == "yes_no" else ""
            column = f'column "{shortened(title)}"{kind}'
            return replace(fault, hint=f"{column}; {fault.hint}" if fault.hint else column)
    return fault


def _record(row: dict[str, str], mapping: ColumnMapping, limits: Limits) -> dict[str, object]:
    record: dict[str, object] = {}
    for path, constant in mapping.constants.items():
        put(record, path, copy.deepcopy(constant), limits)
    for title, text in row.items():
        cell = text.strip()
        if not cell or cell in mapping.empty or title in mapping.ignore:
            continue
        if title in mapping.columns:
            put(record, mapping.columns[title], value_of(title, cell, mapping), limits)
        else:
            put(record, f"{USERS_OWN}/{pointer_token(title)}", cell, limits)
    return record
