"""One reader for each kind of portion; each yields records and faults as it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from sanctions_check.errors import Fault
from sanctions_check.sources.json_text import read_json
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.positions import LinesOnly, SourceMap
from sanctions_check.sources.text import UTF_16, decode
from sanctions_check.sources.yaml_tree import iter_yaml

from .bounds import validate_within
from .csv.rows import read_rows
from .files import READ_PROBLEMS
from .portions import Document, Lines, Portion, Rows
from .raw_lines import pass_over
from .results import Read, ReadFault, ReadRecord, Settle, SettledRecord

__all__ = ["cut_lines", "read_portion", "read_whole"]

WRAPPER = "records"
BLOCK = 1 << 16
"""Bytes of lines that are read at once."""
DEPTH_OF_A_RECORD = 8
"""How deep a plain record is nested at most; where less is allowed, every record is read whole."""


def read_portion(portion: Portion, limits: Limits, settle: Settle | None = None) -> Iterator[Read]:
    """Every record and fault of a portion, in order. Lines and rows that `settle` takes are not made into records."""
    settle = settle if limits.depth >= DEPTH_OF_A_RECORD else None
    match portion:
        case Lines():
            return _read_lines(portion, limits, settle)
        case Rows():
            return read_rows(portion, limits, settle)
        case Document(file, "json", text):
            return _read_json(text, file, limits)
        case Document(file, _, text):
            return _read_yaml(text, file, limits)


def read_whole(stream: BinaryIO, file: str, limits: Limits) -> bytes | Fault:
    """All bytes of a file that is not read line by line."""
    raw = stream.read(limits.file_size + 1)
    if len(raw) > limits.file_size:
        message = f"more than {limits.file_size:,} bytes once unpacked"
        return Fault(file, None, None, "", "too-large", message, "use JSON Lines, which is read line by line")
    return raw


def cut_lines(stream: BinaryIO, file: str, limits: Limits) -> Iterator[Lines]:
    """Blocks of whole lines, as they come. Of a line that is too long only so much is kept as shows that it is.

    Of text in another encoding there is the first line alone: all that could be said of the others is the same.
    """
    number = 1
    while block := _block(stream):
        if number == 1 and block.startswith(UTF_16):
            yield Lines(file, number, block.partition(b"\n")[0])
            return
        if not block.endswith(b"\n"):
            try:
                rest = stream.readline(limits.record_size + 1)
            except READ_PROBLEMS:
                yield Lines(file, number, block)
                raise
            block += rest
            pass_over(stream, rest, limits.record_size)
        yield Lines(file, number, block)
        number += block.count(b"\n") if block.endswith(b"\n") else block.count(b"\n") + 1


def _block(stream: BinaryIO) -> bytes:
    """What is there, up to a block: a slow sender is not waited for."""
    read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
    return read(BLOCK)


def _read_lines(portion: Lines, limits: Limits, settle: Settle | None) -> Iterator[Read]:
    """One record a line. A bad line is a fault."""
    file = portion.file
    for number, raw in enumerate(portion.raw.removesuffix(b"\n").split(b"\n"), portion.first):
        if len(raw) > limits.record_size:
            yield _too_long(file, number, limits)
            continue
        if settle is not None and limits.surely_keep(len(raw)) and (facts := settle(raw)) is not None:
            yield SettledRecord(facts, file, number)
            continue
        text = decode(raw, file, number)
        if isinstance(text, Fault):
            yield ReadFault((text,), file, number)
        elif text.strip():
            data, _, faults = read_json(text.rstrip("\r\n"), file, number, limits)
            source = LinesOnly(file, number)
            yield ReadFault(faults, file, number) if faults else validate_within(data, source, limits, text=text)


def _too_long(file: str, number: int, limits: Limits) -> ReadFault:
    message = f"a line of more than {limits.record_size:,} bytes"
    return ReadFault((Fault(file, number, None, "", "too-large", message, "split the record"),), file, number)


def _read_json(text: str, file: str, limits: Limits) -> Iterator[ReadRecord | ReadFault]:
    """One record, a list of records, or `{"records": [...]}`."""
    whole = replace(limits, record_size=max(limits.record_size, len(text)))
    data, places, faults = read_json(text, file, 1, whole)
    if faults:
        yield ReadFault(faults, file)
    else:
        yield from _records(data, places, limits, text)


def _read_yaml(text: str, file: str, limits: Limits) -> Iterator[ReadRecord | ReadFault]:
    """One record, a list, or several documents."""
    empty = True
    for document in iter_yaml(text, file, limits):
        empty = empty and not document.faults and document.data is None
        if document.faults:
            identifier = document.data.get("id") if isinstance(document.data, Mapping) else None
            yield ReadFault(document.faults, file, document.line, identifier if isinstance(identifier, str) else None)
        elif document.data is not None:
            yield from _records(document.data, document.places, limits)
    if empty:
        yield ReadFault(
            (Fault(file, None, None, "", "empty", "the file holds no record", "it needs at least one record"),), file
        )


def _records(
    data: object, places: SourceMap, limits: Limits, text: str | None = None
) -> Iterator[ReadRecord | ReadFault]:
    base = ""
    if isinstance(data, Mapping) and WRAPPER in data and "id" not in data and isinstance(data[WRAPPER], list):
        base, data = f"/{WRAPPER}", data[WRAPPER]
    if isinstance(data, list):
        for number, entry in enumerate(data):
            yield validate_within(entry, places, limits, base=f"{base}/{number}", text=text)
    else:
        yield validate_within(data, places, limits, text=text)
