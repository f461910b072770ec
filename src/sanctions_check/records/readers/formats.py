"""One reader for each format; each yields records and faults as it goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from sanctions_check.errors import Fault
from sanctions_check.sources.json_text import read_json
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.place import SourceMap
from sanctions_check.sources.yaml_tree import iter_yaml

from .bounds import validate_within
from .validate import ReadFault, ReadRecord

__all__ = ["decode", "read_json_file", "read_jsonl", "read_whole", "read_yaml_file"]

Read = Iterator[ReadRecord | ReadFault]
BOM = b"\xef\xbb\xbf"
WRAPPER = "records"


def decode(raw: bytes, file: str, line: int) -> str | Fault:
    """UTF-8 text; a fault that says what the bytes look like instead."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Fault(file, line, None, "", "encoding", "this is UTF-16", "save it as UTF-8")
    if b"\0" in raw:
        return Fault(file, line, None, "", "binary", "this is no text: it holds zero bytes", "records are UTF-8 text")
    try:
        return raw.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as problem:
        bad = line + raw[: problem.start].count(b"\n")
        return Fault(file, bad, None, "", "encoding", f"byte {problem.start + 1} is no UTF-8", "save it as UTF-8")


def read_whole(stream: BinaryIO, file: str, limits: Limits) -> bytes | Fault:
    """All bytes of a file that is not read line by line."""
    raw = stream.read(limits.file_size + 1)
    if len(raw) > limits.file_size:
        message = f"more than {limits.file_size:,} bytes once unpacked"
        return Fault(file, None, None, "", "too-large", message, "use JSON Lines, which is read line by line")
    return raw


def read_jsonl(stream: BinaryIO, file: str, limits: Limits) -> Read:
    """One record a line. A bad line is a fault; a line that is too long is skipped without being kept."""
    number = 0
    while True:
        raw = stream.readline(limits.record_size + 1)
        if not raw:
            return
        number += 1
        if len(raw) > limits.record_size:
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(limits.record_size)
            message = f"a line of more than {limits.record_size:,} bytes"
            yield ReadFault((Fault(file, number, None, "", "too-large", message, "split the record"),), file, number)
            continue
        text = decode(raw, file, number)
        if isinstance(text, Fault):
            yield ReadFault((text,), file, number)
        elif text.strip():
            data, places, faults = read_json(text.rstrip("\r\n"), file, number, limits)
            yield ReadFault(faults, file, number) if faults else validate_within(data, places, limits, text=text)


def read_json_file(text: str, file: str, limits: Limits) -> Read:
    """One record, a list of records, or `{"records": [...]}`."""
    whole = replace(limits, record_size=max(limits.record_size, len(text)))
    data, places, faults = read_json(text, file, 1, whole)
    if faults:
        yield ReadFault(faults, file)
    else:
        yield from _records(data, places, limits, text)


def read_yaml_file(text: str, file: str, limits: Limits) -> Read:
    """One record, a list, or several documents."""
    for document in iter_yaml(text, file, limits):
        if document.faults:
            identifier = document.data.get("id") if isinstance(document.data, Mapping) else None
            yield ReadFault(document.faults, file, document.line, identifier if isinstance(identifier, str) else None)
        elif document.data is not None:
            yield from _records(document.data, document.places, limits)


def _records(data: object, places: SourceMap, limits: Limits, text: str | None = None) -> Read:
    base = ""
    if isinstance(data, Mapping) and WRAPPER in data and "id" not in data and isinstance(data[WRAPPER], list):
        base, data = f"/{WRAPPER}", data[WRAPPER]
    if isinstance(data, list):
        for number, entry in enumerate(data):
            yield validate_within(entry, places, limits, base=f"{base}/{number}", text=text)
    else:
        yield validate_within(data, places, limits, text=text)
