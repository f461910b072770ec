"""Checks the fields and constants of a mapping once, so that a slip is one fault and not one for each row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from sanctions_check.errors import Fault
from sanctions_check.plain_text import shortened
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.pointers import pointer_token
from sanctions_check.sources.positions import SourceMap

from ..results import ReadFault
from ..validate import validate
from .meant_paths import path_meant
from .record_paths import put

__all__ = ["field_faults"]

_NO_PATH = frozenset({"unknown-field", "not-a-list", "not-a-mapping"})
"""Codes of faults of a path that may be misspelt."""
_WHOLE_RECORD = frozenset({"missing-field", "unknown-id"})
"""Codes of faults that other columns may cure."""


def field_faults(
    columns: Mapping[str, str], constants: Mapping[str, object], places: SourceMap, limits: Limits
) -> Iterator[Fault]:
    """The faults of a mapping itself: unknown fields, and constants that a field does not accept."""
    for title, path in columns.items():
        yield from _faults_at(f"/columns/{pointer_token(title)}", path, None, places, limits)
    for path, constant in constants.items():
        yield from _faults_at(f"/constants/{pointer_token(path)}", path, constant, places, limits)


def _faults_at(pointer: str, path: str, value: object, places: SourceMap, limits: Limits) -> Iterator[Fault]:
    """The faults of one path and its value, at a pointer of the mapping."""
    line, column = places.position_of(pointer)
    record: dict[str, object] = {"id": "a record"}
    try:
        put(record, path, value, limits)
    except ValueError as problem:
        yield Fault(places.file, line, column, pointer, "value", str(problem), "name a field, such as items/0/hs")
        return
    read = validate(record, places)
    faults = read.faults if isinstance(read, ReadFault) else ()
    if any(fault.code in _NO_PATH for fault in faults) and (meant := path_meant(path)) is not None:
        message = f'"{shortened(path)}" is not a field of a record; write {meant}'
        hint = "the steps to a field stand with / between, and the entries of a list are numbered from 0"
        yield Fault(places.file, line, column, pointer, "unknown-field", message, hint)
        return
    for fault in faults:
        below = f"{fault.pointer}/".startswith(f"/{path}/")
        if fault.code == "unknown-field" or (below and value is not None and fault.code not in _WHOLE_RECORD):
            yield replace(fault, line=line, column=column, pointer=pointer, record=None)
