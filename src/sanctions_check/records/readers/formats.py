"""Reads the portions of each format. The readers yield records and faults as they go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from msgspec import structs

from sanctions_check.errors import Fault
from sanctions_check.plain_text import shortened
from sanctions_check.sources.json_text import read_json
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.pointers import pointer_of
from sanctions_check.sources.positions import LinesOnly, SourceMap
from sanctions_check.sources.text import decode

from ..model import Record
from .bounds import validate_within
from .portions import Document, Lines, Portion, Rows
from .results import Read, ReadFault, Settle, SettledRecord, id_shown
from .settling import settled
from .validate import MOST_FAULTS

__all__ = ["read_portion"]

WRAPPER = "records"
DEPTH_OF_A_RECORD = 8
"""The maximum depth of a record that is settled. If the limit on depth is lower, no record is settled."""


def read_portion(portion: Portion, limits: Limits, settle: Settle | None = None) -> Iterator[Read]:
    """Every record and fault of a portion, in order. Records that `settle` takes stay plain."""
    settle = settle if limits.depth >= DEPTH_OF_A_RECORD else None
    match portion:
        case Lines():
            return _read_lines(portion, limits, settle)
        case Rows():
            from .csv.rows import read_rows

            return read_rows(portion, limits, settle)
        case Document(file, "json", text):
            return _read_json(text, file, limits, settle)
        case Document(file, _, text):
            return _read_yaml(text, file, limits, settle)


def _read_lines(portion: Lines, limits: Limits, settle: Settle | None) -> Iterator[Read]:
    """Reads one record from each line. A bad line is a fault."""
    file = portion.file
    for number, raw in enumerate(portion.raw.removesuffix(b"\n").split(b"\n"), portion.first):
        if len(raw) > limits.record_size:
            yield _too_long(file, number, limits)
            continue
        if settle is not None and limits.surely_keep(len(raw)) and (plain := settle(raw)) is not None:
            yield SettledRecord(plain, file, number)
            continue
        text = decode(raw, file, number)
        if isinstance(text, Fault):
            yield ReadFault.of(text)
        elif text.strip():
            data, _, faults = read_json(text.rstrip("\r\n"), file, number, limits)
            source = LinesOnly(file, number)
            if data is None and faults:
                yield ReadFault(faults, file, number)
            else:
                yield validate_within(data, source, limits, text=text, found=faults)


def _too_long(file: str, number: int, limits: Limits) -> ReadFault:
    message = f"a line of more than {limits.record_size:,} bytes"
    return ReadFault.of(Fault.in_file(file, "too-large", message, "split the record", line=number))


def _read_json(text: str, file: str, limits: Limits, settle: Settle | None) -> Iterator[Read]:
    """Reads one record, a list of records, or `{"records": [...]}`."""
    whole = replace(limits, record_size=max(limits.record_size, len(text)))
    data, places, faults = read_json(text, file, 1, whole)
    if data is None and faults:
        yield ReadFault(faults, file)
    else:
        yield from _records(data, places, faults, limits, settle, text)


def _read_yaml(text: str, file: str, limits: Limits, settle: Settle | None) -> Iterator[Read]:
    """Reads one or several documents, each one record or a list of records."""
    from sanctions_check.sources.yaml_documents import iter_yaml

    empty = True
    for document in iter_yaml(text, file, limits):
        empty = empty and not document.faults and document.data is None
        if not document.whole:
            yield ReadFault(document.faults, file, document.line, id_shown(document.data))
        elif document.data is not None or document.faults:
            yield from _records(document.data, document.places, document.faults, limits, settle)
    if empty:
        yield ReadFault.of(Fault.in_file(file, "empty", "the file holds no record", "it needs at least one record"))


def _records(
    data: object,
    places: SourceMap,
    faults: Sequence[Fault],
    limits: Limits,
    settle: Settle | None,
    text: str | None = None,
) -> Iterator[Read]:
    """The records of a document. A fault in one record does not affect the others."""
    base, beside = "", []
    if isinstance(data, Mapping) and WRAPPER in data and "id" not in data and isinstance(data[WRAPPER], list):
        told = {fault.pointer for fault in faults}
        beside = [fault for fault in _beside_the_records(data, places) if fault.pointer not in told]
        base, data = f"/{WRAPPER}", data[WRAPPER]
    elif isinstance(data, Mapping) and (lists := tuple(_lists_of_another_name(data, places))):
        yield ReadFault((*faults, *lists), places.file)
        return
    if not isinstance(data, list):
        yield validate_within(data, places, limits, text=text, found=faults)
        return
    found = _by_entry(faults, base)
    if outside := (*found.pop(None, ()), *beside):
        yield ReadFault(outside, places.file)
    for number, entry in enumerate(data):
        own, place = found.get(number, ()), f"{base}/{number}"
        plain = None if own else settled(entry, limits, settle)
        if plain is not None:
            yield SettledRecord(plain, places.file, places.position_of(place).line or 0)
        else:
            yield validate_within(entry, places, limits, base=place, text=text, found=own)


def _beside_the_records(document: Mapping[str, object], places: SourceMap) -> Iterator[Fault]:
    """A fault for each key beside the list of records, up to a limit. Such keys are not read."""
    for key in islice((key for key in document if key != WRAPPER), MOST_FAULTS):
        pointer = pointer_of([key])
        message = f'"{shortened(key)}" stands beside "{WRAPPER}" and is not read'
        hint = f'put records into the list "{WRAPPER}", and what is known of one into its field context'
        yield Fault(places.file, *places.position_of(pointer), pointer, "unknown-field", message, hint)


def _lists_of_another_name(document: Mapping[str, object], places: SourceMap) -> Iterator[Fault]:
    """A fault for each list of mappings under another name than "records", in a document that is no record itself."""
    if "id" in document:
        return
    for key, value in islice(document.items(), MOST_FAULTS):
        if key not in Record.model_fields and isinstance(value, list) and value and isinstance(value[0], Mapping):
            pointer = pointer_of([key])
            message = f'"{shortened(key)}" is not read: a list of records is called "{WRAPPER}"'
            hint = f'call it "{WRAPPER}", or let the list be the whole document'
            yield Fault(places.file, *places.position_of(pointer), pointer, "unknown-field", message, hint)


def _by_entry(faults: Iterable[Fault], base: str) -> dict[int | None, list[Fault]]:
    """The faults by the index of the entry of the list at `base`, with relative pointers; under None those outside."""
    found: dict[int | None, list[Fault]] = {}
    for fault in faults:
        number, slash, rest = fault.pointer.removeprefix(f"{base}/").partition("/")
        inside = fault.pointer.startswith(f"{base}/") and number.isdecimal()
        own = structs.replace(fault, pointer=slash + rest) if inside else fault
        found.setdefault(int(number) if inside else None, []).append(own)
    return found
